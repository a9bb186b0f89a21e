import type { DetectorName } from '../types.ts';
import { findAuthorizations } from './authorization.ts';
import { decodeOnce } from './decode.ts';
import { findEmails } from './email.ts';
import { openGate } from './gate.ts';
import type { Hit } from './hits.ts';
import { findHomePaths } from './home-path.ts';
import { findIbans } from './iban.ts';
import { findIpv4, findIpv6 } from './ip.ts';
import { findKeyValues, type KeyValueRules } from './key-value.ts';
import { findMacs } from './mac.ts';
import { findNumbers } from './numbers.ts';
import { findPemBlocks } from './pem.ts';
import { findApiKeys, findJwts } from './tokens.ts';
import { findUserinfos } from './userinfo.ts';

/** JSON in JSON in JSON, or as many times percent-encoded. */
const MOST_LEVELS = 3;
/** `a=b12`: nothing that is found is shorter. */
const SHORTEST = 5;

/** Which detectors are on, and what is a secret key. */
export interface FindRules extends KeyValueRules {
  readonly detectors: Readonly<Record<DetectorName, boolean>>;
}

/** Every stretch of a text that must go, in no order; some overlap. */
export function findSecrets(text: string, rules: FindRules): readonly Hit[] {
  if (text.length < SHORTEST) return NONE;
  const hits: Hit[] = [];
  let hasEscapes = scan(text, hits, rules);
  let level = { text, positions: undefined as Int32Array | undefined };
  for (let depth = 0; hasEscapes && depth < MOST_LEVELS; depth += 1) {
    const decoded = decodeOnce(level.text, level.positions);
    if (!decoded) break;
    const inner: Hit[] = [];
    hasEscapes = scan(decoded.text, inner, rules);
    const { positions } = decoded;
    for (const { start, end, detector } of inner)
      hits.push({ start: positions[start] ?? 0, end: positions[end] ?? text.length, detector });
    level = decoded;
  }
  return hits;
}

const HOMES = /home|Users/;
const NONE: readonly Hit[] = [];

/** Runs the scanners whose characters are there; says whether there may be escapes. */
function scan(text: string, hits: Hit[], rules: FindRules): boolean {
  const { count, longest, hasScheme } = openGate(text);
  const { detectors: on } = rules;
  const digits = count('0123456789');
  const dots = count('.');
  const colons = count(':');
  const dashes = count('-');
  const hasKeys = colons + count('=') > 0;
  // The backslash is the beginning of an escape, and separates folders.
  const hasEscapes = count('%\\') > 0;
  if (count('@') > 0) {
    if (on.email && dots > 0) findEmails(text, hits);
    if (on.userinfo && colons > 0) findUserinfos(text, hits);
  }
  if (on.ip) {
    if (dots >= 3 && digits >= 4) findIpv4(text, hits);
    if (colons >= 2) findIpv6(text, hits);
  }
  if (on.mac && (colons >= 5 || dashes >= 5 || dots >= 2)) findMacs(text, hits);
  if (digits >= 9) {
    findNumbers(text, hits, on);
    if (on.iban) findIbans(text, hits);
  }
  // `xoxb-` and ten characters; `eyJ` and eight.
  if (on.apikey && longest >= 15) findApiKeys(text, hits);
  if (on.jwt && longest >= 11) findJwts(text, hits);
  if (on.pem && dashes >= 10) findPemBlocks(text, hits);
  if (on.auth && hasScheme) findAuthorizations(text, hits);
  if (on.homepath && count('/\\%') >= 3 && HOMES.test(text)) findHomePaths(text, hits);
  if (on.keyvalue && hasKeys) findKeyValues(text, hits, rules);
  return hasEscapes;
}
