import {
  serializeEnvelope,
  type DataCategory,
  type Envelope,
  type EventDropReason,
} from '@sentry/core';
import { countItems } from './count-items.ts';
import type { RateLimits } from './rate-limits.ts';

/** Counts what was not delivered. */
export type Lose = (reason: EventDropReason) => void;

/** Sends what Sentry takes of an envelope now, and counts the rest; whether all of it was delivered. */
export async function sendParts(
  envelope: Envelope,
  limits: RateLimits | undefined,
  post: (body: string | Uint8Array<ArrayBuffer>, lose: Lose) => Promise<boolean>,
  count: (reason: EventDropReason, category: DataCategory, quantity: number) => void,
): Promise<boolean> {
  const loserOf =
    (lost: Envelope): Lose =>
    (reason) =>
      countItems(lost, (category, quantity) => count(reason, category, quantity));
  const refuse = (refused: Envelope): void => loserOf(refused)('ratelimit_backoff');
  const allowed = limits ? limits.filter(envelope, refuse) : envelope;
  if (!allowed) return false;
  const body = serializeEnvelope(allowed);
  const isDelivered = await post(
    typeof body === 'string' ? body : new Uint8Array(body),
    loserOf(allowed),
  );
  return isDelivered && allowed === envelope;
}
