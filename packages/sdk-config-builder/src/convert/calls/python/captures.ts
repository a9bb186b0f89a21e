import { childrenOf, walk } from '../../source/children.ts';
import type { Node, NodeOf } from '../../source/node.ts';
import { indentAt, sourceOf, type CallDraft } from '../draft.ts';

const CAPTURE = /^capture_(?:event|exception|message)$/;
const SETTER = /^set_(?:context|extra|level|tag|tags|user)$/;

/** Moves a capture behind what is set right after it: what is set too late is not in the event that it was meant for. */
export function reorderCaptures(draft: CallDraft): void {
  reorder(draft, draft.program.body);
  walk(draft.program.body, (node) => reorder(draft, childrenOf(node)));
}

function reorder(draft: CallDraft, statements: readonly Node[]): void {
  const { edits, tell } = draft;
  for (const [index, statement] of statements.entries()) {
    if (!CAPTURE.test(calledName(draft, statement))) continue;
    const setters: Node[] = [];
    for (const next of statements.slice(index + 1)) {
      const before = setters.at(-1) ?? statement;
      if (!SETTER.test(calledName(draft, next)) || !isNextLine(draft, before, next)) break;
      setters.push(next);
    }
    const last = setters.at(-1);
    if (last === undefined) continue;
    edits.removeLine(statement);
    edits.insert(last.to, `\n${indentAt(draft, statement.from)}${sourceOf(draft, statement)}`);
    tell('capture-moved', statement);
  }
}

/** The function of the SDK that a statement calls. */
function calledName(draft: CallDraft, statement: Node): string {
  const value =
    statement.kind === 'expression' || statement.kind === 'declare' ? statement.value : undefined;
  return value === undefined || value.kind !== 'call' ? '' : (nameOf(draft, value) ?? '');
}

function nameOf({ api }: CallDraft, { callee }: NodeOf<'call'>): string | undefined {
  return api.nameOf(callee);
}

// The words `except` and `else` end a block.
function isNextLine({ program }: CallDraft, before: Node, next: Node): boolean {
  return /^[ \t]*(?:#[^\n]*)?(?:\n[ \t]*(?:#[^\n]*)?)*$/.test(
    program.code.slice(before.to, next.from),
  );
}
