import type { InboundFilters, QuotaLeverType } from './types.ts';

/** A lever of Sentry's, and what it limits. */
export interface QuotaLever {
  /** As in a step. */
  readonly type: QuotaLeverType;
  /** Only for inbound filters. */
  readonly filter?: keyof InboundFilters;
  /** Categories of the usage statistics; `*` is all of them. */
  readonly limits: readonly string[];
  /** Where it is written what it limits: a URL, or owner/repo and the place. */
  readonly reference: string;
}

const RELAY_FILTERS = 'getsentry/relay, relay-filter/src';
const ANY_ITEM = ['error', 'transaction', 'span', 'replay'];

/**
 * The levers that Sentry's public API has. Server-side dynamic sampling is none: what it drops was counted
 * and is paid for.
 */
export const quotaLevers: readonly QuotaLever[] = [
  { type: 'key-rate-limit', limits: ['error'], reference: 'getsentry/sentry#62608' },
  { type: 'key-active', limits: ['*'], reference: 'getsentry/relay, DiscardReason::ProjectId' },
  filter('browser-extensions', ['error']),
  filter('filtered-transaction', ['transaction', 'span']),
  filter('legacy-browsers', ANY_ITEM),
  filter('localhost', ANY_ITEM),
  filter('web-crawlers', ANY_ITEM),
  {
    type: 'spike-protection',
    limits: ['error', 'transaction', 'span', 'attachment'],
    reference: 'https://docs.sentry.io/pricing/quotas/spike-protection/',
  },
];

function filter(name: keyof InboundFilters, limits: readonly string[]): QuotaLever {
  return { type: 'inbound-filter', filter: name, limits, reference: RELAY_FILTERS };
}
