import type { SpanContext } from '@opentelemetry/api';
import { formatRand } from './consistent-sampling.ts';
import { decisionOf } from './decision.ts';
import type { TraceIdentity } from './identity.ts';
import { foreignState } from './foreign-state.ts';
import type { SentryTraceState } from './trace-state.ts';

// DEFAULT_ENVIRONMENT of getsentry/sentry-javascript packages/core/src/constants.ts.
const DEFAULT_ENVIRONMENT = 'production';

/**
 * The dynamic sampling context of a span's trace: the caller's, frozen, else one made here (getsentry/sentry-docs
 * develop-docs/sdk/foundations/trace-propagation/dynamic-sampling-context.mdx). The name of the transaction is not in
 * it: OpenTelemetry's instrumentation sets the route only after the first request may have left.
 */
export function dynamicSamplingContext(
  spanContext: SpanContext,
  state: SentryTraceState | undefined,
  identity: TraceIdentity,
): Record<string, string> {
  if (state?.dsc) return { ...state.dsc };
  const sampled = decisionOf(spanContext, state);
  // A foreign sampler may have left its numbers in `ot=`.
  const { sampleRate, sampleRand } = state ?? foreignState(spanContext, sampled);
  const known = {
    org_id: identity.orgId,
    release: identity.release,
    environment: identity.environment ?? DEFAULT_ENVIRONMENT,
    sample_rate: sampleRate?.toString(),
    sample_rand: formatRand(sampleRand),
    sampled: sampled?.toString(),
  };
  const { publicKey: public_key = '', client } = identity;
  const dsc = { trace_id: spanContext.traceId, public_key };
  Object.assign(dsc, known);
  try {
    client?.emit('createDsc', dsc);
  } catch {
    // A hook that fails must not take the application's request with it.
  }
  return textsOf(dsc);
}

function textsOf(dsc: object): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(dsc)) {
    if (typeof value === 'string' && value !== '') texts[key] = value;
  }
  return texts;
}
