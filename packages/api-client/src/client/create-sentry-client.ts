import { createCaller } from '../core/caller.ts';
import { createExchange } from '../core/exchange.ts';
import { coreRules, readOptions } from '../core/options.ts';
import type { ClientOptions, PathDefault, SentryCaller } from '../core/types.ts';
import { checks } from '../generated/checks.ts';
import { createDriftReport } from '../validate/drift-report.ts';
import type { Validation } from '../validate/mode.ts';
import { checkingExchange, inputCheck, isValidation } from '../validate/validation.ts';
import type { ClientDiagnostic } from './diagnostic.ts';
import { bindMethods } from './bind-methods.ts';
import type { SentryMethods } from './methods.ts';

/** What the whole client is made of. */
export interface SentryClientOptions extends ClientOptions {
  /** How answers and inputs are compared with Sentry's contract; `loose` by default. */
  readonly validation?: Validation | undefined;
}

/** The whole client: a property per group of operations, and all that a `SentryCaller` has. */
export interface SentryClient<Default extends PathDefault = never>
  extends SentryCaller, SentryMethods<Default> {
  /** Where answers differed from Sentry's contract so far, counted, without values. */
  diagnostics(): readonly ClientDiagnostic[];
}

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
  return {
    ...bindMethods<Extract<keyof Options, PathDefault>>(caller),
    ...caller,
    diagnostics: report.diagnostics,
  };
};
