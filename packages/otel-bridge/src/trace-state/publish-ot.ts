import { randomnessOf, randomnessOfTraceId, thresholdOf } from './consistent-sampling.ts';
import { OT, readOtMember, writeOtMember } from './ot-member.ts';
import type { SentryTraceState } from './trace-state.ts';
import { MAX_MEMBERS, type TracestateMember } from './tracestate-members.ts';

/** How `ot=` is published. */
export interface PublishOptions {
  /** The rate by which this service itself decided; absent when it followed its caller. */
  readonly appliedRate?: number | undefined;
  /** True when the `tracestate` must have a member, because something is carried beside it. */
  readonly isNeeded?: boolean;
}

/**
 * The members of a `tracestate` with an `ot=` that says of the trace what its state says. A randomness that is there
 * stays, since only the root may choose one; a threshold that contradicts the decision is erased.
 */
export function withOtMember(
  members: readonly TracestateMember[],
  state: SentryTraceState,
  { appliedRate, isNeeded = false }: PublishOptions = {},
): readonly TracestateMember[] {
  const before = members.find(([key]) => key === OT)?.[1];
  const ot = readOtMember(before);
  const randomness =
    ot.randomness ??
    (state.isDerived ? randomnessOfTraceId(state.traceId) : randomnessOf(state.sampleRand));
  // OpenTelemetry takes the trace id where there is no `rv`, so that one need not be written.
  const isWritten = ot.randomness !== undefined || !state.isDerived || isNeeded;
  const threshold = thresholdFor(state, ot.threshold, appliedRate);
  const holds = threshold !== undefined && randomness >= threshold === state.sampled;
  const value = writeOtMember({
    ...(holds && { threshold }),
    ...(isWritten && { randomness }),
    others: ot.others,
  });
  if (value === before) return members;
  const others = members.filter(([key]) => key !== OT).slice(0, MAX_MEMBERS - 1);
  return value === undefined ? others : [[OT, value], ...others];
}

function thresholdFor(
  { sampled, sampleRate }: SentryTraceState,
  given: bigint | undefined,
  appliedRate: number | undefined,
): bigint | undefined {
  // A threshold tells how many spans one that was kept stands for; of one that was not kept there is nothing to tell.
  if (!sampled) return undefined;
  if (appliedRate !== undefined) return thresholdOf(appliedRate);
  return given ?? (sampleRate === undefined ? undefined : thresholdOf(sampleRate));
}
