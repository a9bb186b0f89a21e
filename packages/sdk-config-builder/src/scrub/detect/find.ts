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
  const gate = openGate(text);
  const { detectors } = rules;
  if (gate.at > 0) {
    if (detectors.email && gate.dot > 0) findEmails(text, hits);
    if (detectors.userinfo && gate.colon > 0) findUserinfos(text, hits);
  }
  if (detectors.ip) {
    if (gate.dot >= 3 && gate.digit >= 4) findIpv4(text, hits);
    if (gate.colon >= 2) findIpv6(text, hits);
  }
  if (detectors.mac && (gate.colon >= 5 || gate.dash >= 5 || gate.dot >= 2)) findMacs(text, hits);
  if (gate.digit >= 9) {
    const { card, imei, ssn } = detectors;
    if (card || imei || ssn) findNumbers(text, hits, { card, imei, ssn });
    if (detectors.iban) findIbans(text, hits);
  }
  // `xoxb-` and ten characters; `eyJ` and eight.
  if (detectors.apikey && gate.longestToken >= 15) findApiKeys(text, hits);
  if (detectors.jwt && gate.longestToken >= 11) findJwts(text, hits);
  if (detectors.pem && gate.dash >= 10) findPemBlocks(text, hits);
  if (detectors.auth && gate.hasScheme) findAuthorizations(text, hits);
  if (detectors.homepath && gate.slash >= 3 && HOMES.test(text)) findHomePaths(text, hits);
  if (detectors.keyvalue && (gate.colon > 0 || gate.equals > 0)) findKeyValues(text, hits, rules);
  return gate.escape > 0;
}
