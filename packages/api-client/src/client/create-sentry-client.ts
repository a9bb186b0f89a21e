import { createCaller } from '../core/caller.ts';
import { createGovernor } from '../core/governor/create-governor.ts';
import type { PathDefault, SentryCaller } from '../core/types.ts';
import { createDeprecations } from '../deprecation/deprecations.ts';
import { checks } from '../generated/checks.ts';
import { createDriftReport } from '../validate/drift-report.ts';
import { tell } from '../observe/tell.ts';
import { checkingExchange, inputCheck } from '../validate/validation.ts';
import { createClientExchange } from './create-client-exchange.ts';
import type { ClientDiagnostic } from './diagnostic.ts';
import type { SentryClientOptions } from './options.ts';
import { readAddress } from './read-address.ts';
import { createWarnOnce } from './warn-once.ts';
import { bindMethods } from './bind-methods.ts';
import type { SentryMethods } from './methods.ts';

/** The whole client: a property per group of operations, and all that a `SentryCaller` has. */
export interface SentryClient<Default extends PathDefault = never>
  extends SentryCaller, SentryMethods<Default> {
  /** Deprecated operations that were called, and where answers differed from Sentry's contract so far, counted, without values. */
  diagnostics(): readonly ClientDiagnostic[];
}

/** Creates a client with a method for every operation, grouped by resource. */
export const createSentryClient = <const Options extends SentryClientOptions>(
  options: Options,
): SentryClient<Extract<keyof Options, PathDefault>> => {
  const { settings: given, addressing } = readAddress(options);
  const { validation = 'loose', onDiagnostic } = options;
  const ownGovernor = createGovernor({
    clock: given.clock,
    random: given.random,
    onDiagnostic: (diagnostic) => onDiagnostic?.({ ...diagnostic, operation: 'any', count: 1 }),
  });
  const settings = { ...given, governor: given.governor ?? ownGovernor };
  const report = createDriftReport((diagnostic) => tell(onDiagnostic, diagnostic));
  const warn = onDiagnostic ?? createWarnOnce();
  const deprecations = createDeprecations(settings.redact, (diagnostic) => tell(warn, diagnostic));
  const exchange = createClientExchange(options, settings, addressing, deprecations);
  const caller = createCaller(
    settings,
    checkingExchange(exchange, settings, checks, validation, report),
    inputCheck(checks, validation),
  );
  const diagnostics = (): readonly ClientDiagnostic[] => [
    ...deprecations.diagnostics(),
    ...report.diagnostics(),
  ];
  return { ...bindMethods<Extract<keyof Options, PathDefault>>(caller), ...caller, diagnostics };
};
