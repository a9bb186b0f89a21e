import { trimSpaces } from './trim-spaces.ts';

// W3C Trace Context level 2, section 3.3.1: the grammar of `tracestate`, whose keys may also begin with a digit there.
const KEY =
  /^(?:[a-z0-9][_0-9a-z\-*/]{0,255}|[a-z0-9][_0-9a-z\-*/]{0,240}@[a-z][_0-9a-z\-*/]{0,13})$/;
const VALUE = /^[ -+\--<>-~]{0,255}[!-+\--<>-~]$/;

/** The most members that a `tracestate` may have. */
export const MAX_MEMBERS = 32;

/** A key and its value. */
export type TracestateMember = readonly [key: string, value: string];

/** The members of a `tracestate`, in order. A header that breaks the grammar counts as none, as the standard allows. */
export function readTracestateMembers(header: string): readonly TracestateMember[] {
  if (header === '') return [];
  const members = new Map<string, string>();
  for (const part of header.split(',')) {
    const text = trimSpaces(part);
    if (text === '') continue;
    const split = text.indexOf('=');
    const key = text.slice(0, split);
    const value = text.slice(split + 1);
    if (split < 0 || members.has(key) || !isLegalMember(key, value)) return [];
    members.set(key, value);
  }
  return members.size > MAX_MEMBERS ? [] : [...members];
}

export function isLegalMember(key: string, value: string): boolean {
  return KEY.test(key) && VALUE.test(value);
}
