import type { Transport } from '../client/transport.ts';
import { isApiClientError } from '../core/error.ts';
import type { Deprecations } from './deprecations.ts';
import { readDeprecation } from './read-deprecation.ts';

// A brownout lasts a minute by default (getsentry/sentry src/sentry/api/helpers/deprecation.py).
const delaysInMs = [15_000, 25_000, 35_000];

/** Notes which operations are deprecated, and sits out the minutes in which Sentry tests their removal. */
export const withDeprecations =
  (next: Transport, deprecations: Deprecations): Transport =>
  (settings) =>
  async (row, request, options) => {
    const { clock, fetch: send = globalThis.fetch } = settings;
    let isDeprecated = false;
    const exchange = next({
      ...settings,
      fetch: async (input, init) => {
        const response = await send(input, init);
        const deprecation = readDeprecation(response.headers);
        if (deprecation) {
          isDeprecated = true;
          deprecations.add(row.id.split('?')[0] ?? row.id, deprecation);
        }
        return response;
      },
    });
    for (let tries = 0; ; tries += 1) {
      try {
        // A further try begins only when the one before it has failed and the wait is over.
        // eslint-disable-next-line no-await-in-loop
        return await exchange(row, request, options);
      } catch (error) {
        const delayInMs = delaysInMs[tries];
        // Without the headers the endpoint is gone for good.
        const isBrownout =
          request.method === 'GET' && isDeprecated && isApiClientError(error, 'gone');
        if (!isBrownout || delayInMs === undefined) throw error;
        // eslint-disable-next-line no-await-in-loop
        await clock.sleep(delayInMs, options.signal).catch(() => undefined);
      }
    }
  };
