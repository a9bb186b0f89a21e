import type { TextMapPropagator } from '@opentelemetry/api';
import { markPart } from '../options/mark-part.ts';
import type { DestinationOptions, PropagationOptions } from '../options/options.ts';
import { identityOf } from '../trace-state/identity.ts';
import { extractTrace } from './extract-trace.ts';
import { injectTrace } from './inject-trace.ts';

/** What a propagator is told. */
export interface PropagatorOptions
  extends
    PropagationOptions,
    Pick<DestinationOptions, 'dsn' | 'sdkClient' | 'release' | 'environment' | 'orgId'> {}

/**
 * Reads `sentry-trace`, `traceparent`, `tracestate` and `baggage`; writes `sentry-trace` and `baggage`, and with
 * `propagateTraceparent` also `traceparent` and `tracestate`. A legal `sentry-trace` wins over `traceparent`, and that
 * over a remote span that another propagator has found; `tracestate` counts where it belongs to the same trace. Baggage
 * of others goes on byte for byte. In a composite it stands last. It never throws.
 */
export function createSentryPropagator(options: PropagatorOptions = {}): TextMapPropagator {
  const identity = identityOf(options);
  const continuation = {
    orgId: identity.orgId,
    isStrict: options.strictTraceContinuation ?? false,
  };
  const fields = options.propagateTraceparent
    ? ['sentry-trace', 'baggage', 'traceparent', 'tracestate']
    : ['sentry-trace', 'baggage'];
  const propagator: TextMapPropagator = {
    extract: (context, carrier, getter) =>
      extractTrace(context, (name) => getter.get(carrier, name), continuation),
    inject(context, carrier, setter) {
      for (const [name, value] of injectTrace(context, carrier, options, identity)) {
        setter.set(carrier, name, value);
      }
    },
    fields: () => [...fields],
  };
  return markPart(propagator, 'propagator');
}
