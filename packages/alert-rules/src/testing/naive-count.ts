interface Rule {
  readonly value: number;
  readonly lengthInMs: number;
  readonly pauseInMs: number;
}

/** A count rule as one would write it in an afternoon, with typed arrays: asked with each event. */
export function naiveCount(
  atInMs: Float64Array,
  issue: Uint32Array,
  issues: number,
  { value, lengthInMs, pauseInMs }: Rule,
): number {
  const counts = new Int32Array(issues);
  const fired = new Float64Array(issues).fill(-Infinity);
  let oldest = 0;
  let fires = 0;
  for (let index = 0; index < atInMs.length; index += 1) {
    const now = atInMs[index] ?? 0;
    while ((atInMs[oldest] ?? 0) <= now - lengthInMs) {
      const gone = issue[oldest] ?? 0;
      counts[gone] = (counts[gone] ?? 0) - 1;
      oldest += 1;
    }
    const group = issue[index] ?? 0;
    const count = (counts[group] ?? 0) + 1;
    counts[group] = count;
    if (count > value && now - (fired[group] ?? 0) > pauseInMs) {
      fired[group] = now;
      fires += 1;
    }
  }
  return fires;
}

/** The same, asked at the end of each minute about the issues that it had events of. */
export function naiveBatches(
  atInMs: Float64Array,
  issue: Uint32Array,
  issues: number,
  { value, lengthInMs, pauseInMs }: Rule,
): number {
  const counts = new Int32Array(issues);
  const fired = new Float64Array(issues).fill(-Infinity);
  let waiting = new Set<number>();
  let oldest = 0;
  let fires = 0;
  let end = 0;
  const flush = () => {
    for (; oldest < atInMs.length && (atInMs[oldest] ?? 0) <= end - lengthInMs; oldest += 1) {
      const gone = issue[oldest] ?? 0;
      counts[gone] = (counts[gone] ?? 0) - 1;
    }
    for (const group of waiting) {
      if ((counts[group] ?? 0) <= value || end - (fired[group] ?? 0) <= pauseInMs) continue;
      fired[group] = end;
      fires += 1;
    }
    waiting = new Set();
  };
  for (let index = 0; index < atInMs.length; index += 1) {
    const now = atInMs[index] ?? 0;
    if (now >= end) {
      flush();
      end = (Math.floor(now / 60_000) + 1) * 60_000;
    }
    const group = issue[index] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
    waiting.add(group);
  }
  flush();
  return fires;
}
