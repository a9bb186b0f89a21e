import { describe, expect, it } from 'vitest';
import { createSentryCaller } from '../core/caller.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';
import { findIssue } from './find-issue.ts';
import { readIssueReference } from './issue-reference.ts';

const server = useLoopback();

describe('a reference to an issue', () => {
  it.each([
    ['4711', { issueId: '4711' }],
    [4711, { issueId: '4711' }],
    ['SHOP-12', { issueId: 'SHOP-12' }],
    [' shop-api-1A ', { issueId: 'shop-api-1A' }],
    ['https://acme.sentry.io/issues/4711/', { organization: 'acme', issueId: '4711' }],
    ['https://acme.sentry.io/issues/SHOP-12', { organization: 'acme', issueId: 'SHOP-12' }],
    [
      'https://acme.sentry.io/issues/4711/events/latest/?project=1#x',
      { organization: 'acme', issueId: '4711' },
    ],
    [
      'https://sentry.io/organizations/acme/issues/4711/',
      { organization: 'acme', issueId: '4711' },
    ],
    ['https://us.sentry.io/api/0/issues/4711/', { issueId: '4711' }],
    ['https://sentry.io/acme/shop/issues/4711/', { issueId: '4711' }],
  ])('%j', (reference, expected) => {
    expect(readIssueReference(reference, 'https://sentry.io')).toEqual(expected);
  });

  it.each([
    'https://sentry.example.com/issues/4711/',
    'https://sentry.io.example.com/issues/4711/',
    'https://acme.sentry.io/projects/shop/',
    'https://acme.sentry.io/issues/?query=4711',
    'https://sentry.io/share/issue/abc/',
    'shop',
    '-12',
    '',
    '../12',
    'a'.repeat(32),
  ])('%j names none', (reference) => {
    expect(readIssueReference(reference, 'https://sentry.io')).toBeUndefined();
  });

  it('of a self-hosted Sentry, in a sub-path', () => {
    const base = 'https://example.com:9000/sentry';
    expect(readIssueReference(`${base}/organizations/acme/issues/4711/`, base)).toEqual({
      organization: 'acme',
      issueId: '4711',
    });
    expect(readIssueReference('https://acme.sentry.io/issues/4711/', base)).toBeUndefined();
    expect(readIssueReference('https://example.com/issues/4711/', base)).toBeUndefined();
  });
});

it('asks the Sentry of the client for the issue of an address, in its organization', async () => {
  const client = createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
  });
  server.reply({ body: { id: '4711' } });
  expect((await findIssue(client, `${server.url}/organizations/other/issues/4711/`)).id).toBe(
    '4711',
  );
  await findIssue(client, 'SHOP-12');
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/api/0/organizations/other/issues/4711/',
    '/api/0/organizations/acme/issues/SHOP-12/',
  ]);
});

it('says which forms there are', async () => {
  const client = createSentryCaller({ token: 'sntryu_example', organization: 'acme' });
  const error = await caught(findIssue(client, 'https://other.example.com/issues/1/'));
  expect(error.kind).toBe('invalid-input');
  expect(error.message).toMatch(/short id such as SHOP-12/);
});
