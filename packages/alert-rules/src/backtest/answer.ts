import type { Outcome } from './outcome.ts';

/** What a condition came to, and why. */
export interface Answer {
  /** Whether it holds. */
  readonly outcome: Outcome;
  /** What was found: a count, a level, a tag. */
  readonly observed?: unknown;
  /** What the history would have to say. */
  readonly missing?: string;
}

/** Compares something that may be unknown. */
export function answer<Value>(
  observed: Value | undefined,
  missing: string,
  holds: (observed: Value) => boolean,
): Answer {
  if (observed === undefined) return { outcome: 'unknown', missing };
  return { outcome: holds(observed) ? 'holds' : 'fails', observed };
}
