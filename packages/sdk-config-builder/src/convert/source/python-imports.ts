import type { SyntaxNode } from '@lezer/common';
import { splitAt } from './lezer.ts';
import type { Node, Stretch } from './node.ts';

/** The imports of a statement of Python. */
export function pythonImports(
  parts: readonly SyntaxNode[],
  at: Stretch,
  text: (place: Stretch) => string,
): readonly Node[] {
  const [word] = parts;
  const split = parts.findIndex(({ name }) => name === 'import');
  const listed = splitAt(
    parts.slice(split + 1).filter(({ name }) => name !== '(' && name !== ')' && name !== 'Comment'),
    ',',
  );
  if (word?.name === 'from') {
    const source = parts
      .slice(1, split)
      .map((part) => text(part))
      .join('');
    const names = listed.flatMap(([name, as, local]) =>
      name === undefined
        ? []
        : [[text(name), text(as?.name === 'as' && local !== undefined ? local : name)]],
    );
    return [{ kind: 'import', ...at, source, whole: undefined, names: Object.fromEntries(names) }];
  }
  return listed.map((group): Node => {
    const as = group.findIndex(({ name }) => name === 'as');
    const path = (as === -1 ? group : group.slice(0, as)).map((part) => text(part)).join('');
    const local = as === -1 ? undefined : group[as + 1];
    return {
      kind: 'import',
      ...at,
      source: path,
      whole: local === undefined ? path.split('.')[0] : text(local),
      names: {},
    };
  });
}
