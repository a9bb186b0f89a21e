import { addOutcome } from '../events/outcomes.ts';
import type { RateLimit } from '../store/rate-limit.ts';
import { categoryOf, quantityOf } from './item-categories.ts';
import { keyRateLimit } from './key-rate-limit.ts';
import type { EnvelopeItem } from './parse-envelope.ts';
import { refusal } from './refusal.ts';
import type { IngestContext } from './types.ts';

export interface Limited {
  readonly allowed: readonly EnvelopeItem[];
  /** Those that took something away. */
  readonly limits: readonly RateLimit[];
}

/** Takes out what a limit forbids, and writes it into the ledger. */
export function applyRateLimits(context: IngestContext, items: readonly EnvelopeItem[]): Limited {
  const active = activeLimits(context);
  if (active.length === 0) return { allowed: items, limits: [] };
  const limits = new Set<RateLimit>();
  const allowed: EnvelopeItem[] = [];
  // An attachment goes where its event goes.
  const eventLimit = items
    .filter((item) => EVENT_TYPES.has(item.type))
    .map((item) => limitOf(active, categoryOf(item)))
    .find((limit) => limit !== null);
  for (const item of items) {
    const category = categoryOf(item);
    const ofEvent = item.type === 'attachment' ? (eventLimit ?? null) : null;
    const limit = limitOf(active, category) ?? ofEvent;
    if (!limit || category === null) {
      allowed.push(item);
      continue;
    }
    limits.add(limit);
    addOutcome(context.state, context.project, category, {
      outcome: 'rate_limited',
      reason: limit.reasonCode,
      key: context.key,
      quantity: quantityOf(item),
    });
  }
  return { allowed, limits: [...limits] };
}

const EVENT_TYPES: ReadonlySet<string> = new Set([
  'event',
  'transaction',
  'security',
  'raw_security',
]);

export function limitOf(limits: readonly RateLimit[], category: string | null): RateLimit | null {
  if (category === null) return null;
  const limit = limits.find(
    ({ categories }) => categories.length === 0 || categories.includes(category),
  );
  return limit ?? null;
}

export function activeLimits(context: IngestContext): readonly RateLimit[] {
  const now = context.state.clock.now();
  const onDemand = context.state.rateLimits.filter(
    (limit) =>
      limit.endsAt > now && (limit.publicKey ?? context.key.publicKey) === context.key.publicKey,
  );
  const ofKey = keyRateLimit(context);
  return ofKey ? [...onDemand, ofKey] : onDemand;
}

/** Relay's 429: `retry-after` is the longest, the header tells each (getsentry/relay utils/rate_limits.rs). */
export function rateLimited(context: IngestContext, limits: readonly RateLimit[]): unknown {
  return refusal(
    429,
    'Sentry dropped data due to a quota or internal rate limit being reached. This will not affect your application. See https://docs.sentry.io/product/accounts/quotas/ for more information.',
    [],
    rateLimitHeaders(context, limits),
  );
}

function rateLimitHeaders(
  context: IngestContext,
  limits: readonly RateLimit[],
): Readonly<Record<string, string>> {
  const now = context.state.clock.now();
  const seconds = limits.map(({ endsAt }) => Math.max(1, Math.ceil((endsAt - now) / 1000)));
  return {
    'retry-after': String(Math.max(...seconds)),
    'x-sentry-rate-limits': limits
      .map((limit, index) =>
        [seconds[index], limit.categories.join(';'), limit.scope, limit.reasonCode].join(':'),
      )
      .join(', '),
  };
}
