import { createCaller } from '../core/caller.ts';
import { createExchange } from '../core/exchange.ts';
import type { ListOperation, Operation } from '../core/operation.ts';
import { coreRules, readOptions } from '../core/options.ts';
import type { CallOptions, ClientOptions, PathDefault, SentryCaller } from '../core/types.ts';
import { checks } from '../generated/checks.ts';
import type { ClientMethods } from '../generated/methods/client.ts';
import { operations } from '../generated/table.ts';
import { createDriftReport } from '../validate/drift-report.ts';
import type { Validation } from '../validate/mode.ts';
import { checkingExchange, inputCheck, isValidation } from '../validate/validation.ts';
import type { ClientDiagnostic } from './diagnostic.ts';

/** What the whole client is made of. */
export interface SentryClientOptions extends ClientOptions {
  /** How answers and inputs are compared with Sentry's contract; `loose` by default. */
  readonly validation?: Validation | undefined;
}

/** The whole client: a property per group of operations, and all that a `SentryCaller` has. */
export interface SentryClient<Default extends PathDefault = never>
  extends SentryCaller, ClientMethods<Default> {
  /** Where answers differed from Sentry's contract so far, counted, without values. */
  diagnostics(): readonly ClientDiagnostic[];
}

type Method = (input?: unknown, options?: CallOptions) => unknown;

const isList = (
  operation: Operation<unknown, unknown>,
): operation is ListOperation<unknown, unknown> => 'paginated' in operation;

/** Creates a client with a method for every operation, grouped by resource. */
export const createSentryClient = <const Options extends SentryClientOptions>(
  options: Options,
): SentryClient<Extract<keyof Options, PathDefault>> => {
  const settings = readOptions(options, {
    ...coreRules,
    validation: [isValidation, 'off, warn, loose or strict'],
  });
  const { validation = 'loose' } = options;
  const report = createDriftReport();
  const caller = createCaller(
    settings,
    checkingExchange(createExchange(settings), settings, checks, validation, report),
    inputCheck(checks, validation),
  );
  const groups: Record<string, Record<string, Method>> = {};
  for (const operation of operations) {
    const [group = '', name = ''] = operation.id.split('.');
    const methods = (groups[group] ??= {});
    methods[name] = (input, callOptions) =>
      isList(operation)
        ? caller.list(operation, input, callOptions)
        : caller.call(operation, input, callOptions);
  }
  // The generated types are written from the same table; a test compares their names.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...groups, ...caller, diagnostics: report.diagnostics } as unknown as SentryClient<
    Extract<keyof Options, PathDefault>
  >;
};
