import type { Transport } from '../client/transport.ts';
import { isRecord, isText } from '../core/check.ts';
import { createError, isApiClientError } from '../core/error.ts';
import type { OperationRow } from '../core/operation.ts';
import type { Settings } from '../core/options.ts';
import { isSentryHost } from './is-trusted.ts';

const row: OperationRow = {
  id: 'organizations.get',
  route: 'GET organizations/{organization}/',
  scopes: ['org:read'],
};

const readRegion = (value: unknown): string => {
  const links = isRecord(value) ? value['links'] : undefined;
  const url = isRecord(links) ? links['regionUrl'] : undefined;
  return isText(url) ? url.replace(/\/+$/, '') : '';
};

/** Asks sentry.io where an organization, written as in a path, has its data. */
export const lookUpRegion = async (
  next: Transport,
  settings: Settings,
  organization: string,
): Promise<string> => {
  const request = {
    method: 'GET',
    path: `organizations/${organization}/`,
    body: undefined,
    problems: [],
  };
  try {
    const { value } = await next(settings)(row, request, {});
    const region = readRegion(value);
    if (region === '') return settings.baseUrl;
    if (URL.canParse(region) && isSentryHost(region)) return region;
    const message = `${settings.baseUrl} names the region ${region}, which is no host of sentry.io`;
    throw createError({ kind: 'invalid-response', message }, settings.redact);
  } catch (error) {
    // The token may do less than this look-up asks for; sentry.io then passes its requests on.
    if (isApiClientError(error, 'forbidden')) return settings.baseUrl;
    throw error;
  }
};
