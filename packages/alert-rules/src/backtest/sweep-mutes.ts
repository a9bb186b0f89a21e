/** Pauses of one group of actions for many values at once. */
export interface SweepMutes {
  /** When the actions were last taken for an issue, by place of the value. */
  lastOf(issue: string, atInMs: number): Float64Array;
}

/** Few issues are not worth looking through. */
const FEW = 16_384;

/** Remembers issues while one of their pauses is open. */
export function createSweepMutes(values: number, pauseInMs: number): SweepMutes {
  let issues = new Map<string, Float64Array>();
  let limit = FEW;
  return {
    lastOf: (issue, atInMs) => {
      const known = issues.get(issue);
      if (known) return known;
      if (issues.size >= limit) {
        issues = new Map(
          [...issues].filter(([, last]) => last.some((at) => atInMs - at <= pauseInMs)),
        );
        limit = Math.max(FEW, issues.size * 2);
      }
      const last = new Float64Array(values).fill(-Infinity);
      issues.set(issue, last);
      return last;
    },
  };
}
