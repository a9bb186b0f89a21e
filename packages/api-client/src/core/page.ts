import { isRecord } from './check.ts';
import { readCursors } from './link.ts';
import type { OperationRow } from './operation.ts';
import type { Page } from './types.ts';

/** Reads the list out of an answer, which may be wrapped; undefined if there is none. */
export const readPage = <Item>(
  value: unknown,
  headers: Headers,
  { items: key, readItems }: OperationRow,
): Page<Item> | undefined => {
  const inner: unknown = key && isRecord(value) ? value[key] : value;
  const items = readItems?.(value) ?? inner;
  if (!Array.isArray(items)) return undefined;
  const hits = headers.get('x-hits') ?? '';
  return {
    items,
    ...readCursors(headers.get('link') ?? ''),
    ...(/^\d+$/.test(hits) && { hits: Number(hits) }),
  };
};
