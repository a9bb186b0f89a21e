import type { Edit } from '../plan/source-map-steps.ts';

/**
 * Stands for the id in the text of an edit: the same few texts for all files of a build, of which a plan of tens of
 * thousands keeps one each.
 */
export const idMark = '{debugId}';

/** The text of an edit as it is written. */
export const fillId = (text: string, debugId: string | undefined): string =>
  debugId === undefined ? text : text.replaceAll(idMark, debugId);

/** The parts of a file as it is after its edits, in order; what does not change is not copied. */
export const spliceParts = (
  bytes: Buffer,
  edits: readonly Edit[],
  debugId?: string,
): readonly Buffer[] => {
  if (edits.length === 0) return [bytes];
  const parts: Buffer[] = [];
  let at = 0;
  for (const { offset, remove, insert } of edits) {
    parts.push(bytes.subarray(at, offset), Buffer.from(fillId(insert, debugId)));
    at = offset + remove;
  }
  parts.push(bytes.subarray(at));
  return parts.filter(({ length }) => length > 0);
};
