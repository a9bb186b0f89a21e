import type { Hit } from './hits.ts';
import { isAlphanumeric, isDigit, isToken } from './characters.ts';

// Prefix, and how many characters follow at least. `*`: dots, `+`, `/` and `=` belong to it too. `?`: words begin like it.
// As the issuers document them, and as in GitHub's list of supported secret scanning patterns.
const PREFIXES =
  'A3T16 ABIA16 ACCA16 AKIA16 ASIA16 AIza30 ATATT320 EAACEdEose0cBA10 GOCSPX-20 SG.20* SK32? dckr_pat_20 dop_v1_40 ' +
  'doo_v1_40 dp.pt.30* figd_20 ghp_30 gho_30 ghu_30 ghs_30 ghr_30 github_pat_20 gldt-20 glpat-20 glsa_20 hf_30 hvs.20* ' +
  'key-32? lin_api_20 npm_30 nfp_30 pscale_20 pypi-30 rk_live_16 rk_test_16 rubygems_40 sbp_30 sk-20? sk_live_16 sk_test_16 ' +
  'shpat_30 shpca_30 shppa_30 shpss_30 sntryi_20* sntrys_20* sntrya_20* sntryu_20* tskey-20 vercel_20 whsec_16* xapp-10 ' +
  'xkeysib-30 xoxa-10 xoxb-10 xoxe-10 xoxe.20* xoxp-10 xoxr-10 xoxs-10 ya29.20*';

interface Prefix {
  readonly text: string;
  readonly least: number;
  readonly isWide: boolean;
  readonly isWord: boolean;
}

const prefixesByFirst = new Map<number, Prefix[]>();
for (const entry of PREFIXES.split(' ')) {
  const [, text = '', least = '', flag = ''] = /^(.+?)(\d\d)([*?]?)$/.exec(entry) ?? [];
  const first = text.charCodeAt(0);
  const prefix = { text, least: Number(least), isWide: flag === '*', isWord: flag === '?' };
  prefixesByFirst.set(first, [...(prefixesByFirst.get(first) ?? []), prefix]);
}

const DOT = 46;
/** Words joined by dashes have no digit or capital in so many characters; a key has. */
const LONGEST_WORD = 48;
const isWide = (code: number) =>
  isToken(code) || code === DOT || code === 43 || code === 47 || code === 61;

/** API keys with a prefix of their issuer, and JSON web tokens (RFC 7515: `eyJ` begins any). */
export function findTokens(
  text: string,
  hits: Hit[],
  kinds: { readonly apikey: boolean; readonly jwt: boolean },
): void {
  let wasAlphanumeric = false;
  // Up to here runs a first part without the dot behind it.
  let noJwtBefore = 0;
  for (let index = 0; index + 12 <= text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isStart = !wasAlphanumeric;
    wasAlphanumeric = isAlphanumeric(code);
    if (!isStart || !wasAlphanumeric) continue;
    let jwtEnd = -1;
    if (kinds.jwt && code === 101 && index >= noJwtBefore && text.startsWith('eyJ', index)) {
      const partEnd = endOfPart(text, index);
      jwtEnd = endOfJwt(text, index, partEnd);
      if (jwtEnd < 0) noJwtBefore = text.charCodeAt(partEnd) === DOT ? 0 : partEnd;
    }
    const end = jwtEnd < 0 && kinds.apikey ? endOfApiKey(text, index, code) : jwtEnd;
    if (end < 0) continue;
    hits.push({ start: index, end, detector: jwtEnd < 0 ? 'apikey' : 'jwt' });
    index = end - 1;
  }
}

function endOfApiKey(text: string, start: number, code: number): number {
  for (const prefix of prefixesByFirst.get(code) ?? []) {
    if (!text.startsWith(prefix.text, start)) continue;
    const bodyStart = start + prefix.text.length;
    let end = bodyStart;
    const isBody = prefix.isWide ? isWide : isToken;
    if (prefix.isWord && !hasDigitOrCapital(text, bodyStart, bodyStart + LONGEST_WORD)) continue;
    while (isBody(text.charCodeAt(end))) end += 1;
    if (end - bodyStart >= prefix.least) return end;
  }
  return -1;
}

function hasDigitOrCapital(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (isDigit(code) || (code >= 65 && code <= 90)) return true;
    if (!isToken(code)) return false;
  }
  return false;
}

function endOfJwt(text: string, start: number, headerEnd: number): number {
  if (headerEnd - start < 11 || text.charCodeAt(headerEnd) !== DOT) return -1;
  let end = endOfPart(text, headerEnd + 1);
  if (end - headerEnd < 3) return -1;
  // A signature, or the five parts of an encrypted token, any of them empty.
  for (let part = 0; part < 3 && text.charCodeAt(end) === DOT; part += 1) end = endOfPart(text, end + 1);
  return text.charCodeAt(end - 1) === DOT ? end - 1 : end;
}

function endOfPart(text: string, start: number): number {
  let end = start;
  while (isToken(text.charCodeAt(end))) end += 1;
  return end;
}
