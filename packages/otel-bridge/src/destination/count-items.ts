import { envelopeItemTypeToDataCategory, forEachEnvelopeItem } from '@sentry/core';
import type { DataCategory, Envelope } from '@sentry/core';

/** Calls back with category and quantity of everything in an envelope that a client report counts. */
export function countItems(
  envelope: Envelope,
  count: (category: DataCategory, quantity: number) => void,
): void {
  forEachEnvelopeItem(envelope, ([header, payload], type) => {
    if (type === 'client_report') return;
    if (type === 'transaction' && typeof payload === 'object' && 'spans' in payload) {
      count('span', (payload.spans?.length ?? 0) + 1);
    }
    const quantity = header['item_count'];
    count(envelopeItemTypeToDataCategory(type), typeof quantity === 'number' ? quantity : 1);
  });
}
