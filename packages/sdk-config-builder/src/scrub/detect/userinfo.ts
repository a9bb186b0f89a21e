import type { Hit } from './hits.ts';
import { findMatches } from './matches.ts';

// An authority holds no slash, so no character is read twice.
const AUTHORITY = /:\/\/([^ \t\r\n"'<>`/?#\\]+)(?=@)/g;

/** What stands between `://` and the last `@` of the authority (RFC 3986, 3.2.1). */
export function findUserinfos(text: string, hits: Hit[]): void {
  findMatches(text, hits, 'userinfo', AUTHORITY);
}
