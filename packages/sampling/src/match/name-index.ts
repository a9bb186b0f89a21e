import { createTextFinder, type FinderText } from './automaton.ts';
import { cluesOf } from './clues.ts';
import type { SimpleNode } from './simplify.ts';
import { compileTest, type ContextTest } from './test.ts';

/** Which of the tests a name passes, as positions in ascending order. */
export type NameIndex = (name: string) => readonly number[];

/** Below this, asking every test costs less than the index. */
const SMALL_TABLE = 20;

const ascii = /^\p{ASCII}*$/u;
const noContext = {};

/** Makes an index over conditions that test nothing but the name. */
export function createNameIndex(nodes: readonly SimpleNode[]): NameIndex {
  const tests = nodes.map(compileTest);
  const askAll: NameIndex = (name) =>
    tests.flatMap((test, position) => (test(noContext, name) ? [position] : []));
  return nodes.length <= SMALL_TABLE ? askAll : createClueIndex(nodes, tests, askAll);
}

function createClueIndex(
  nodes: readonly SimpleNode[],
  tests: readonly ContextTest[],
  askAll: NameIndex,
): NameIndex {
  const exact = new Map<string, number[]>();
  const texts: FinderText[] = [];
  const withoutClue: number[] = [];
  for (const [position, node] of nodes.entries()) {
    const clues = cluesOf(node);
    if (!clues) withoutClue.push(position);
    for (const clue of clues ?? []) {
      if (clue.isWhole) {
        exact.set(clue.text, [...(exact.get(clue.text) ?? []), position]);
      } else if (ascii.test(clue.text)) texts.push({ text: clue.text, value: position });
    }
  }
  const findTexts = createTextFinder(texts);
  const candidates: number[] = [];
  const add = (position: number) => candidates.push(position);
  return (name) => {
    // Letters outside ASCII can change their number when they change case; such names are too rare to index.
    if (!ascii.test(name)) return askAll(name);
    candidates.length = 0;
    findTexts(name, add);
    exact.get(name)?.forEach(add);
    withoutClue.forEach(add);
    // A clue is necessary, not sufficient: each candidate is tested as it is written, in the order of the rules.
    return candidates
      .sort((one, other) => one - other)
      .filter(
        (position, at) => position !== candidates[at - 1] && tests[position]?.(noContext, name),
      );
  };
}
