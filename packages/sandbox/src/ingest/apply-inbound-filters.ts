import { addOutcome } from '../events/outcomes.ts';
import { asObject } from '../events/read-json.ts';
import { hasFilteredMessage } from './inbound-filters/error-message.ts';
import { filterReason } from './inbound-filters/filter-reason.ts';
import { categoryOf, quantityOf, requiresEvent } from './item-categories.ts';
import type { ReadItem } from './items/item-processor.ts';
import type { IngestContext } from './types.ts';

const FILTERED_TYPES: ReadonlySet<string> = new Set(['event', 'transaction']);

/** A filtered event takes with it what came along; the ledger says why, and no quota counts it. */
export function applyInboundFilters(
  { state, project, key }: IngestContext,
  items: readonly ReadItem[],
): readonly ReadItem[] {
  const reason = items
    .filter(({ type }) => FILTERED_TYPES.has(type))
    .map(({ json }) => {
      const event = asObject(json) ?? {};
      const isTaken = hasFilteredMessage(project.options, event);
      return isTaken ? 'error-message' : filterReason(project.filters, event);
    })
    .find((found) => found !== null);
  if (reason === undefined) return items;
  for (const item of items.filter(requiresEvent)) {
    const category = categoryOf(item);
    const details = { outcome: 'filtered', reason, key, quantity: quantityOf(item) } as const;
    if (category !== null) addOutcome(state, project, category, details);
  }
  return items.filter((item) => !requiresEvent(item));
}
