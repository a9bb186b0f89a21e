import { authHeader, envelopeUrl, type Dsn } from '../dsn/parse-dsn.ts';
import { post } from '../ingest/post.ts';
import { requireAccepted } from '../ingest/require-accepted.ts';
import type { IngestAnswer, SendOptions } from '../ingest/types.ts';

/** Sends an envelope as it is. Throws `unreachable` or `refused`. */
export async function postEnvelope(
  dsn: Dsn,
  body: Uint8Array<ArrayBuffer>,
  options: Omit<SendOptions, 'dsn'>,
): Promise<IngestAnswer> {
  const headers = {
    'content-type': 'application/x-sentry-envelope',
    'x-sentry-auth': authHeader(dsn),
  };
  return requireAccepted(await post(envelopeUrl(dsn), { headers, body }, options));
}
