import type { DataCategory, Envelope } from '@sentry/core';
import { categoryOf } from './envelope.ts';

/** Calls back with category and quantity of everything in an envelope that a client report counts. */
export function countItems(
  envelope: Envelope,
  count: (category: DataCategory, quantity: number) => void,
): void {
  for (const [header, payload] of envelope[1]) {
    const { type } = header;
    if (type === 'client_report') continue;
    if (type === 'transaction' && typeof payload === 'object' && 'spans' in payload) {
      count('span', (payload.spans?.length ?? 0) + 1);
    }
    const quantity = 'item_count' in header ? header.item_count : 1;
    count(categoryOf(type), typeof quantity === 'number' ? quantity : 1);
  }
}
