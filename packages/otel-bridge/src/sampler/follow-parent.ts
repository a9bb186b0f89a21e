import type { SpanContext } from '@opentelemetry/api';
import type { OtelSamplingResult } from '../otel-types/sampler.ts';
import { carriedBy, createCarryingTracestate } from '../trace-state/carrying-tracestate.ts';
import { foreignState } from '../trace-state/foreign-state.ts';
import { withOtMember } from '../trace-state/publish-ot.ts';
import { readTracestateMembers } from '../trace-state/tracestate-members.ts';

const KEPT: OtelSamplingResult = { decision: 2 };
const DROPPED: OtelSamplingResult = { decision: 0 };

/** The decision of a parent in this process, whose trace state the SDK hands on by itself. */
export function followParent(parent: SpanContext, url: string | undefined): OtelSamplingResult {
  // oxlint-disable-next-line no-bitwise -- flags are bits
  if ((parent.traceFlags & 1) === 1) return KEPT;
  const carried = carriedBy(parent.traceState);
  if (carried?.url === url) return DROPPED;
  const { url: _parents, ...state } = carried ?? foreignState(parent, false);
  const members = readTracestateMembers(parent.traceState?.serialize() ?? '');
  const published = withOtMember(members, state, { isNeeded: true });
  const traceState = createCarryingTracestate(
    published,
    url === undefined ? state : { ...state, url },
  );
  return { decision: 0, traceState };
}
