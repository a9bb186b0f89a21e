/** Whether something holds; unknown when the history does not say. */
export type Outcome = 'holds' | 'fails' | 'unknown';

/** A yes or no as an outcome; undefined is unknown. */
export function outcomeOf(value: boolean | undefined): Outcome {
  if (value === undefined) return 'unknown';
  return value ? 'holds' : 'fails';
}

/** All of them, in the logic of three values: one that fails decides. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fails')) return 'fails';
  return outcomes.includes('unknown') ? 'unknown' : 'holds';
}

/** Any of them: one that holds decides. */
function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('holds')) return 'holds';
  return outcomes.includes('unknown') ? 'unknown' : 'fails';
}

/** A group of conditions; an empty one lets everything through, whatever its logic. */
export function groupOf(logic: 'any' | 'all' | 'none', outcomes: readonly Outcome[]): Outcome {
  if (outcomes.length === 0) return 'holds';
  if (logic === 'all') return allOf(outcomes);
  const any = anyOf(outcomes);
  if (logic === 'any' || any === 'unknown') return any;
  return any === 'holds' ? 'fails' : 'holds';
}
