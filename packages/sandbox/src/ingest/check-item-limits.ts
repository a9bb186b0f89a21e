import { asCount, field } from '../events/read-json.ts';
import { ITEM_LIMITS } from './limits.ts';
import type { EnvelopeItem } from './parse-envelope.ts';
import { refusal } from './refusal.ts';

/** Throws Relay's 413 for an envelope with an item that is too large, or with too many of a kind. */
export function checkItemLimits(items: readonly EnvelopeItem[]): void {
  for (const limit of ITEM_LIMITS) {
    let count = 0;
    let size = 0;
    for (const item of items) {
      if (!limit.types.includes(item.type)) continue;
      count += 1;
      size += item.bytes.length;
      const entries = Math.max(1, asCount(field(item.headers, 'item_count')));
      const isTooMuch =
        item.bytes.length / entries > limit.itemSize ||
        count > limit.count ||
        size > limit.totalSize;
      if (isTooMuch) {
        throw refusal(
          413,
          `envelope exceeded size limits for type '${item.type}' (https://develop.sentry.dev/sdk/envelopes/#size-limits)`,
        );
      }
    }
  }
}
