/** What happened in each minute of a simulation, in parallel arrays. */
export interface Minutes {
  readonly start: number;
  readonly count: number;
  readonly offeredTraces: Float64Array;
  readonly offeredSpans: Float64Array;
  readonly keptTraces: Float64Array;
  readonly keptSpans: Float64Array;
  /** The sum of 1/p over kept traces. */
  readonly estimated: Float64Array;
  /** The variance of that sum. */
  readonly variance: Float64Array;
  readonly storedTraces: Float64Array;
  readonly storedSpans: Float64Array;
}

export const MINUTE_IN_MS = 60_000;

export function createMinutes(start: number, end: number): Minutes {
  const count = Math.ceil((end - start) / MINUTE_IN_MS);
  const column = () => new Float64Array(count);
  return {
    start,
    count,
    offeredTraces: column(),
    offeredSpans: column(),
    keptTraces: column(),
    keptSpans: column(),
    estimated: column(),
    variance: column(),
    storedTraces: column(),
    storedSpans: column(),
  };
}

export function add(column: Float64Array, index: number, value: number): void {
  column[index] = (column[index] ?? 0) + value;
}

export function sum(column: Float64Array, from = 0, to = column.length): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += column[index] ?? 0;
  return total;
}
