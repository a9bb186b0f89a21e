import type { DataCategory, EventDropReason, Outcome } from '@sentry/core';

/** What was dropped since the last client report. */
export interface Outcomes {
  add(reason: EventDropReason, category: DataCategory, quantity: number): void;
  isPending(): boolean;
  take(): Outcome[];
}

/** Counts by reason and category. */
export function createOutcomes(): Outcomes {
  let counted = new Map<string, Outcome>();
  return {
    add(reason, category, quantity) {
      const key = `${reason}:${category}`;
      const outcome = counted.get(key);
      if (outcome) outcome.quantity += quantity;
      else counted.set(key, { reason, category, quantity });
    },
    isPending: () => counted.size > 0,
    take() {
      const outcomes = [...counted.values()];
      counted = new Map();
      return outcomes;
    },
  };
}
