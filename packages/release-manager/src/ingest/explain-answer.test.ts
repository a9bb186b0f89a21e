import { expect, test } from 'vitest';
import { explainAnswer } from './explain-answer.ts';

const answer = (status: number, text = '', headers: Record<string, string> = {}) =>
  explainAnswer({ status, text, headers: new Headers(headers) });

test.each([
  [200, '{"id":"a"}'],
  [200, ''],
  [202, 'accepted'],
])('an answer of %i with %j has taken what was sent', (status, text) => {
  expect(answer(status, text)).toBeUndefined();
});

test.each<readonly [string, number, string, Record<string, string>, string]>([
  ['not-sentry', 200, '<html>', { 'content-type': 'text/html' }, '(200, text/html)'],
  ['not-sentry', 403, 'Forbidden', {}, '(403, no content type)'],
  ['redirect', 301, '', { location: 'https://shop.example.com' }, 'https://shop.example.com'],
  ['redirect', 302, '', {}, 'nowhere'],
  ['key-rejected', 401, '', {}, '(401)'],
  ['key-rejected', 403, '{"detail":"bad","causes":["x"]}', {}, '(403: bad — x)'],
  ['rate-limited', 429, '', {}, 'a limit is reached'],
  ['rate-limited', 429, '{}', { 'x-sentry-rate-limits': '60::key' }, 'Limits: 60::key'],
  ['not-found', 404, '', {}, '(404)'],
  ['too-large', 413, '{"detail":"too large"}', {}, '(413): too large'],
  ['refused', 400, '{"causes":[]}', {}, '(400)'],
  ['refused', 400, '[broken', {}, '(400)'],
  ['server-error', 503, '', {}, '(503)'],
])('%s is what %i means', (name, status, text, headers, message) => {
  expect(answer(status, text, headers)).toMatchObject({
    code: `release-manager/ingest-${name}`,
    severity: 'error',
    path: ['dsn'],
    message: expect.stringContaining(message),
  });
});

test('how long a limit lasts is told where it is known', () => {
  expect(answer(429, '', { 'retry-after': '60' })?.hint).toContain('try again in 60 s');
  expect(answer(429)?.hint).not.toContain('try again in');
});
