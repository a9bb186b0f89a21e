import type { Transport } from '../client/transport.ts';
import { startWait } from '../core/clock.ts';
import { createError, isApiClientError } from '../core/error.ts';
import { normalAddress } from '../core/options.ts';
import type { PlannedRequest } from '../core/request.ts';
import { authorizeByDsn } from './authorize-by-dsn.ts';
import { isTrusted, type Trust } from './is-trusted.ts';
import { createRegions } from './regions.ts';

/** How a client finds the address of a call. */
export interface Addressing extends Trust {
  /** Nobody said where the organization is: sentry.io is asked. */
  readonly looksUp: boolean;
}

const organizationOf = ({ path }: PlannedRequest): string | undefined =>
  /^(?:organizations|projects|teams)\/([^/?]+)\//.exec(path)?.[1];

// Longer than any look-up takes.
const longestInMs = 2 ** 31 - 1;

/** Sends a call to the address and with the credentials that are its own. */
export const withAddress = (next: Transport, addressing: Addressing): Transport => {
  const regionOf = createRegions(next);
  return (settings) => {
    const direct = next(settings);
    return async (row, request, options) => {
      const { dsn, baseUrl, signal } = options;
      const own = dsn === undefined ? settings : authorizeByDsn(settings, row, dsn);
      if (baseUrl !== undefined) {
        if (isTrusted(baseUrl, addressing))
          return next({ ...own, baseUrl: normalAddress(baseUrl) })(row, request, options);
        const { origin } = new URL(baseUrl);
        const message = `The token may not go to ${origin}: it belongs to ${addressing.baseUrl}. If both are the same Sentry, add ${origin} to allowedOrigins`;
        throw createError({ kind: 'invalid-input', message }, settings.redact);
      }
      if (own !== settings) return next(own)(row, request, options);
      const organization = addressing.looksUp ? organizationOf(request) : undefined;
      if (organization === undefined) return direct(row, request, options);

      const limit = startWait(longestInMs, signal);
      const region = await Promise.race([regionOf(settings, organization), limit.over]).finally(
        limit.cancel,
      );
      if (region === undefined || region === settings.baseUrl) return direct(row, request, options);
      try {
        return await next({ ...settings, baseUrl: region })(row, request, options);
      } catch (error) {
        // Some endpoints are sentry.io's alone; a region knows nothing of them and says nothing.
        const isElsewhere = isApiClientError(error, 'not-found') && error.diagnostics.length === 0;
        if (!isElsewhere) throw error;
        return direct(row, request, options);
      }
    };
  };
};
