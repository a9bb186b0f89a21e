import type { Hit } from './hits.ts';
import { findMatches } from './matches.ts';
import { isAlphanumeric, isToken } from './characters.ts';

// Prefixes, and how many characters follow at least; with some, dots, `+`, `/` and `=` belong to them too.
// As the issuers document them, and as in GitHub's list of supported secret scanning patterns.
const PREFIXED = [
  '(?:EAACEdEose0cBA|xapp-|xox[abeprs]-)[\\w-]{10,}',
  '(?:A3T|A(?:BI|CC|KI|SI)A|[rs]k_(?:live|test)_)[\\w-]{16,}',
  '(?:ATATT3|GOCSPX-|dckr_pat_|figd_|github_pat_|gl(?:dt-|pat-|sa_)|lin_api_|pscale_|sk-|tskey-|vercel_)[\\w-]{20,}',
  '(?:AIza|gh[oprsu]_|hf_|nfp_|npm_|pypi-|sbp_|shp(?:at|ca|pa|ss)_|xkeysib-)[\\w-]{30,}',
  '(?:SK|key-)[\\w-]{32,}',
  '(?:do[op]_v1_|rubygems_)[\\w-]{40,}',
  '(?:whsec_[\\w.+/=-]{16}|(?:SG\\.|hvs\\.|sntry[aisu]_|xoxe\\.|ya29\\.)[\\w.+/=-]{20}|dp\\.pt\\.[\\w.+/=-]{30})[\\w.+/=-]*',
];
const API_KEY = new RegExp(`(?:^|[^A-Za-z\\d])(${PREFIXED.join('|')})`, 'g');
// Words begin like these, too.
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
