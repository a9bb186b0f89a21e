import { parseToken } from '../access/parse-token.ts';
import { createError } from '../core/error.ts';
import { readOptions, type Settings } from '../core/options.ts';
import { controlSilo } from '../regions/is-trusted.ts';
import type { Addressing } from '../regions/with-address.ts';
import { clientRules, type SentryClientOptions } from './options.ts';

/** Where a client sends its calls: what its options say, or else its token, or else what sentry.io says. */
export const readAddress = (
  options: SentryClientOptions,
): { readonly settings: Settings; readonly addressing: Addressing } => {
  const given = readOptions(options, clientRules);
  const { allowedOrigins = [], dataResidency = false } = options;
  if (dataResidency && (options.baseUrl === undefined || given.baseUrl === controlSilo)) {
    const diagnostic = {
      code: 'api-client/invalid-input',
      severity: 'error' as const,
      path: ['baseUrl'],
      message: 'must be the region of the organization, such as https://de.sentry.io',
    };
    const message = 'dataResidency does not guess an address';
    throw createError({ kind: 'invalid-input', message, diagnostics: [diagnostic] }, given.redact);
  }
  const claimed = options.baseUrl === undefined ? parseToken(options.token).regionUrl : undefined;
  const settings =
    claimed === undefined ? given : readOptions({ ...options, baseUrl: claimed }, clientRules);
  const { baseUrl } = settings;
  const looksUp = options.baseUrl === undefined && claimed === undefined;
  return { settings, addressing: { baseUrl, allowedOrigins, dataResidency, looksUp } };
};
