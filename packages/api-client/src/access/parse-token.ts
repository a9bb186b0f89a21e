import { isRecord, isText } from '../core/check.ts';
import type { TokenInfo } from './token-info.ts';

const kinds: Readonly<Record<string, TokenInfo['kind']>> = {
  sntryu: 'user',
  sntrya: 'application',
  sntryi: 'integration',
};

/** `sntrys_<base64 of JSON>_<secret>` (getsentry/rfcs text/0091-ci-upload-tokens.md). */
const readClaims = (token: string): Readonly<Record<string, unknown>> => {
  try {
    const bytes = Uint8Array.from(atob(token.split('_')[1] ?? ''), (letter) =>
      letter.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(claims) ? claims : {};
  } catch {
    return {};
  }
};

const readAddress = (value: unknown): string | undefined =>
  isText(value) && URL.canParse(value) && /^https?:[^?#@]+$/i.test(value)
    ? value.replace(/\/+$/, '')
    : undefined;

/**
 * Reads a token offline; one that cannot be read has the kind `unknown`. What an organization token
 * claims is not signed, and its addresses were wrong for some organizations in the EU
 * (getsentry/sentry#116550): `baseUrl` wins over them.
 */
export const parseToken = (token: string): TokenInfo => {
  const [prefix = ''] = isText(token) ? token.split('_') : [];
  if (prefix !== 'sntrys') return { kind: kinds[prefix] ?? 'unknown' };
  const { org, url, region_url: regionUrl, iat } = readClaims(token);
  const [address, region] = [readAddress(url), readAddress(regionUrl)];
  return {
    kind: 'organization',
    scopes: ['org:ci'],
    ...(isText(org) && org !== '' && { organization: org }),
    ...(address !== undefined && { url: address }),
    ...(region !== undefined && { regionUrl: region }),
    ...(typeof iat === 'number' && { issuedAtInMs: Math.round(iat * 1000) }),
  };
};
