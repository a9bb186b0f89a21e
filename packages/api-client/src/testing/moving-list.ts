import { linkOf } from './link.ts';
import type { Received, Reply } from './loopback.ts';

/** One item of a list that changes: it is sorted by its key, largest first. */
export interface Entry {
  readonly id: number;
  readonly key: number;
}

/**
 * Sentry's paginators (getsentry/sentry src/sentry/api/paginator.py): by `key` as DateTimePaginator,
 * by `items` as GenericOffsetPaginator, by `pages` as OffsetPaginator.
 */
export type Paginator = 'key' | 'items' | 'pages';

/** The page of a list that a request asks for, as the list is at this moment. */
export const answerPage = (
  paginator: Paginator,
  entries: readonly Entry[],
  { url }: Pick<Received, 'url'>,
  pageSize: number,
): Reply => {
  const { searchParams } = new URL(url, 'http://sentry');
  const size = Number(searchParams.get('per_page') ?? pageSize);
  const [value = 0, offset = 0] = (searchParams.get('cursor') ?? '0:0:0').split(':').map(Number);
  const sorted = entries.toSorted((a, b) => b.key - a.key || b.id - a.id);
  const from = paginator === 'key' && value > 0 ? sorted.filter(({ key }) => key <= value) : sorted;
  const begin = paginator === 'pages' ? offset * (value || size) : offset;
  const items = from.slice(begin, begin + size);
  const after = from[begin + size];
  const cursor = {
    key: () => {
      const key = after?.key ?? 0;
      const shared = items.filter((item) => item.key === key).length;
      return `${key}:${key === value ? offset + size : shared}:0`;
    },
    items: () => `0:${offset + size}:0`,
    pages: () => `${size}:${offset + 1}:0`,
  }[paginator]();
  return {
    body: items,
    headers: { link: linkOf(undefined, after === undefined ? undefined : cursor) },
  };
};
