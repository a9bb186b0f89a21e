import type { SentryCaller } from '@sentry-kit/api-client/core';
import { createAlertRulesError } from '../diagnostic/error.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { GlobalOptions } from './options.ts';
import type { Host } from './host.ts';

/** The client for what the command line and the variables say; the command line wins. */
export async function connect(
  { environment }: Host,
  options: GlobalOptions,
): Promise<SentryCaller> {
  const token = options.authToken ?? environment['SENTRY_AUTH_TOKEN'];
  // Commands that need no Sentry run without the package.
  const { createSentryCaller, parseToken } = await import('@sentry-kit/api-client/core');
  const claimed = token ? parseToken(token).organization : undefined;
  const organization = options.org ?? (environment['SENTRY_ORG'] || claimed);
  const baseUrl = options.url ?? environment['SENTRY_URL'];
  if (!token || !organization) {
    throw createAlertRulesError('invalid-input', 'Something is needed to reach Sentry.', [
      ...(token ? [] : [missing('token', 'SENTRY_AUTH_TOKEN', '--auth-token')]),
      ...(organization ? [] : [missing('organization', 'SENTRY_ORG', '--org')]),
    ]);
  }
  return createSentryCaller({ token, organization, ...(baseUrl ? { baseUrl } : {}) });
}

function missing(name: string, variable: string, option: string): Diagnostic {
  return {
    code: `alert-rules/no-${name}`,
    severity: 'error',
    path: [name],
    message: `set ${variable}, or give ${option}`,
  };
}
