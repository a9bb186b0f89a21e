/** Reports the values of the texts that are in a name. Names must be ASCII; case does not matter. */
export type TextFinder = (name: string, report: (value: number) => void) => void;

/** A text in lower case, and the value that is reported when a name has it. */
export interface FinderText {
  readonly text: string;
  readonly value: number;
}

/** Aho–Corasick: all texts at once, in one pass over the name, whatever their number. */
export function createTextFinder(texts: readonly FinderText[]): TextFinder {
  // The edges of all states are in one open-addressed table, twice as fast as a Map; a state is the slot of its edge.
  const length = texts.reduce((sum, { text }) => sum + text.length, 1);
  const root = 2 ** Math.ceil(Math.log2(length * 2));
  const edges = new Int32Array(root);
  const slotOf = (edge: number) => {
    let slot = Math.imul(edge, 0x9e3779b1) >>> 9;
    while (edges[(slot &= root - 1)] && edges[slot] !== edge) slot += 1;
    return slot;
  };
  const edgeOf = (state: number, symbol: number) => state * 128 + symbol + 1;
  const levels: [state: number, parent: number, symbol: number][][] = [];
  const reports: number[][] = Array.from({ length: root });
  for (const { text, value } of texts) {
    let state = root;
    for (let depth = 0; depth < text.length; depth += 1) {
      const symbol = text.charCodeAt(depth);
      const edge = edgeOf(state, symbol);
      const slot = slotOf(edge);
      if (!edges[slot]) (levels[depth] ??= []).push([slot, state, symbol]);
      edges[slot] = edge;
      state = slot;
    }
    (reports[state] ??= []).push(value);
  }

  /** Where to go on when no edge fits: the longest end of what was read that is the start of a text. */
  const failure = new Int32Array(root);
  const step = (from: number, symbol: number) => {
    for (let state = from; ; state = failure[state] ?? root) {
      const slot = slotOf(edgeOf(state, symbol));
      if (edges[slot]) return slot;
      if (state === root) return root;
    }
  };
  for (const [state, parent, symbol] of levels.flat()) {
    const shorter = parent === root ? root : step(failure[parent] ?? root, symbol);
    failure[state] = shorter;
    // What ends here ends a longer text too, if the shorter one is the end of it.
    const inside = reports[shorter];
    if (inside) reports[state] = [...(reports[state] ?? []), ...inside];
  }

  return (name, report) => {
    const lower = name.toLowerCase();
    let state = root;
    for (let at = 0; at < lower.length; at += 1) {
      state = step(state, lower.charCodeAt(at));
      reports[state]?.forEach(report);
    }
  };
}
