import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A script after injecting, with the text that was put into it. */
export interface InjectedScript {
  readonly text: string;
  readonly from: number;
  readonly length: number;
  /** The place in it of a place of the script as it was; both from 0. */
  place(line: number, column: number): readonly [line: number, column: number];
}

const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

// How the snippet of either program begins and ends.
const snippets = [
  ['!function(g,s){try{(s=(new g.Error)', 'self:{});'],
  ['!function(){try{var e="undefined"!=typeof window?window', '}catch(e){}}();'],
] as const;

/** Reads an injected script, and proves that without the snippet and the last comment it is the one that it was. */
export const readInjected = (directory: string, path: string, before: string): InjectedScript => {
  const text = readFileSync(join(directory, path), 'utf8');
  const found = snippets.flatMap(([begin, end]) => {
    const at = text.indexOf(begin);
    return at === -1 ? [] : [[at, text.indexOf(end, at) + end.length] as const];
  });
  const [[begin, end] = [0, 0]] = found;
  // The program may have put a line break or a semicolon around it.
  const around = [0, 1].flatMap((left) =>
    [0, 1].map((right) => [begin - left, end + right] as const),
  );
  const fit = around.find(([from, to]) =>
    `${text.slice(0, from)}${text.slice(to)}`.startsWith(before.trimEnd()),
  );
  if (!fit) throw new Error(`${path} is not the script that it was`);
  const [from, to] = fit;
  const length = to - from;
  const startsBefore = lineStarts(before);
  const starts = lineStarts(text);
  return {
    text,
    from,
    length,
    place: (line, column) => {
      const offset = (startsBefore[line] ?? 0) + column;
      const at = offset < from ? offset : offset + length;
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return [low, at - (starts[low] ?? 0)];
    },
  };
};
