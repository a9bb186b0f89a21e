import type { FrameExplanation } from '../frames/types.ts';

/** One frame for people: where, by what it was resolved, or why not and what to do. */
export function describeFrame({
  frame,
  resolvedBy,
  reasons,
  hint,
}: FrameExplanation): readonly string[] {
  const place = [frame.file, frame.line, frame.column].filter((part) => part !== undefined);
  return [
    `${resolvedBy === undefined ? 'unresolved' : `by ${resolvedBy}`}  ${place.join(':')}`,
    ...reasons.map((reason) => `    ${reason}`),
    ...(hint === undefined ? [] : [`    -> ${hint}`]),
  ];
}
