import { walk } from '../../source/children.ts';
import type { Node, Stretch } from '../../source/node.ts';
import { indentAt, type CallDraft } from '../draft.ts';

const JUMPS = new Set([
  'BreakStatement',
  'ContinueStatement',
  'YieldExpression',
  'ClassDeclaration',
]);

/** Whether statements mean the same inside of a callback. */
export function canWrap(rest: readonly Node[], parent: Node | undefined): boolean {
  let isSafe = true;
  walk(rest, (node, around) => {
    const isOwn = !around.some(({ kind }) => kind === 'function');
    if (node.kind === 'import') isSafe = false;
    if (
      node.kind === 'other' &&
      (node.type.startsWith('Export') || (isOwn && JUMPS.has(node.type)))
    )
      isSafe = false;
    // Only where the block is the body of a function can its result be handed on.
    if (node.kind === 'return' && isOwn && parent?.kind !== 'function') isSafe = false;
  });
  return isSafe && !rest.some(({ kind }) => kind === 'function');
}

/** Runs statements with a span active. Gives the head of the call, which has to be written before them. */
export function wrapRest(
  draft: CallDraft,
  statement: Node,
  rest: readonly Node[],
  span: string,
  parent: Node | undefined,
): string {
  const [first] = rest;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  let isAsync = parent?.kind === 'function' && parent.isAsync;
  let isReturning = false;
  walk(rest, (node, around) => {
    if (around.some(({ kind }) => kind === 'function')) return;
    if (node.kind === 'await') isAsync = true;
    if (node.kind === 'return') isReturning = true;
  });
  indentLines(draft, rest, statement.to, last.to);
  draft.edits.insert(last.to, `\n${indentAt(draft, first.from)}});`);
  const head = `${isReturning ? 'return ' : ''}${isAsync ? 'await ' : ''}`;
  return `${head}${draft.api.whole}.withActiveSpan(${span}, ${isAsync ? 'async ' : ''}() => {`;
}

// Lines within a text that spans lines stay, as blanks are part of it.
function indentLines(
  { program, edits }: CallDraft,
  rest: readonly Node[],
  start: number,
  end: number,
): void {
  const texts: Stretch[] = [];
  walk(rest, (node) => {
    const isText =
      node.kind === 'literal' || (node.kind === 'other' && node.type === 'TemplateLiteral');
    if (isText) texts.push(node);
  });
  for (
    let at = program.code.indexOf('\n', start);
    at !== -1 && at < end;
    at = program.code.indexOf('\n', at + 1)
  ) {
    const isInText = texts.some(({ from, to }) => from <= at && at < to);
    if (!isInText && /^[ \t]*\S/.test(program.code.slice(at + 1).split('\n', 1)[0] ?? ''))
      edits.insert(at + 1, '  ');
  }
}
