import type { TellAt } from '../context.ts';
import type { Api } from '../source/api.ts';
import type { Edits } from '../source/edits.ts';
import type { Node, NodeOf, Program, Stretch } from '../source/node.ts';
import type { CallVersions } from '../types.ts';

/** Calls while they are converted. */
export interface CallDraft {
  readonly program: Program;
  readonly versions: CallVersions;
  readonly api: Api;
  readonly edits: Edits;
  readonly tell: TellAt;
}

/** The source of a part. */
export function sourceOf({ program }: CallDraft, { from, to }: Stretch): string {
  return program.code.slice(from, to);
}

/** The statements beside a statement, with its place among them. */
export function siblingsOf(
  { program }: CallDraft,
  statement: Node,
  parent: Node | undefined,
): { readonly statements: readonly Node[]; readonly index: number } {
  const lists =
    parent === undefined
      ? [program.body]
      : parent.kind === 'if'
        ? [parent.yes, parent.no]
        : 'body' in parent
          ? [parent.body]
          : parent.kind === 'other'
            ? [parent.parts]
            : [];
  const statements = lists.find((list) => list.includes(statement)) ?? [statement];
  return { statements, index: statements.indexOf(statement) };
}

/** Whether a call is a statement by itself. */
export function isStatement(call: Node, around: readonly Node[]): around is [NodeOf<'expression'>] {
  return around[0]?.kind === 'expression' && around[0].value === call;
}

/** The blanks before the line of a place. */
export function indentAt({ program }: CallDraft, at: number): string {
  const line = program.code.slice(program.code.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
