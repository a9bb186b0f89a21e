import type { Hit } from './hits.ts';
import { findMatches } from './matches.ts';
import { isAlphanumeric, isEdge } from './characters.ts';

const QUAD = /(?:\d{1,3}\.){3}\d{1,3}/g;
const WHOLE_QUAD = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
// Loopback, `0.0.0.0` and `x.0.0.0`, which is how browsers write their version.
const HARMLESS = /^127\.|\.0\.0\.0$/;

/** Dotted quads, but harmless ones. */
export function findIpv4(text: string, hits: Hit[]): void {
  findMatches(
    text,
    hits,
    'ip',
    QUAD,
    (address, start, end) =>
      isEdge(text, start - 1, -1) &&
      isEdge(text, end, 1) &&
      WHOLE_QUAD.test(address) &&
      !HARMLESS.test(address),
  );
}

/** A run of what addresses are made of, without a dot or a single colon at its end. */
const RUN = /[\dA-Fa-f:.]{3,}/g;
const ZONE = /^%[\w.~%-]{1,64}/;
/** The longest text of an address, and as much again for what may stand before it. */
const LONGEST = 90;
/** Eight groups of one digit. */
const SHORTEST_WHOLE = 15;

/** Text forms of RFC 4291, 2.2, with a zone of RFC 4007; not `::` and `::1`. */
export function findIpv6(text: string, hits: Hit[]): void {
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const runEnd = index + run.length;
    if (run.length > LONGEST || isAlphanumeric(text.charCodeAt(runEnd))) continue;
    if (run.length < SHORTEST_WHOLE && !run.includes('::')) continue;
    let address = run.replace(/\.+$|([^:]):$/, '$1');
    // Before the address may stand what only looks like a part of it: `added:2001:db8::1`, `ip:2001:db8::1`.
    if (isAlphanumeric(text.charCodeAt(index - 1))) address = behindColon(address);
    if (!isIpv6(address)) address = behindColon(address);
    if (address === '::' || address === '::1' || !isIpv6(address)) continue;
    const start = index + run.indexOf(address);
    const end = start + address.length;
    const zone = end === runEnd ? (ZONE.exec(text.slice(end, end + 65))?.[0] ?? '') : '';
    hits.push({ start, end: end + zone.length, detector: 'ip' });
  }
}

/** What follows the first colon; a `::` stays whole, unless it is all that goes. */
function behindColon(text: string): string {
  const colon = text.indexOf(':');
  if (colon < 0) return '';
  return text.slice(colon > 0 && text[colon + 1] === ':' ? colon : colon + 1);
}

const GROUP = /^[\dA-Fa-f]{1,4}$/;

function isIpv6(address: string): boolean {
  const lastColon = address.lastIndexOf(':');
  const tail = address.slice(lastColon + 1);
  // A quad at the end stands for two groups.
  if (tail.includes('.'))
    return WHOLE_QUAD.test(tail) && isIpv6(`${address.slice(0, lastColon + 1)}0:0`);
  const halves = address.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2 || !groups.every((group) => GROUP.test(group))) return false;
  // `Abc::Def` is a name in many languages.
  if (groups.length < 4 && groups.length > 0 && !/\d/.test(address)) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
