import type { Diagnostic } from '../diagnostic/types.ts';
import type { UptimeMonitor } from '../model/monitors.ts';

/** Most bytes of a request (getsentry/sentry: src/sentry/uptime/endpoints/validators.py). */
const MAX_BYTES = 1_000;
const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];

/** The rules of an uptime monitor that concern several fields. */
export function checkUptime(
  { method = 'GET', url, headers = [], body = '' }: UptimeMonitor,
  path: readonly (string | number)[],
): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (body !== '' && WITHOUT_BODY.includes(method)) {
    problems.push({
      code: 'alert-rules/uptime-body',
      severity: 'error',
      path: [...path, 'body'],
      message: `a request with ${method} has no body`,
    });
  }
  const bytes = requestBytes(method, url, headers, body);
  if (bytes > MAX_BYTES) {
    problems.push({
      code: 'alert-rules/uptime-size',
      severity: 'error',
      path,
      message: `the request has ${bytes} bytes, and Sentry sends at most ${MAX_BYTES}`,
      hint: 'Shorten headers or body.',
    });
  }
  return problems;
}

/** The request line, the headers and the body, as they go over the wire. */
function requestBytes(
  method: string,
  url: string,
  headers: readonly (readonly [string, string])[],
  body: string,
): number {
  const lines = [
    `${method} ${url} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ];
  return new TextEncoder().encode(lines.join('\r\n')).length;
}
