import type { Attributes, Context, SpanContext } from '@opentelemetry/api';
import {
  agreeingRand,
  randomnessOfTraceId,
  sampleRandOf,
  thresholdOf,
} from '../trace-state/consistent-sampling.ts';
import { foreignState } from '../trace-state/foreign-state.ts';
import { OT, readOtMember } from '../trace-state/ot-member.ts';
import { traceStateOf, type SentryTraceState } from '../trace-state/trace-state.ts';
import type { Decide } from './verdict.ts';

/** The first span of a trace in this process. */
export interface RootSpan {
  readonly traceId: string;
  readonly name: string;
  readonly attributes: Attributes;
  /** The remote parent, where there is one. */
  readonly parent: SpanContext | undefined;
  readonly context: Context;
}

/** A decision, and what is known of the trace from here on. */
export interface RootDecision {
  readonly isRecorded: boolean;
  readonly state: SentryTraceState;
  readonly appliedRate: number | undefined;
}

/** Decides on a root, or on a span whose parent is in another process; without `decide` the caller's decision goes on. */
export function decideRoot(root: RootSpan, decide: Decide | undefined): RootDecision {
  const { traceId, name, attributes, parent, context } = root;
  const before = parent ? callerState(parent, context) : headState(traceId);
  if (!decide) {
    return { isRecorded: false, state: { ...before, isDecided: true }, appliedRate: undefined };
  }
  const { parentSampled, sampleRate: parentSampleRate } = before;
  const question = { name, attributes, parentSampled, parentSampleRate };
  const { isSampled, appliedRate } = decide(question, before.sampleRand);
  if (appliedRate === undefined) {
    const state = { ...before, isDecided: true, sampled: isSampled };
    return { isRecorded: isSampled, state, appliedRate };
  }
  const sampled = before.isDerived
    ? randomnessIn(parent, traceId) >= thresholdOf(appliedRate)
    : isSampled;
  const state = {
    ...before,
    isDecided: true,
    sampled,
    sampleRate: appliedRate,
    sampleRand: agreeingRand(before.sampleRand, appliedRate, sampled),
    ...(before.dsc && { dsc: withRate(before.dsc, appliedRate, sampled) }),
  };
  return { isRecorded: sampled, state, appliedRate };
}

/** The caller's context with the rate that is in force from here on, as SDK 11 sends it on (packages/core/src/tracing/dynamicSamplingContext.ts). */
function withRate(
  dsc: Readonly<Record<string, string>>,
  rate: number,
  sampled: boolean,
): Readonly<Record<string, string>> {
  const sample_rate = Number(dsc['sample_rate']) === rate ? dsc['sample_rate'] : String(rate);
  return { ...dsc, ...(sample_rate && { sample_rate }), sampled: String(sampled) };
}

function randomnessIn(parent: SpanContext | undefined, traceId: string): bigint {
  return readOtMember(parent?.traceState?.get(OT)).randomness ?? randomnessOfTraceId(traceId);
}

function headState(traceId: string): SentryTraceState {
  const sampleRand = sampleRandOf(randomnessOfTraceId(traceId));
  return { traceId, sampleRand, isDecided: true, isDerived: false, isRandom: false };
}

function callerState(parent: SpanContext, context: Context): SentryTraceState {
  return (
    traceStateOf(parent, context) ??
    // oxlint-disable-next-line no-bitwise -- flags are bits
    foreignState(parent, (parent.traceFlags & 1) === 1)
  );
}
