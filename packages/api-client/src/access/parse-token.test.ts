import { expect, it } from 'vitest';
import { parseToken } from '../index.ts';
import { reachableTexts } from '../testing/reachable.ts';
import { organizationToken } from '../testing/tokens.ts';
import { untyped } from '../testing/untyped.ts';

const claims = {
  iat: 1_767_225_600.5,
  url: 'https://sentry.io/',
  region_url: 'https://de.sentry.io',
  org: 'acme',
};

it('reads what an organization token claims', () => {
  expect(parseToken(organizationToken(claims))).toEqual({
    kind: 'organization',
    scopes: ['org:ci'],
    organization: 'acme',
    url: 'https://sentry.io',
    regionUrl: 'https://de.sentry.io',
    issuedAtInMs: 1_767_225_600_500,
  });
});

it.each([
  ['sntryu_0123456789abcdef', 'user'],
  ['sntrya_0123456789abcdef', 'application'],
  ['sntryi_0123456789abcdef', 'integration'],
  ['0123456789abcdef', 'unknown'],
  ['', 'unknown'],
  ['__proto___x', 'unknown'],
])('tells the kind of %s by its prefix', (token, kind) => {
  expect(parseToken(token)).toEqual({ kind });
});

it.each([
  ['no base64', 'sntrys_%%%_secret'],
  ['no JSON', `sntrys_${btoa('{')}_secret`],
  ['no object', `sntrys_${btoa('7')}_secret`],
  ['nothing behind the prefix', 'sntrys_'],
  ['claims of wrong types', organizationToken({ org: 7, url: [], region_url: 'x', iat: '1' })],
  [
    'addresses that are no place for a token',
    organizationToken({ region_url: 'javascript:alert(1)', url: 'https://user@sentry.io' }),
  ],
])('takes an organization token with %s as one that claims nothing', (_, token) => {
  expect(parseToken(token)).toEqual({ kind: 'organization', scopes: ['org:ci'] });
});

it('does not throw at what is no text', () => {
  expect(parseToken(untyped(undefined))).toEqual({ kind: 'unknown' });
});

it('hands out nothing of the secret', () => {
  const token = organizationToken(claims);
  const secret = token.split('_')[2] ?? '';
  expect(secret).not.toBe('');
  const texts = reachableTexts(parseToken(token));
  expect(texts.filter((text) => text.includes(secret) || text.includes('sntrys_'))).toEqual([]);
});
