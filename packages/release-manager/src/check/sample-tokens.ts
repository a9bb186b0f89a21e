import { decodedMappings, sourceContentFor, type TraceMap } from '@jridgewell/trace-mapping';

/** A token as a map has it: where it is in the script, and the word that the source has there. */
export interface SampledToken {
  readonly line: number;
  readonly column: number;
  readonly word: string;
}

const most = 200;
const wordAt = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;

/** The name or keyword that begins at a place of a line; undefined where none does. */
export const readWord = (line: string | undefined, column: number): string | undefined => {
  if (line === undefined) return undefined;
  wordAt.lastIndex = column;
  return wordAt.exec(line)?.[0];
};

/** Tokens from all over a script whose source is known and has a word there. */
export const sampleTokens = (map: TraceMap): readonly SampledToken[] => {
  const sources = new Map<number, readonly string[]>();
  const linesOf = (index: number): readonly string[] => {
    const known = sources.get(index);
    if (known) return known;
    const name = map.sources[index];
    const lines = (name == null ? '' : (sourceContentFor(map, name) ?? '')).split(/\r\n|[\n\r]/);
    sources.set(index, lines);
    return lines;
  };
  const lines = decodedMappings(map);
  const total = lines.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(1, Math.floor(total / (4 * most)));
  const tokens: SampledToken[] = [];
  let count = 0;
  for (const [line, segments] of lines.entries())
    for (const segment of segments) {
      count += 1;
      if (count % step !== 0 || segment.length === 1 || tokens.length >= most) continue;
      const word = readWord(linesOf(segment[1])[segment[2]], segment[3]);
      if (word !== undefined && word.length > 1) tokens.push({ line, column: segment[0], word });
    }
  return tokens;
};
