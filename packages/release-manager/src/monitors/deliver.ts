import { authHeader, checkInUrl, envelopeUrl, type Dsn } from '../dsn/parse-dsn.ts';
import { isReleaseManagerError } from '../error/error.ts';
import { post } from '../ingest/post.ts';
import { requireAccepted } from '../ingest/require-accepted.ts';
import type { SendOptions } from '../ingest/types.ts';
import { toEnvelope } from './payload.ts';
import type { CheckInPayload } from './types.ts';

/**
 * Sends a check-in as an envelope and, when a proxy or a Relay in between lets no envelope pass, as the plain request
 * that `curl` would make. Throws `unreachable` or `refused`.
 */
export async function deliver(
  dsn: Dsn,
  payload: CheckInPayload,
  options: Omit<SendOptions, 'dsn'>,
): Promise<void> {
  try {
    const headers = {
      'content-type': 'application/x-sentry-envelope',
      'x-sentry-auth': authHeader(dsn),
    };
    requireAccepted(await post(envelopeUrl(dsn), { headers, body: toEnvelope(payload) }, options));
  } catch (error) {
    if (!isReleaseManagerError(error, 'refused') || isLimit(error.diagnostics)) throw error;
    const headers = { 'content-type': 'application/json' };
    const { monitor_slug: slug, ...body } = payload;
    const url = checkInUrl(dsn, slug);
    requireAccepted(await post(url, { headers, body: JSON.stringify(body) }, options));
  }
}

/** A limit holds for both ways. */
function isLimit(diagnostics: readonly { readonly code: string }[]): boolean {
  return diagnostics.some(({ code }) => code === 'release-manager/ingest-rate-limited');
}
