import type { IncomingHttpHeaders } from 'node:http';
import * as Sentry from '@sentry/node';

/** A unit of work and a part of it. Both end by themselves, also when the work throws. */
export const processOrder = (queryDatabase: () => Promise<void>): Promise<void> =>
  Sentry.startSpan({ name: 'Process Order', op: 'task' }, () =>
    Sentry.startSpan({ name: 'SELECT * FROM orders', op: 'db.query' }, queryDatabase),
  );

/** Service A. HTTP clients that the SDK knows do this by themselves; a queue of your own needs it. */
export const traceHeaders = (): Readonly<Record<string, string>> => {
  const { 'sentry-trace': sentryTrace = '', baggage = '' } = Sentry.getTraceData();
  return { 'sentry-trace': sentryTrace, baggage };
};

/** Service B. It takes both headers: without `baggage` the sampling rate is lost. */
export const continueTrace = <Result>(headers: IncomingHttpHeaders, work: () => Result): Result => {
  const sentryTrace = String(headers['sentry-trace'] ?? '');
  return Sentry.continueTrace({ sentryTrace, baggage: headers['baggage'] }, () =>
    Sentry.startSpan({ name: 'Process Request', op: 'http.server' }, work),
  );
};
