import type { Outcome } from '../store/model.ts';

export const USAGE_FIELDS = ['sum(quantity)', 'sum(times_seen)'] as const;
export type UsageField = (typeof USAGE_FIELDS)[number];

export const OUTCOMES = [
  'accepted',
  'filtered',
  'rate_limited',
  'invalid',
  'abuse',
  'client_discard',
  'cardinality_limited',
] as const;

/** Categories under the names that the statistics show: some that share a quota are one (docs.sentry.io, "Stats"). */
export function shownCategory(category: string): string {
  return category === 'default' || category === 'security' ? 'error' : category;
}

/** What a line of the ledger adds to a field: attachments have bytes as their quantity, and are seen once each. */
export function usageOf(outcome: Outcome, field: UsageField): number {
  return field === 'sum(times_seen)' && outcome.category === 'attachment' ? 1 : outcome.quantity;
}
