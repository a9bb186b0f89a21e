import { attempt } from './attempt.ts';
import { createError } from './error.ts';
import { createSend } from './http.ts';
import type { OperationRow } from './operation.ts';
import type { Settings } from './options.ts';
import type { PlannedRequest } from './request.ts';
import { delayBeforeRetry } from './retry.ts';
import type { CallOptions } from './types.ts';

/** Sends a request until it succeeds, or throws when no further try is worth it. */
export type Exchange = (
  row: OperationRow,
  request: PlannedRequest,
  options: CallOptions,
) => Promise<{ readonly value: unknown; readonly headers: Headers }>;

/** The retry loop around single attempts. */
export const createExchange = (settings: Settings): Exchange => {
  const { baseUrl, clock, random, redact, retries } = settings;
  const send = createSend(settings.fetch);

  return async (row, request, options) => {
    const { method, path } = request;
    for (let tries = 1; ; tries += 1) {
      // A further try begins only when the one before it has failed and the wait is over.
      // eslint-disable-next-line no-await-in-loop
      const outcome = await attempt(send, settings, row, request, options);
      if (!('failure' in outcome)) return outcome;
      const { failure } = outcome;
      const delay = tries > retries ? undefined : delayBeforeRetry(failure, method, tries, random);
      if (delay === undefined) {
        const url = `${baseUrl}/api/0/${path.replace(/\?.*/s, '')}`;
        const count = tries === 1 ? '' : ` after ${tries} tries`;
        const message = `${method} ${url} ${failure.message}${count}`;
        throw createError({ ...failure, message, method, url }, redact);
      }
      // eslint-disable-next-line no-await-in-loop -- a clock may reject when the signal aborts, the next attempt says so
      await clock.sleep(delay, options.signal).catch(() => undefined);
    }
  };
};
