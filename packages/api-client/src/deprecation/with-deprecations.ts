import type { Transport } from '../client/transport.ts';
import { isApiClientError } from '../core/error.ts';
import type { Deprecations } from './deprecations.ts';
import { readDeprecation } from './read-deprecation.ts';

// A brownout lasts a minute by default (getsentry/sentry src/sentry/api/helpers/deprecation.py).
const delaysInMs = [15_000, 25_000, 35_000];

/** What Sentry says in a brownout; an endpoint that is gone for good is answered in other words. */
const isBrownout = (error: unknown): boolean =>
  isApiClientError(error, 'gone') &&
  error.diagnostics.some(({ message }) => message === 'This API no longer exists.');

/** Notes which operations are deprecated, and sits out the minutes in which Sentry tests their removal. */
export const withDeprecations =
  (next: Transport, deprecations: Deprecations): Transport =>
  (settings) => {
    const exchange = next(settings);
    return async (row, request, options) => {
      for (let tries = 0; ; tries += 1) {
        try {
          // A further try begins only when the one before it has failed and the wait is over.
          // eslint-disable-next-line no-await-in-loop
          const received = await exchange(row, request, options);
          const deprecation = readDeprecation(received.headers);
          if (deprecation) deprecations.add(row.id, deprecation);
          return received;
        } catch (error) {
          if (!isBrownout(error)) throw error;
          deprecations.add(row.id, {});
          const delayInMs = delaysInMs[tries];
          if (request.method !== 'GET' || delayInMs === undefined) throw error;
          // eslint-disable-next-line no-await-in-loop
          await settings.clock.sleep(delayInMs, options.signal).catch(() => undefined);
        }
      }
    };
  };
