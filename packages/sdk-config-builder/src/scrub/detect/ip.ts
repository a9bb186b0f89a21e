import type { Hit } from './hits.ts';
import { isAlphanumeric, isDigit, isHex } from './characters.ts';

const DOT = 46;
const COLON = 58;
const PERCENT = 37;
/** The longest text of an IPv6 address, and as much again for what may stand before it. */
const LONGEST = 90;

/** Dotted quads, but loopback, `0.0.0.0` and `x.0.0.0`, which is how browsers write their version. */
export function findIpv4(text: string, hits: Hit[]): void {
  for (let index = 0; index < text.length; index += 1) {
    if (!isDigit(text.charCodeAt(index)) || !startsAddress(text, index)) continue;
    const end = endOfIpv4(text, index);
    if (end < 0) continue;
    const address = text.slice(index, end);
    if (!address.startsWith('127.') && !address.endsWith('.0.0.0'))
      hits.push({ start: index, end, detector: 'ip' });
    index = end;
  }
}

function startsAddress(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  return !isAlphanumeric(before) && !(before === DOT && isDigit(text.charCodeAt(index - 2)));
}

/** Behind the quad that begins here, or -1. */
function endOfIpv4(text: string, start: number): number {
  let index = start;
  for (let part = 0; part < 4; part += 1) {
    if (part > 0) {
      if (text.charCodeAt(index) !== DOT) return -1;
      index += 1;
    }
    const from = index;
    let number = 0;
    while (index - from < 4 && isDigit(text.charCodeAt(index))) {
      number = number * 10 + text.charCodeAt(index) - 48;
      index += 1;
    }
    const length = index - from;
    if (length === 0 || number > 255 || (length > 1 && text.charCodeAt(from) === 48)) return -1;
  }
  const after = text.charCodeAt(index);
  if (isAlphanumeric(after)) return -1;
  return after === DOT && isDigit(text.charCodeAt(index + 1)) ? -1 : index;
}

const isPart = (code: number) => code === COLON || code === DOT || isHex(code);

/** Text forms of RFC 4291, 2.2, with a zone of RFC 4007; not `::` and `::1`. */
export function findIpv6(text: string, hits: Hit[]): void {
  for (let index = 0; index < text.length; index += 1) {
    if (!isPart(text.charCodeAt(index))) continue;
    let end = index + 1;
    let colons = text.charCodeAt(index) === COLON ? 1 : 0;
    while (end < text.length && isPart(text.charCodeAt(end))) {
      if (text.charCodeAt(end) === COLON) colons += 1;
      end += 1;
    }
    if (colons >= 2 && end - index <= LONGEST && !isAlphanumeric(text.charCodeAt(end)))
      findInRun(text, index, end, hits);
    index = end - 1;
  }
}

// Before the address may stand what only looks like a part of it: `added:2001:db8::1`, `ip:2001:db8::1`.
function findInRun(text: string, runStart: number, runEnd: number, hits: Hit[]): void {
  let end = runEnd;
  while (end > runStart && (text.charCodeAt(end - 1) === DOT || isSingleColon(text, end - 1))) end -= 1;
  let start = runStart;
  if (isAlphanumeric(text.charCodeAt(start - 1)) || isSingleColonAt(text, start))
    start = nextGroup(text, start, end);
  for (; start < end; start = nextGroup(text, start, end)) {
    const address = text.slice(start, end);
    if (!isIpv6(address)) continue;
    if (address === '::' || address === '::1') return;
    let zoneEnd = end;
    if (text.charCodeAt(end) === PERCENT) {
      zoneEnd += 1;
      while (isZone(text.charCodeAt(zoneEnd))) zoneEnd += 1;
    }
    hits.push({ start, end: zoneEnd, detector: 'ip' });
    return;
  }
}

const isZone = (code: number) =>
  isAlphanumeric(code) || code === 45 || code === 95 || code === 126 || code === PERCENT || code === DOT;
const isSingleColon = (text: string, index: number) =>
  text.charCodeAt(index) === COLON && text.charCodeAt(index - 1) !== COLON;
const isSingleColonAt = (text: string, index: number) =>
  text.charCodeAt(index) === COLON && text.charCodeAt(index + 1) !== COLON;

function nextGroup(text: string, start: number, end: number): number {
  const colon = text.indexOf(':', start + 1 > end ? end : start);
  if (colon < 0 || colon >= end) return end;
  // A `::` belongs to what follows it.
  return colon > start && text.charCodeAt(colon + 1) === COLON ? colon : colon + 1;
}

function isIpv6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2) return false;
  let count = 0;
  let hasDigit = false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  for (const [position, group] of groups.entries()) {
    if (group.includes('.')) {
      if (position !== groups.length - 1 || address.endsWith('::')) return false;
      if (endOfIpv4(group, 0) !== group.length) return false;
      count += 2;
      hasDigit = true;
      continue;
    }
    if (group.length === 0 || group.length > 4) return false;
    for (let index = 0; index < group.length; index += 1)
      if (isDigit(group.charCodeAt(index))) hasDigit = true;
    count += 1;
  }
  // `Abc::Def` is a name in many languages.
  if (!hasDigit && count < 4) return false;
  return halves.length === 2 ? count < 8 : count === 8;
}
