import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Service, TraceHeaders } from './service.ts';

interface Span {
  spanContext(): { readonly traceId: string };
}
interface Core {
  ServerRuntimeClient: new (options: object) => { init(): void };
  setCurrentClient(client: object): void;
  continueTrace<Result>(headers: TraceHeaders, callback: () => Result): Result;
  startSpan<Result>(options: object, callback: (span: Span) => Result): Result;
  spanIsSampled(span: Span): boolean;
  getTraceData(): TraceHeaders;
  withIsolationScope<Result>(callback: () => Result): Result;
}

/** A service on one major of Sentry's SDK, in this process. Calls must not overlap: services of one major share its globals. */
export function createSentryService(
  directory: string,
  major: number,
  sampling: { readonly tracesSampleRate?: number; readonly tracesSampler?: object },
): Service {
  const require = createRequire(join(directory, 'package.json'));
  // SDK 11 moved what only servers need to an entry of its own.
  const core: Core = {
    ...require('@sentry/core'),
    ...(major >= 11 ? require('@sentry/core/server') : {}),
  };
  const client = new core.ServerRuntimeClient({
    dsn: 'https://public@sentry.example.invalid/1',
    integrations: [],
    stackParser: () => [],
    transport: () => ({ send: () => Promise.resolve({}), flush: () => Promise.resolve(true) }),
    ...sampling,
  });
  client.init();
  return (incoming) => {
    core.setCurrentClient(client);
    const headers = { sentryTrace: incoming['sentry-trace'], baggage: incoming['baggage'] };
    return core.withIsolationScope(() =>
      core.continueTrace(headers, () =>
        core.startSpan({ name: 'GET /orders', op: 'http.server' }, (span) => ({
          kept: [core.spanIsSampled(span)],
          traceId: span.spanContext().traceId,
          headers: { ...core.getTraceData() },
        })),
      ),
    );
  };
}
