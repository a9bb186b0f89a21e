import { walk } from '../../source/children.ts';
import type { NodeOf, Stretch } from '../../source/node.ts';
import { indentAt, type CallDraft } from '../draft.ts';

/** Writes another scope in place of `push_scope()`. */
export function openScope(draft: CallDraft, call: NodeOf<'call'>, name: string): void {
  draft.edits.replace(call, `${draft.api.whole}.${name}()`);
}

/** Takes the block of `with configure_scope() as scope` apart: the scope that it was about needs no block. */
export function unwrapScope(draft: CallDraft, node: NodeOf<'with'>): void {
  const { api, edits, program, tell } = draft;
  const [first] = node.body;
  if (first === undefined) return;
  const head = `${node.name === undefined ? '' : `${node.name} = `}${api.whole}.get_isolation_scope()`;
  tell('scope-changed', node, 'The scope');
  const indent = indentAt(draft, node.from);
  const isOneLine = !program.code.slice(node.bodyAt.from, first.from).includes('\n');
  if (isOneLine) {
    edits.replace({ from: node.from, to: first.from }, `${head}\n${indent}`);
    return;
  }
  edits.replace({ from: node.from, to: node.bodyAt.from + 1 }, head);
  dedentLines(draft, node, indentAt(draft, first.from).length - indent.length);
}

// Lines within a text that spans lines stay, as blanks are part of it.
function dedentLines({ program, edits }: CallDraft, node: NodeOf<'with'>, width: number): void {
  const texts: Stretch[] = [];
  walk(node.body, (part) => {
    const isText = part.kind === 'literal' || (part.kind === 'other' && /String/.test(part.type));
    if (isText) texts.push(part);
  });
  const { code } = program;
  const last = node.body.at(-1)?.to ?? node.to;
  for (
    let at = code.indexOf('\n', node.bodyAt.from);
    at !== -1 && at < last;
    at = code.indexOf('\n', at + 1)
  ) {
    if (texts.some(({ from, to }) => from <= at && at < to)) continue;
    const blanks = /^[ \t]*/.exec(code.slice(at + 1, at + 1 + width))?.[0].length ?? 0;
    edits.replace({ from: at + 1, to: at + 1 + blanks }, '');
  }
}
