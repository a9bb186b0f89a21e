import { isApiClientError, type SentryCaller } from '@sentry-kit/api-client/core';
import * as events from '@sentry-kit/api-client/operations/events';
import type { Diagnostic } from '../error/diagnostic.ts';
import type { Clock } from '../plan/types.ts';

const firstDelayInMs = 250;
const longestDelayInMs = 4_000;

/** Asks for an event until it can be seen; answers its project, or why it cannot be found. */
export async function waitForEvent(
  eventId: string,
  client: SentryCaller,
  options: {
    readonly clock?: Clock | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly waitInMs?: number | undefined;
  },
): Promise<{ readonly project: string } | Diagnostic> {
  const { clock = systemClock, signal, waitInMs = 30_000 } = options;
  const until = clock.now() + waitInMs;
  for (let delayInMs = firstDelayInMs; ; delayInMs = Math.min(2 * delayInMs, longestDelayInMs)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- asking again is the point
      const { projectSlug } = await client.call(events.locate, { eventId }, { signal });
      return { project: projectSlug };
    } catch (error) {
      if (!isApiClientError(error, 'not-found')) {
        if (!isApiClientError(error) || error.kind === 'aborted') throw error;
        return finding('unreadable', `the API did not tell (${error.message})`, error.hint);
      }
    }
    if (clock.now() + delayInMs > until) {
      return finding(
        'not-visible',
        `ingest took the event, and after ${waitInMs} ms it cannot be seen`,
      );
    }
    // oxlint-disable-next-line no-await-in-loop -- see above
    await clock.sleep(delayInMs, signal);
  }
}

function finding(name: string, message: string, hint?: string): Diagnostic {
  return {
    code: `release-manager/test-event-${name}`,
    severity: 'error',
    path: [],
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (delayInMs, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, delayInMs);
      signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    }),
};
