import type { Hit } from './hits.ts';
import { findMatches } from './matches.ts';
import { isAlphanumeric, isToken } from './characters.ts';

// Prefix, and how many characters follow at least. `*`: dots, `+`, `/` and `=` belong to it too. `?`: words begin like it.
// As the issuers document them, and as in GitHub's list of supported secret scanning patterns.
const PREFIXES =
  'A3T16 ABIA16 ACCA16 AKIA16 ASIA16 AIza30 ATATT320 EAACEdEose0cBA10 GOCSPX-20 SG.20* SK32? dckr_pat_20 dop_v1_40 ' +
  'doo_v1_40 dp.pt.30* figd_20 ghp_30 gho_30 ghu_30 ghs_30 ghr_30 github_pat_20 gldt-20 glpat-20 glsa_20 hf_30 hvs.20* ' +
  'key-32? lin_api_20 npm_30 nfp_30 pscale_20 pypi-30 rk_live_16 rk_test_16 rubygems_40 sbp_30 sk-20? sk_live_16 sk_test_16 ' +
  'shpat_30 shpca_30 shppa_30 shpss_30 sntryi_20* sntrys_20* sntrya_20* sntryu_20* tskey-20 vercel_20 whsec_16* xapp-10 ' +
  'xkeysib-30 xoxa-10 xoxb-10 xoxe-10 xoxe.20* xoxp-10 xoxr-10 xoxs-10 ya29.20*';

const API_KEY = new RegExp(
  `(?:^|[^A-Za-z\\d])(${PREFIXES.split(' ')
    .map((entry) => {
      const [, prefix = '', least = '', flag = ''] = /^(.+?)(\d\d)([*?]?)$/.exec(entry) ?? [];
      return `${prefix.replaceAll('.', '\\.')}[${flag === '*' ? '\\w.+/=-' : '\\w-'}]{${least},}`;
    })
    .join('|')})`,
  'g',
);
const WORD_LIKE = /^(?:sk-|SK|key-)[a-z_-]+$/;

/** API keys with a prefix of their issuer. */
export function findApiKeys(text: string, hits: Hit[]): void {
  findMatches(text, hits, 'apikey', API_KEY, (token) => !WORD_LIKE.test(token));
}

// A second part, and a signature or all five parts of an encrypted token, any of them empty.
const REST = /\.[\w-]{2,}(?:\.[\w-]+){0,3}/y;

/** JSON web tokens (RFC 7515): `eyJ` begins any. */
export function findJwts(text: string, hits: Hit[]): void {
  for (let start = text.indexOf('eyJ'); start >= 0;) {
    let end = start;
    while (isToken(text.charCodeAt(end))) end += 1;
    REST.lastIndex = end;
    const rest =
      end - start >= 11 && !isAlphanumeric(text.charCodeAt(start - 1)) && REST.exec(text);
    if (rest) {
      end += rest[0].length;
      hits.push({ start, end, detector: 'jwt' });
    }
    start = text.indexOf('eyJ', end);
  }
}
