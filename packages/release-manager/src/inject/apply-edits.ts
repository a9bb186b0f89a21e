import type { Edit } from '../plan/source-map-steps.ts';

/** The parts of a file as it is after its edits, in order; what does not change is not copied. */
export const spliceParts = (bytes: Buffer, edits: readonly Edit[]): readonly Buffer[] => {
  if (edits.length === 0) return [bytes];
  const parts: Buffer[] = [];
  let at = 0;
  for (const { offset, remove, insert } of edits) {
    parts.push(bytes.subarray(at, offset), Buffer.from(insert));
    at = offset + remove;
  }
  parts.push(bytes.subarray(at));
  return parts.filter(({ length }) => length > 0);
};
