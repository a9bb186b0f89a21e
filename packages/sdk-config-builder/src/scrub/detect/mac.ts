import type { Hit } from './hits.ts';
import { findMatches } from './matches.ts';
import { isAlphanumeric } from './characters.ts';

const MAC =
  /[\dA-Fa-f]{2}(?:(?::[\dA-Fa-f]{2}){5}|(?:-[\dA-Fa-f]{2}){5})|(?:[\dA-Fa-f]{4}\.){2}[\dA-Fa-f]{4}/g;
const GROUP_BEFORE = /(?:^|[^A-Za-z\d])(?:[\dA-Fa-f]{2}[:-]|[\dA-Fa-f]{4}\.)$/;
const GROUP_AFTER = /^(?:[:-][\dA-Fa-f]{2}|\.[\dA-Fa-f]{4})(?:$|[^A-Za-z\d])/;
/** A group of four with its separator, and what stands beyond it. */
const REACH = 6;

/** `aa:bb:cc:dd:ee:ff`, `aa-bb-cc-dd-ee-ff` and `aabb.ccdd.eeff`, and not a part of more such groups. */
export function findMacs(text: string, hits: Hit[]): void {
  findMatches(
    text,
    hits,
    'mac',
    MAC,
    (_address, start, end) =>
      !isAlphanumeric(text.charCodeAt(start - 1)) &&
      !isAlphanumeric(text.charCodeAt(end)) &&
      !GROUP_BEFORE.test(text.slice(Math.max(start - REACH, 0), start)) &&
      !GROUP_AFTER.test(text.slice(end, end + REACH)),
  );
}
