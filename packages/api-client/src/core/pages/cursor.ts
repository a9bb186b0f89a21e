/**
 * A cursor is `value:offset:is_prev` (getsentry/sentry src/sentry/utils/cursors.py). What it means
 * depends on the paginator behind a list (src/sentry/api/paginator.py): a list that is sorted by a
 * key begins at that `value` and skips `offset` items that share it; one without a key counts items
 * (`0:200:0`) or pages (`100:2:0`: the third page of 100) from the front.
 */
interface Parts {
  readonly value: number;
  readonly offset: number;
}

/** A key is a time or an id; what is no larger than a page can be is the size of one. */
const largestPage = 1000;

const partsOf = (cursor: string | undefined): Parts => {
  const [, value = 'NaN', offset = '0'] = /^(\d+(?:\.\d+)?):(\d+):0$/.exec(cursor ?? '') ?? [];
  return { value: Number(value), offset: Number(offset) };
};

/** Whether what comes or goes before the place moves it along the list. */
export const isOffset = (cursor: string | undefined): boolean => {
  const { value, offset } = partsOf(cursor);
  return offset > 0 && value <= largestPage;
};

/** The page before, where a cursor counts pages. */
export const pageBefore = (cursor: string | undefined): string | undefined => {
  const { value, offset } = partsOf(cursor);
  return isOffset(cursor) && value > 0 ? `${value}:${offset - 1}:0` : undefined;
};

/** By how many of `count` items a cursor can begin earlier. */
export const roomBefore = (cursor: string | undefined, count: number): number =>
  pageBefore(cursor) === undefined ? Math.min(count, partsOf(cursor).offset) : 0;

/** The cursor of a place that many items earlier; `count` is no more than there is room for. */
export const rewind = <Cursor extends string | undefined>(
  cursor: Cursor,
  count: number,
): Cursor | string =>
  count > 0 && cursor !== undefined
    ? cursor.replace(/:(\d+):0$/, (_, offset) => `:${Number(offset) - count}:0`)
    : cursor;
