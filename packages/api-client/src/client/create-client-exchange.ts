import type { Exchange } from '../core/exchange.ts';
import { createExchange } from '../core/exchange.ts';
import type { Settings } from '../core/options.ts';
import type { Deprecations } from '../deprecation/deprecations.ts';
import { withDeprecations } from '../deprecation/with-deprecations.ts';
import { traceRequests } from '../observe/trace-requests.ts';
import { withObservers } from '../observe/with-observers.ts';
import { withAddress, type Addressing } from '../regions/with-address.ts';
import type { SentryClientOptions } from './options.ts';

/** The way of a call, from the outside in: its address, who watches it, what its answer warns of, the exchange. */
export const createClientExchange = (
  { tracer, ...options }: SentryClientOptions,
  settings: Settings,
  addressing: Addressing,
  deprecations: Deprecations,
): Exchange => {
  const { onRequest, onResponse, onRetry, onWait } = options;
  const observes = [onRequest, onResponse, onRetry, onWait].some(Boolean);
  const observers = [
    ...(observes ? [{ onRequest, onResponse, onRetry, onWait }] : []),
    ...(tracer ? [traceRequests(tracer)] : []),
  ];
  const watched = withObservers(withDeprecations(createExchange, deprecations), observers);
  return withAddress(watched, addressing)(settings);
};
