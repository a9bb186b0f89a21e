import type { ValueKind } from './value-kinds.ts';

/** What a value of that kind is, for people. */
export const kindNames: Readonly<Record<ValueKind, string>> = {
  count: 'a whole number of 0 or more',
  rate: 'a number from 0 to 1',
  switch: 'true, t, yes, y, on or 1, or false, f, no, n, off or 0',
  text: 'a text',
};
