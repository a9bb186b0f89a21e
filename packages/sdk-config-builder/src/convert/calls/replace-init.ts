import { walk } from '../source/children.ts';
import { importsOf } from '../source/names.ts';
import { isStatement, type CallDraft } from './draft.ts';

/** Writes what starts the SDK now in place of the call of `init`. */
export function replaceInit(draft: CallDraft): void {
  const { init, initImport } = draft.versions;
  let isReplaced = false;
  walk(draft.program.body, (node, around) => {
    if (node.kind !== 'call' || !/^init$/i.test(draft.api.nameOf(node.callee) ?? '')) return;
    if (init === undefined) draft.tell('init-stays', node);
    else {
      // A result that is used, such as the error of Go, is used still.
      draft.edits.replace(isStatement(node, around) ? around[0] : node, init);
      draft.tell('init-replaced', node);
      isReplaced = true;
    }
  });
  const [first] = importsOf(draft.program);
  if (isReplaced && initImport !== undefined) {
    // An import of Go may be one of a list.
    const list =
      first === undefined ? 0 : draft.program.code.lastIndexOf('\nimport', first.from) + 1;
    const at =
      first !== undefined &&
      /^import\s*\($/m.test(draft.program.code.slice(list, first.from).trim())
        ? list
        : (first?.from ?? 0);
    draft.edits.insert(at, `${initImport}\n`);
  }
}
