import {
  agreeingRand,
  formatRand,
  randomnessOfTraceId,
  sampleRandOf,
  sampleRateOf,
} from './consistent-sampling.ts';
import { OT, readOtMember } from './ot-member.ts';
import type { SentryTraceState } from './trace-state.ts';
import type { TracestateMember } from './tracestate-members.ts';

/** What a caller said of a trace, from whichever headers it used. */
export interface RemoteTrace {
  readonly traceId: string;
  readonly traceFlags: number;
  readonly tracestate: readonly TracestateMember[];
  /** Its decision; undefined when it was deferred. */
  readonly sampled: boolean | undefined;
  /** The dynamic sampling context; undefined when no Sentry SDK is behind the caller. */
  readonly dsc?: Readonly<Record<string, string>> | undefined;
}

/** The state of a trace that a caller began. */
export function remoteState(caller: RemoteTrace): SentryTraceState {
  const { traceId, sampled, dsc } = caller;
  const ot = readOtMember(caller.tracestate.find(([key]) => key === OT)?.[1]);
  const randomness = ot.randomness ?? randomnessOfTraceId(traceId);
  const sampleRate =
    numberIn(dsc?.['sample_rate']) ?? rateBehind(ot.threshold, randomness, sampled);
  const given = numberIn(dsc?.['sample_rand']);
  const isGiven = given !== undefined && given < 1;
  const sampleRand = isGiven ? given : missingRand(sampleRandOf(randomness), sampleRate, sampled);
  return {
    traceId,
    sampleRand,
    isDecided: false,
    isDerived: dsc === undefined,
    // oxlint-disable-next-line no-bitwise -- flags are bits
    isRandom: (caller.traceFlags & 2) === 2,
    ...(dsc && { dsc: isGiven ? dsc : { ...dsc, sample_rand: formatRand(sampleRand) } }),
    ...(sampleRate !== undefined && { sampleRate }),
    ...(sampled !== undefined && { sampled, parentSampled: sampled }),
  };
}

/** The rate that a threshold stands for, unless it contradicts the decision. */
function rateBehind(
  threshold: bigint | undefined,
  randomness: bigint,
  sampled: boolean | undefined,
): number | undefined {
  if (threshold === undefined) return undefined;
  const isConsistent = sampled === undefined || randomness >= threshold === sampled;
  return isConsistent ? sampleRateOf(threshold) : undefined;
}

/**
 * The number that a caller should have sent: evenly from the range that leads to its decision (getsentry/sentry-docs
 * develop-docs/sdk/foundations/trace-propagation). The trace id stands for chance, so that every service finds the same.
 */
function missingRand(
  drawn: number,
  sampleRate: number | undefined,
  sampled: boolean | undefined,
): number {
  if (sampleRate === undefined || sampled === undefined) return drawn;
  if (drawn < sampleRate === sampled) return drawn;
  const moved = sampled
    ? ((drawn - sampleRate) / (1 - sampleRate)) * sampleRate
    : sampleRate + (drawn / sampleRate) * (1 - sampleRate);
  return agreeingRand(Math.floor(moved * 1e6) / 1e6, sampleRate, sampled);
}

function numberIn(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return value >= 0 && value <= 1 ? value : undefined;
}
