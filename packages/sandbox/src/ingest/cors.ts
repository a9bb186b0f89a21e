import type { IngestAnswer, IngestRequest } from './types.ts';

/** What Relay allows to scripts of any page (getsentry/relay relay-server/src/middlewares/cors.rs). */
const ALLOWED_HEADERS = [
  'x-sentry-auth',
  'x-requested-with',
  'x-forwarded-for',
  'origin',
  'referer',
  'accept',
  'content-type',
  'authentication',
  'authorization',
  'content-encoding',
  'transfer-encoding',
];

export function preflight(): IngestAnswer {
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': ALLOWED_HEADERS.join(','),
      'access-control-max-age': '3600',
    },
    body: '',
  };
}

export function corsHeaders(request: IngestRequest): Readonly<Record<string, string>> {
  const isPreflight = request.method === 'OPTIONS';
  return {
    'access-control-allow-origin': '*',
    vary: 'origin, access-control-request-method, access-control-request-headers',
    ...(isPreflight
      ? {}
      : { 'access-control-expose-headers': 'x-sentry-error,x-sentry-rate-limits,retry-after' }),
  };
}
