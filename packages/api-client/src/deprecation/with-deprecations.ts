import type { Transport } from '../client/transport.ts';
import { isApiClientError } from '../core/error.ts';
import type { PlannedRequest } from '../core/request.ts';
import type { Deprecations } from './deprecations.ts';
import { readDeprecation } from './read-deprecation.ts';

// A brownout lasts a minute by default (getsentry/sentry src/sentry/api/helpers/deprecation.py).
const delaysInMs = [15_000, 25_000, 35_000];

/** Notes which operations are deprecated, and sits out the minutes in which Sentry tests their removal. */
export const withDeprecations =
  (next: Transport, deprecations: Deprecations): Transport =>
  (settings) => {
    const { clock } = settings;
    const deprecated = new WeakSet<PlannedRequest>();
    const exchange = next({
      ...settings,
      onAnswer: (row, request, { headers }) => {
        const deprecation = readDeprecation(headers);
        if (!deprecation) return;
        deprecated.add(request);
        deprecations.add(row.id.split('?')[0] ?? row.id, deprecation);
      },
    });
    return async (row, request, options) => {
      for (let tries = 0; ; tries += 1) {
        try {
          // A further try begins only when the one before it has failed and the wait is over.
          // eslint-disable-next-line no-await-in-loop
          return await exchange(row, request, options);
        } catch (error) {
          const delayInMs = delaysInMs[tries];
          // Without the headers the endpoint is gone for good.
          const isBrownout =
            request.method === 'GET' && deprecated.has(request) && isApiClientError(error, 'gone');
          if (!isBrownout || delayInMs === undefined) throw error;
          // eslint-disable-next-line no-await-in-loop
          await clock.sleep(delayInMs, options.signal).catch(() => undefined);
        }
      }
    };
  };
