import { walk } from '../source/children.ts';
import { isStatement, type CallDraft } from './draft.ts';

/** Writes what starts the SDK now in place of the call of `init`. */
export function replaceInit(draft: CallDraft): void {
  const { init } = draft.versions;
  walk(draft.program.body, (node, around) => {
    if (node.kind !== 'call' || !/^init$/i.test(draft.api.nameOf(node.callee) ?? '')) return;
    if (init === undefined) draft.tell('init-stays', node);
    else {
      // A result that is used, such as the error of Go, is used still.
      draft.edits.replace(isStatement(node, around) ? around[0] : node, init);
      draft.tell('init-replaced', node);
    }
  });
}
