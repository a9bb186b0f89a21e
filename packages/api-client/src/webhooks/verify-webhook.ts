import { isText } from '../core/check.ts';
import { createError } from '../core/error.ts';
import { createRedact } from '../core/redact.ts';
import { isSigned, toBytes } from './is-signed.ts';
import { readHeader, type WebhookHeaders } from './read-header.ts';
import { readWebhook } from './read-webhook.ts';
import type { Webhook } from './types.ts';

/** A request that says it is a webhook of Sentry. */
export interface WebhookRequest {
  /** The body as it came, not parsed and written again: the signature is over these bytes. */
  readonly body: string | ArrayBuffer | Uint8Array;
  /** Headers of the request; the case of their names does not matter. */
  readonly headers: WebhookHeaders;
  /** Client secret of the integration. */
  readonly secret: string;
}

const redact = createRedact([]);
const hint = 'Give the body as it came, and the client secret of the integration';

/**
 * Checks the signature of a webhook and reads it. No network, and Web Crypto alone, so it runs on the
 * edge too.
 *
 * Rejects with an `ApiClientError`: `unauthorized` when Sentry did not send it, `invalid-response` when
 * Sentry did but it is no webhook, `invalid-input` when an argument is wrong. The signature does not
 * cover the time: a delivery that was overheard can be sent again, so remember `requestId` where that
 * would matter.
 */
export const verifyWebhook = async ({
  body,
  headers,
  secret,
}: WebhookRequest): Promise<Webhook> => {
  const isBody = isText(body) || body instanceof ArrayBuffer || body instanceof Uint8Array;
  const problems = [
    ...(isText(secret) && secret !== '' ? [] : ['secret must be the client secret']),
    ...(isBody ? [] : ['body must be the text or bytes of the request, not what was parsed']),
    ...(typeof headers === 'object' && headers !== null ? [] : ['headers must be an object']),
  ];
  if (problems.length > 0)
    throw createError({ kind: 'invalid-input', message: problems.join('. ') }, redact);

  const bytes = toBytes(body);
  const signature = readHeader(headers, 'sentry-hook-signature') ?? '';
  if (!(await isSigned(bytes, signature, secret))) {
    const message =
      signature === ''
        ? 'The request has no Sentry-Hook-Signature'
        : 'Sentry-Hook-Signature does not match body and secret';
    throw createError({ kind: 'unauthorized', message }, redact, hint);
  }
  const seconds = Number(readHeader(headers, 'sentry-hook-timestamp') || NaN);
  const webhook = readWebhook(new TextDecoder().decode(bytes), {
    resource: readHeader(headers, 'sentry-hook-resource') ?? '',
    requestId: readHeader(headers, 'request-id'),
    sentAtInMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  });
  if (webhook) return webhook;
  const message = 'The body is signed but is no webhook: it needs action and data';
  throw createError({ kind: 'invalid-response', message }, redact, '');
};
