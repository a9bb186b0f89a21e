import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SamplingContext } from '../policy/types.ts';

/** What one service sends to the next. */
export interface TraceHeaders {
  readonly sentryTrace: string | undefined;
  readonly baggage: string | undefined;
}

/** What a service did with a trace. */
export interface ServiceDecision {
  readonly isKept: boolean;
  /** The rate that its sampler gave. */
  readonly rate: number;
  readonly headers: TraceHeaders;
}

/** A service on one major of the real SDK, in this process. */
export type Service = (name: string, incoming: TraceHeaders) => ServiceDecision;

interface Span {
  readonly sampled?: boolean;
}
interface Core extends Partial<Utilities> {
  ServerRuntimeClient: new (options: object) => { init?: () => void };
  getCurrentHub?: () => { bindClient(client: object): void };
  setCurrentClient?: (client: object) => void;
  addTracingExtensions?: () => void;
  continueTrace<Result>(headers: TraceHeaders, callback: () => Result): Result;
  startSpan<Result>(
    options: { name: string; op: string },
    callback: (span: Span) => Result,
  ): Result;
  spanIsSampled(span: Span): boolean;
  spanToTraceHeader(span: Span): string;
  getDynamicSamplingContextFromSpan(span: Span): object;
  withIsolationScope<Result>(callback: () => Result): Result;
}
interface Utilities {
  dynamicSamplingContextToSentryBaggageHeader(context: object): string | undefined;
}

/** Starts a service whose sampler is the given one. Calls must not overlap: services of one major share its globals. */
export function createService(
  directory: string,
  major: number,
  tracesSampler: (context: SamplingContext) => number,
): Service {
  const require = createRequire(join(directory, 'package.json'));
  // SDK 11 moved what only servers need to an entry of its own.
  const core: Core = {
    ...require('@sentry/core'),
    ...(major >= 11 ? require('@sentry/core/server') : {}),
  };
  const utilities: Partial<Utilities> = major === 7 ? require('@sentry/utils') : core;
  core.addTracingExtensions?.();
  let rate = Number.NaN;
  const client = new core.ServerRuntimeClient({
    dsn: 'https://public@sentry.example.invalid/1',
    integrations: [],
    stackParser: () => [],
    transport: () => ({ send: () => Promise.resolve({}), flush: () => Promise.resolve(true) }),
    tracesSampler: (context: SamplingContext) => (rate = tracesSampler(context)),
  });
  client.init?.();
  return (name, incoming) => {
    if (core.setCurrentClient) core.setCurrentClient(client);
    else core.getCurrentHub?.().bindClient(client);
    return core.withIsolationScope(() =>
      core.continueTrace(incoming, () =>
        core.startSpan({ name, op: 'http.server' }, (span) => ({
          isKept: core.spanIsSampled(span),
          rate,
          headers: {
            sentryTrace: core.spanToTraceHeader(span),
            baggage: utilities.dynamicSamplingContextToSentryBaggageHeader?.(
              core.getDynamicSamplingContextFromSpan(span),
            ),
          },
        })),
      ),
    );
  };
}
