import { SpanKind, trace } from '@opentelemetry/api';
import type {
  DestinationOptions,
  PropagationOptions,
  SamplingOptions,
} from '../options/options.ts';
import { createReport } from '../options/report.ts';
import type { OtelSampler, OtelSamplingResult } from '../otel-types/sampler.ts';
import { urlAmong } from '../propagator/target-url.ts';
import { createCarryingTracestate } from '../trace-state/carrying-tracestate.ts';
import { withOtMember } from '../trace-state/publish-ot.ts';
import { readTracestateMembers } from '../trace-state/tracestate-members.ts';
import { decideRoot } from './decide-root.ts';
import { followParent } from './follow-parent.ts';
import { createDecide, toCoreSampling, type CoreSampling } from './verdict.ts';

/** What a sampler is told. */
export interface SamplerOptions
  extends
    SamplingOptions,
    Pick<DestinationOptions, 'sdkClient' | 'onDiagnostic'>,
    Pick<PropagationOptions, 'tracePropagationTargets'> {}

const DROP = 0;
const KEEP = 2;

/**
 * Decides as Sentry's SDK 11 does and as OpenTelemetry's consistent sampling does, which comes to the same. A span with a
 * parent in this process follows it. Without a sampler and a rate, of the options or of the client, nothing is recorded,
 * and the caller's decision goes on to the next service. It never throws.
 */
export function createSentrySampler(options: SamplerOptions = {}): OtelSampler {
  const decide = createDecide(samplingOf(options), createReport(options.onDiagnostic));
  const hasTargets = options.tracePropagationTargets !== undefined;
  return {
    shouldSample(context, traceId, name, kind, attributes): OtelSamplingResult {
      const known = trace.getSpanContext(context);
      // The SDK begins a new trace below a span context that is not valid.
      const parent = known?.traceId === traceId ? known : undefined;
      // Of a request that is not recorded, the propagator would never learn where it goes.
      const url = hasTargets && kind === SpanKind.CLIENT ? urlAmong(attributes) : undefined;
      if (parent && !parent.isRemote) return followParent(parent, url);

      const root = { traceId, name, attributes, parent, context };
      const { isRecorded, state, appliedRate } = decideRoot(root, decide);
      const carried = isRecorded || url === undefined ? state : { ...state, url };
      const members = withOtMember(
        readTracestateMembers(parent?.traceState?.serialize() ?? ''),
        state,
        { appliedRate, isNeeded: !isRecorded && (carried.sampled === true || url !== undefined) },
      );
      return {
        decision: isRecorded ? KEEP : DROP,
        ...(members.length > 0 && { traceState: createCarryingTracestate(members, carried) }),
        ...(appliedRate !== undefined && { attributes: { 'sentry.sample_rate': appliedRate } }),
      };
    },
    toString: () => 'SentrySampler',
  };
}

function samplingOf(options: SamplerOptions): CoreSampling {
  const { tracesSampler, tracesSampleRate, sdkClient } = options;
  const isGiven = tracesSampler !== undefined || tracesSampleRate !== undefined;
  return isGiven || !sdkClient ? toCoreSampling(options) : sdkClient.getOptions();
}
