import { isRecord, isText } from '../check.ts';
import type { Checkpoint } from '../types.ts';
import { isOffset } from './cursor.ts';
import { createSeen, type Seen } from './seen.ts';

/** Where the reading of a list is; it changes with every item. */
export interface Place {
  /** Of the page that is being read. */
  cursor: string | undefined;
  /** Items of that page that were handed out. */
  index: number;
  /** Items of the first page, as it was in the beginning. */
  head: readonly string[];
  /** Where the front is read again; `cursor` is the last page then. */
  front: { cursor: string | undefined; head: readonly string[] } | undefined;
  readonly seen: Seen;
}

const isTexts = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isText));

const isCheckpoint = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const { cursor, head, seen, front } = value;
  const isCursor = (one: unknown): boolean => one === undefined || isText(one);
  const isFront = front === undefined || (isRecord(front) && isCursor(front['cursor']));
  return isCursor(cursor) && isTexts(head) && isTexts(seen) && isFront;
};

/** Why a list cannot go on from a checkpoint, if it cannot. */
export const whyNotFrom = (start: Checkpoint, id: string, path: string): string | undefined => {
  if (!isCheckpoint(start)) return 'resumeFrom is no checkpoint';
  if (start.operation !== id) return `resumeFrom is a place in ${start.operation}, not in ${id}`;
  return start.path === undefined || start.path === path
    ? undefined
    : `resumeFrom is a place in ${id} with another input`;
};

/** The place that a checkpoint tells of, or the beginning. */
export const startAt = (start: Checkpoint | undefined): Place => {
  const { cursor, index = 0, head = [], seen = [], front } = start ?? {};
  return {
    cursor,
    index,
    head,
    front: front && { cursor: front.cursor, head: front.head ?? [] },
    seen: createSeen(seen),
  };
};

/** Enough to recognise the items around a place that does not move: a page and what overlaps it. */
const aroundPlace = 200;

/** The place as plain data. `isSteady`: items keep their places, so that only those nearby are needed. */
export const checkpointOf = (
  { cursor, index, head, front, seen }: Place,
  operation: string,
  path: string,
  isSteady: boolean,
): Checkpoint => ({
  operation,
  path,
  ...(cursor !== undefined && { cursor }),
  index,
  head,
  seen: seen.last(isSteady && !front && !isOffset(cursor) ? aroundPlace : undefined),
  ...(front && {
    front: { ...(front.cursor !== undefined && { cursor: front.cursor }), head: front.head },
  }),
});
