import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome, SmokeTestOptions } from './types.ts';

const INTERVAL_IN_MS = 1000;

/** Asks for the event until it is there: then Relay, Kafka, consumers, stores and the API all work. */
export async function waitForEvent(
  origin: string,
  eventId: string,
  { token, organization, timeoutInMs = 60_000, signal }: SmokeTestOptions,
  send: typeof fetch,
): Promise<Outcome> {
  if (token === undefined || organization === undefined) {
    return { status: 'skipped', message: 'Without a token and an organization nobody can look.' };
  }
  const path = `/api/0/organizations/${encodeURIComponent(organization)}/eventids/${eventId}/`;
  const limit = AbortSignal.timeout(timeoutInMs);
  const both = signal === undefined ? limit : AbortSignal.any([signal, limit]);
  let status = 0;
  while (!both.aborted) {
    try {
      // oxlint-disable no-await-in-loop -- one look after the other
      const response = await send(origin + path, {
        headers: { Authorization: `Bearer ${token}` },
        redirect: 'manual',
        signal: both,
      });
      ({ status } = response);
      await response.body?.cancel();
      if (status === 200) return { status: 'passed', message: 'The event is there.' };
      if (status === 401 || status === 403) {
        return {
          status: 'failed',
          message: `The API answers ${status}: the token is wrong, or lacks the scope org:read.`,
        };
      }
      await sleep(INTERVAL_IN_MS, undefined, { signal: both });
      // oxlint-enable no-await-in-loop
    } catch (error) {
      if (!both.aborted) throw error;
    }
  }
  return {
    status: 'failed',
    message: `The event did not arrive within ${timeoutInMs / 1000} s (last answer ${status}): see the lag of consumers, and the logs of relay, events-consumer and snuba-errors-consumer.`,
  };
}
