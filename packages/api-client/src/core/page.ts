import { isRecord } from './check.ts';
import { readCursors } from './link.ts';
import type { Page } from './types.ts';

/** Reads the list out of an answer, which may be wrapped under a key; undefined if there is none. */
export const readPage = <Item>(
  value: unknown,
  headers: Headers,
  key: string | undefined,
): Page<Item> | undefined => {
  const items: unknown = key !== undefined && isRecord(value) ? value[key] : value;
  if (!Array.isArray(items)) return undefined;
  const hits = headers.get('x-hits') ?? '';
  return {
    items,
    ...readCursors(headers.get('link') ?? ''),
    ...(/^\d+$/.test(hits) && { hits: Number(hits) }),
  };
};
