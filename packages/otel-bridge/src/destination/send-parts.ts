import type { DataCategory, DsnComponents, Envelope, EventDropReason } from '@sentry/core';
import type { SentryOtelOptions } from '../options/options.ts';
import type { Report } from '../options/report.ts';
import { countItems } from './count-items.ts';
import { textOfEnvelope } from './envelope.ts';
import { createObserver, listenersOf } from './observe-envelopes.ts';
import type { RateLimits } from './rate-limits.ts';

/** Counts what was not delivered. */
export type Lose = (reason: EventDropReason) => void;

/** Sends a body; what was not delivered is counted. */
export type Post = (body: string | Uint8Array<ArrayBuffer>, lose: Lose) => Promise<boolean>;

/** Sends what Sentry takes of an envelope now, and counts the rest; whether all of it was delivered. */
export type SendParts = (envelope: Envelope, limits: RateLimits | undefined) => Promise<boolean>;

/** The way of envelopes that are objects: integrations and `beforeEnvelope` see them. */
export function createSendParts(
  options: SentryOtelOptions,
  dsn: DsnComponents,
  report: Report,
  post: Post,
  count: (reason: EventDropReason, category: DataCategory, quantity: number) => void,
): SendParts {
  const observe = createObserver(options, report, listenersOf(options, dsn, count, report));
  const loserOf =
    (lost: Envelope): Lose =>
    (reason) =>
      countItems(lost, (category, quantity) => count(reason, category, quantity));

  return async (envelope, limits) => {
    observe(envelope);
    const refuse = (refused: Envelope): void => loserOf(refused)('ratelimit_backoff');
    const allowed = limits ? limits.filter(envelope, refuse) : envelope;
    if (!allowed) return false;
    const isDelivered = await post(textOfEnvelope(allowed), loserOf(allowed));
    return isDelivered && allowed === envelope;
  };
}
