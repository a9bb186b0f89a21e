import { majorOf } from '../../context.ts';
import { importsOf } from '../../source/names.ts';
import type { NodeOf } from '../../source/node.ts';
import { sourceOf, type CallDraft } from '../draft.ts';
import { isGone } from './gone.ts';

const PACKAGES_GONE = /^@sentry\/(?:hub|integrations|minimal|tracing)$/;

/** Takes what is gone out of the imports, and names the whole package where what came instead needs it. */
export function convertImports(draft: CallDraft): void {
  const found = importsOf(draft.program).filter(({ source }) => source.startsWith('@sentry/'));
  let isNamed = draft.api.isImported;
  for (const one of found) {
    if (PACKAGES_GONE.test(one.source)) {
      draft.edits.removeLine(one);
      draft.tell('package-gone', one, one.source);
      continue;
    }
    const names = Object.entries(one.names);
    const kept = names.filter(([name]) => !isGone(name, majorOf(draft.versions.to)));
    if (kept.length === names.length) continue;
    const lines = [isNamed ? '' : importWhole(draft, one), importNames(draft, one, kept)];
    isNamed = true;
    draft.edits.replace(one, lines.filter((line) => line !== '').join('\n'));
  }
}

function importWhole({ api }: CallDraft, { source }: NodeOf<'import'>): string {
  return `import * as ${api.whole} from '${source}';`;
}

function importNames(
  draft: CallDraft,
  one: NodeOf<'import'>,
  kept: readonly (readonly [string, string])[],
): string {
  const isRequired = !/^import\b/.test(sourceOf(draft, one));
  const whole = one.whole === undefined ? '' : one.whole;
  if (kept.length === 0 && whole === '') return '';
  const separator = isRequired ? ': ' : ' as ';
  const names = kept.map(([name, local]) =>
    name === local ? name : `${name}${separator}${local}`,
  );
  const list = `{ ${names.join(', ')} }`;
  if (isRequired) return `const ${list} = require('${one.source}');`;
  const parts = [whole, kept.length === 0 ? '' : list].filter((part) => part !== '');
  return `import ${parts.join(', ')} from '${one.source}';`;
}
