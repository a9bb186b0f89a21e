import type { FileState, PlannedFile } from '../plan/source-map-steps.ts';
import { createPackedList, type PackedList } from './packed-list.ts';

type State = readonly [bytes: number, crc32: string];

/** A text that many files have is kept once, and stands for itself by its number. */
type PackedEdit = readonly [offset: number, remove: number, insert: string | number];

type Packed = readonly [
  path: string,
  before: State | null,
  after: State,
  debugId: string | null,
  edits: readonly PackedEdit[],
];

const packState = ({ bytes, crc32 }: FileState): State => [bytes, crc32];
const unpackState = ([bytes, crc32]: State): FileState => ({ bytes, crc32 });

// The snippet has a handful of forms; what is longer is a map of one file, what is shorter takes no room.
const mostTexts = 64;
const isShareable = ({ length }: string): boolean => length >= 32 && length < 2048;

/** The files that a plan changes, packed. */
export const createPlannedFiles = (): PackedList<PlannedFile> => {
  const texts: string[] = [];
  const share = (text: string): string | number => {
    if (!isShareable(text)) return text;
    const known = texts.indexOf(text);
    if (known !== -1) return known;
    return texts.length < mostTexts ? texts.push(text) - 1 : text;
  };
  return createPackedList<PlannedFile, Packed>({
    pack: ({ path, before, after, debugId, edits }) => [
      path,
      before ? packState(before) : null,
      packState(after),
      debugId ?? null,
      edits.map(({ offset, remove, insert }): PackedEdit => [offset, remove, share(insert)]),
    ],
    unpack: ([path, before, after, debugId, edits]) => ({
      path,
      ...(before && { before: unpackState(before) }),
      after: unpackState(after),
      ...(debugId !== null && { debugId }),
      edits: edits.map(([offset, remove, insert]) => ({
        ...{ offset, remove },
        insert: typeof insert === 'number' ? (texts[insert] ?? '') : insert,
      })),
    }),
  });
};
