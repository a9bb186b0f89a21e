/** A part of a query: a time, its end outside of it, and projects. */
export interface Slice {
  readonly startInMs: number;
  readonly endInMs: number;
  /** Undefined: whatever the token may see; they cannot be divided then. */
  readonly projects: readonly (string | number)[] | undefined;
}

/** What a slice costs, for comparing slices of one query. */
export const weightOf = ({ startInMs, endInMs, projects }: Slice): number =>
  (endInMs - startInMs) * (projects?.length ?? 1);

/**
 * Two slices that make up the one: by time where it can be cut at a multiple of the unit, and else by
 * projects. The second begins where the first ends, so that nothing is in both.
 */
export const halve = (slice: Slice, unitInMs: number): readonly [Slice, Slice] | undefined => {
  const { startInMs, endInMs, projects = [] } = slice;
  const middleInMs = Math.round((startInMs + endInMs) / 2 / unitInMs) * unitInMs;
  if (middleInMs > startInMs && middleInMs < endInMs)
    return [
      { ...slice, endInMs: middleInMs },
      { ...slice, startInMs: middleInMs },
    ];
  const half = Math.floor(projects.length / 2);
  return half > 0
    ? [
        { ...slice, projects: projects.slice(0, half) },
        { ...slice, projects: projects.slice(half) },
      ]
    : undefined;
};
