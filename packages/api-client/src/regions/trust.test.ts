import { expect, it } from 'vitest';
import { createSentryClient } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { fetchOf } from '../testing/hosts.ts';
import { useLoopback } from '../testing/loopback.ts';
import { isTrusted } from './is-trusted.ts';

const ours = useLoopback();
const theirs = useLoopback();

const setUp = (options: object = {}) =>
  createSentryClient({
    token: 'sntryu_example',
    baseUrl: 'https://sentry.example.com',
    retries: 0,
    fetch: fetchOf({
      'https://sentry.example.com': ours.url,
      'https://uploads.example.com': theirs.url,
    }),
    ...options,
  });

it('sends a call to another address only where that was allowed', async () => {
  theirs.reply({ body: { ok: true } });
  const baseUrl = 'https://uploads.example.com/api/0/';
  const refused = await caught(setUp().request('GET', 'x/', {}, { baseUrl }));
  expect(refused).toMatchObject({
    kind: 'invalid-input',
    message: expect.stringContaining('add https://uploads.example.com to allowedOrigins'),
  });
  expect(theirs.requests).toEqual([]);
  const client = setUp({ allowedOrigins: ['https://uploads.example.com'] });
  expect(await client.request('GET', 'x/', {}, { baseUrl })).toEqual({ ok: true });
  expect(theirs.requests[0]).toMatchObject({ url: '/api/0/x/' });
  expect(theirs.requests[0]?.headers.authorization).toBe('Bearer sntryu_example');
});

it('follows neither Location nor Link to another origin', async () => {
  const location = 'https://uploads.example.com/api/0/organizations/acme/teams/';
  ours.reply({ status: 302, headers: { location } });
  const moved = await caught(setUp().teams.list({ organization: 'acme' }).page());
  expect(moved).toMatchObject({ kind: 'moved', movedTo: location });
  const link = `<${location}>; rel="next"; results="true"; cursor="0:1:0"`;
  ours.reply({ body: [], headers: { link } }, { body: [] });
  expect(await setUp().teams.list({ organization: 'acme' }).toArray()).toEqual([]);
  expect(theirs.requests).toEqual([]);
});

it.each([
  ['https://sentry.io', 'https://de.sentry.io/api/0/', true],
  ['https://sentry.io', 'https://acme.sentry.io', true],
  ['https://sentry.io', 'http://de.sentry.io', false],
  ['https://sentry.io', 'https://de.sentry.io:8443', false],
  ['https://sentry.io', 'https://evilsentry.io', false],
  ['https://sentry.io', 'https://sentry.io.example.com', false],
  ['https://sentry.io', 'https://de.sentry.io@example.com', false],
  ['https://de.sentry.io', 'https://us.sentry.io', false],
  ['https://de.sentry.io', 'https://sentry.io', false],
  ['https://sentry.example.com', 'https://sentry.io', false],
  ['https://sentry.example.com', 'https://sentry.example.com/sub', true],
  ['https://sentry.example.com', 'http://sentry.example.com', false],
])('with %s as the address, %s may see the token: %s', (baseUrl, url, expected) => {
  expect(isTrusted(url, { baseUrl, allowedOrigins: [], dataResidency: false })).toBe(expected);
});

it('keeps to one region where data may not leave it', () => {
  const trust = { allowedOrigins: [], dataResidency: true };
  expect(isTrusted('https://us.sentry.io', { ...trust, baseUrl: 'https://sentry.io' })).toBe(false);
});
