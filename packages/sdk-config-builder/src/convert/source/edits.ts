import type { Stretch } from './node.ts';

/** Changes of a text, all of them at places of the text as it was. */
export interface Edits {
  /** Writes a text in place of a stretch. A stretch that was changed already stays as it is. */
  replace(at: Stretch, text: string): void;
  /** Writes a text before a character, behind what was written there before. */
  insert(at: number, text: string): void;
  /** Takes a statement away, with its line where nothing else stands in it. */
  removeLine(at: Stretch): void;
  /** Whether any part of a stretch is replaced. */
  isChanged(at: Stretch): boolean;
  /** The text with all changes. */
  apply(): string;
}

/** Collects changes of a text. */
export function createEdits(code: string): Edits {
  const changes: (Stretch & { readonly text: string })[] = [];
  const isChanged = ({ from, to }: Stretch) =>
    changes.some((other) => other.from < other.to && other.from < to && from < other.to);
  const replace = (at: Stretch, text: string) => {
    if (!isChanged(at)) changes.push({ from: at.from, to: at.to, text });
  };
  return {
    replace,
    isChanged,
    insert: (at, text) => {
      const inside = changes.some(({ from, to }) => from < at && at < to);
      if (!inside) changes.push({ from: at, to: at, text });
    },
    removeLine: (at) => replace(wholeLine(code, at), ''),
    apply: () => {
      const sorted = changes
        .map((change, index) => ({ ...change, index }))
        .toSorted((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
      let result = '';
      let last = 0;
      for (const { from, to, text } of sorted) {
        result += code.slice(last, from) + text;
        last = to;
      }
      return result + code.slice(last);
    },
  };
}

function wholeLine(code: string, { from, to }: Stretch): Stretch {
  const start = code.lastIndexOf('\n', from - 1) + 1;
  const newline = code.indexOf('\n', to);
  const end = newline === -1 ? code.length : newline + 1;
  const isAlone = code.slice(start, from).trim() === '' && /^\s*;?\s*$/.test(code.slice(to, end));
  return isAlone ? { from: start, to: end } : { from, to };
}
