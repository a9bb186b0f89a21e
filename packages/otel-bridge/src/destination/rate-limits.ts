import { isRateLimited, updateRateLimits } from '@sentry/core';
import type { DataCategory, Envelope } from '@sentry/core';
import type { Clock } from '../options/clock.ts';
import { categoryOf, envelopeWith } from './envelope.ts';

/** What Sentry has asked to hold back. */
export interface RateLimits {
  /** Reads an answer. */
  update(statusCode: number, headers: Headers): void;
  /** Whether a category is held back. */
  isLimited(category: DataCategory): boolean;
  /** What may be sent of an envelope; the rest is handed to the callback. */
  filter(envelope: Envelope, refuse: (refused: Envelope) => void): Envelope | undefined;
}

/** Follows `x-sentry-rate-limits` and `retry-after` by category. */
export function createRateLimits(clock: Clock): RateLimits {
  let limits: Parameters<typeof updateRateLimits>[0] = {};
  return {
    update(statusCode, headers) {
      const asked = {
        'x-sentry-rate-limits': headers.get('x-sentry-rate-limits'),
        'retry-after': headers.get('retry-after'),
      };
      limits = updateRateLimits(limits, { statusCode, headers: asked }, clock.now());
    },
    isLimited: (category) => isRateLimited(limits, category, clock.now()),
    filter(envelope, refuse) {
      const now = clock.now();
      const isRefused = (item: EnvelopeItem): boolean =>
        isRateLimited(limits, categoryOf(item[0].type), now);
      if (Object.keys(limits).length === 0 || !itemsOf(envelope).some(isRefused)) return envelope;
      refuse(partOf(envelope, isRefused));
      const allowed = partOf(envelope, (item) => !isRefused(item));
      return itemsOf(allowed).length > 0 ? allowed : undefined;
    },
  };
}

type EnvelopeItem = Envelope[1][number];

function itemsOf(envelope: Envelope): readonly EnvelopeItem[] {
  return envelope[1];
}

function partOf(envelope: Envelope, keep: (item: EnvelopeItem) => boolean): Envelope {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an envelope is typed by its kind of items; a part of one is of the same kind
  return envelopeWith(envelope[0], itemsOf(envelope).filter(keep) as never);
}
