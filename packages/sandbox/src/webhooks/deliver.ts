import { createHmac } from 'node:crypto';
import type { State } from '../store/state.ts';
import type { OutboxMessage } from './outbox.ts';
import type { WebhookTarget } from './target.ts';

/** A receiver that takes longer does not hold up the answer any further. */
const TIMEOUT_IN_MS = 5000;

/**
 * Sends one webhook and notes it in the outbox, signed as docs.sentry.io describes ("Integration Platform, Webhooks").
 * Never throws: a failure is part of the message.
 */
export async function deliver(
  state: State,
  target: WebhookTarget,
  resource: string,
  payload: object,
): Promise<void> {
  const body = JSON.stringify(payload);
  const headers = {
    'Content-Type': 'application/json',
    'Request-ID': state.hex(32),
    'Sentry-Hook-Resource': resource,
    'Sentry-Hook-Timestamp': String(Math.floor(state.clock.now() / 1000)),
    'Sentry-Hook-Signature': createHmac('sha256', target.secret).update(body).digest('hex'),
  };
  const message: { -readonly [Key in keyof OutboxMessage]: OutboxMessage[Key] } = {
    kind: 'webhook',
    type: resource,
    at: state.clock.now(),
    target: target.url,
    headers,
    body: JSON.parse(body) as unknown,
    status: null,
  };
  state.outbox.push(message);
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_IN_MS),
    });
    await response.body?.cancel();
    message.status = response.status;
  } catch (error) {
    message.failure = describe(error);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
