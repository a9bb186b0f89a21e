import { MINUTE_IN_MS, sum, type Minutes } from './minutes.ts';
import type { Amount, SimulatedHour, Simulation } from './types.ts';

const MINUTES_AN_HOUR = 60;
// With this many expected, none at all is no chance: e ** -20.
const EXPECTED_IN_A_BLIND_MINUTE = 20;

/** The totals and the chart of what the minutes hold. */
export function summarize(minutes: Minutes): Omit<Simulation, 'dropped' | 'bill'> {
  const offered = amount(minutes.offeredTraces, minutes.offeredSpans);
  const stored = amount(minutes.storedTraces, minutes.storedSpans);
  const estimate = sumOf(minutes, (minute) => {
    const kept = minutes.keptTraces[minute] ?? 0;
    return kept > 0
      ? ((minutes.estimated[minute] ?? 0) * (minutes.storedTraces[minute] ?? 0)) / kept
      : 0;
  });
  return {
    start: minutes.start,
    end: minutes.start + minutes.count * MINUTE_IN_MS,
    offered,
    kept: amount(minutes.keptTraces, minutes.keptSpans),
    stored,
    estimate: {
      traces: estimate,
      standardError: Math.sqrt(sum(minutes.variance)),
      relativeError: offered.traces > 0 ? (estimate - offered.traces) / offered.traces : 0,
    },
    blindMinutes: countBlind(minutes, offered.traces > 0 ? stored.traces / offered.traces : 0),
    peakMinute: findPeak(minutes),
    hours: listHours(minutes),
  };
}

function countBlind(minutes: Minutes, meanRate: number): number {
  return sumOf(minutes, (minute) => {
    const expected = (minutes.offeredTraces[minute] ?? 0) * meanRate;
    return expected >= EXPECTED_IN_A_BLIND_MINUTE && minutes.storedTraces[minute] === 0 ? 1 : 0;
  });
}

function findPeak(minutes: Minutes): Simulation['peakMinute'] {
  let peak = 0;
  for (let minute = 1; minute < minutes.count; minute += 1) {
    if ((minutes.storedSpans[minute] ?? 0) > (minutes.storedSpans[peak] ?? 0)) peak = minute;
  }
  return {
    start: minutes.start + peak * MINUTE_IN_MS,
    storedSpans: minutes.storedSpans[peak] ?? 0,
  };
}

function listHours(minutes: Minutes): readonly SimulatedHour[] {
  return Array.from({ length: Math.ceil(minutes.count / MINUTES_AN_HOUR) }, (_, hour) => {
    const from = hour * MINUTES_AN_HOUR;
    const to = Math.min(from + MINUTES_AN_HOUR, minutes.count);
    const between = (traces: Float64Array, spans: Float64Array) => amount(traces, spans, from, to);
    return {
      start: minutes.start + from * MINUTE_IN_MS,
      offered: between(minutes.offeredTraces, minutes.offeredSpans),
      kept: between(minutes.keptTraces, minutes.keptSpans),
      stored: between(minutes.storedTraces, minutes.storedSpans),
    };
  });
}

function amount(traces: Float64Array, spans: Float64Array, from?: number, to?: number): Amount {
  return { traces: sum(traces, from, to), spans: sum(spans, from, to) };
}

function sumOf(minutes: Minutes, value: (minute: number) => number): number {
  let total = 0;
  for (let minute = 0; minute < minutes.count; minute += 1) total += value(minute);
  return total;
}
