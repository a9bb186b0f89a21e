/** Reports the values of the texts that are in a name. Names must be ASCII; case does not matter. */
export type TextFinder = (name: string, report: (value: number) => void) => void;

/** A text in lower case, and the value that is reported when a name has it. */
export interface FinderText {
  readonly text: string;
  readonly value: number;
}

const SYMBOLS = 128;

/** Aho–Corasick: all texts at once, in one pass over the name, whatever their number. */
export function createTextFinder(texts: readonly FinderText[]): TextFinder {
  /** The edges of all states; the root is state 0 and no edge leads to it. */
  const edges = new Map<number, number>();
  const levels: [state: number, parent: number, symbol: number][][] = [];
  const values = new Map<number, number[]>();
  let states = 1;
  for (const { text, value } of texts) {
    let state = 0;
    for (let depth = 0; depth < text.length; depth += 1) {
      const symbol = text.charCodeAt(depth);
      const edge = state * SYMBOLS + symbol;
      let next = edges.get(edge);
      if (!next) {
        next = states;
        states += 1;
        edges.set(edge, next);
        (levels[depth] ??= []).push([next, state, symbol]);
      }
      state = next;
    }
    values.set(state, [...(values.get(state) ?? []), value]);
  }

  /** Where to go on when no edge fits: the longest end of what was read that is the start of a text. */
  const failure = new Int32Array(states);
  const step = (from: number, symbol: number) => {
    for (let state = from; ; state = failure[state] ?? 0) {
      const next = edges.get(state * SYMBOLS + symbol);
      if (next || state === 0) return next ?? 0;
    }
  };
  for (const [state, parent, symbol] of levels.flat()) {
    const shorter = parent === 0 ? 0 : step(failure[parent] ?? 0, symbol);
    failure[state] = shorter;
    // What ends here ends a longer text too, if the shorter one is the end of it.
    const inside = values.get(shorter);
    if (inside) values.set(state, [...(values.get(state) ?? []), ...inside]);
  }

  const reports = Array.from(failure, (_, state) => values.get(state));
  return (name, report) => {
    const lower = name.toLowerCase();
    let state = 0;
    for (let at = 0; at < lower.length; at += 1) {
      state = step(state, lower.charCodeAt(at));
      reports[state]?.forEach(report);
    }
  };
}
