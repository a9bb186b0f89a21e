import type { Node } from '../source/node.ts';
import { add, set, type Draft } from './draft.ts';
import type { GivenOption } from './find-init.ts';
import { convertHook } from './hook.ts';
import { convertIntegrations } from './integrations.ts';
import { meanings } from './options.ts';
import { convertSampler } from './sampler.ts';
import { convertSpecial } from './special.ts';
import { patternsOf, putScalar } from './value.ts';

/** Writes an option of `init` into the description. An option that has no place there is told. */
export function convertOption(draft: Draft, { key, value, entry }: GivenOption): void {
  const table = meanings[draft.language];
  const meaning = Object.hasOwn(table, key) ? table[key] : undefined;
  if (isNothing(value)) return;
  switch (meaning?.[0]) {
    case 'scalar':
      putScalar(draft, meaning[2], value, meaning[1]);
      break;
    case 'patterns':
      add(draft, meaning[1], patternsOf(draft, value, key), value);
      break;
    case 'hook':
      convertHook(draft, meaning[1], value);
      break;
    case 'sampler':
      convertSampler(draft, value);
      break;
    case 'integrations':
      convertIntegrations(draft, value);
      break;
    case 'tags':
      convertTags(draft, value);
      break;
    case 'special':
      convertSpecial(draft, meaning[1], value);
      break;
    case 'nested':
      convertParts(draft, value, (part) => convertOption(draft, part));
      break;
    case 'initialScope':
      convertParts(draft, value, (part) => {
        if (part.key === 'tags') convertTags(draft, part.value);
        else draft.tell('no-field', part.entry, `initialScope.${part.key}`);
      });
      break;
    case 'transportOptions':
      convertParts(draft, value, (part) => {
        if (part.key === 'proxy') putScalar(draft, 'proxy', part.value, 'text');
        else draft.tell('no-field', part.entry, `transportOptions.${part.key}`);
      });
      break;
    case 'replaced':
      draft.tell('renamed-option', entry, `${key} → ${meaning[1]}`);
      break;
    case 'ignore':
      break;
    default:
      draft.tell('no-field', entry, key);
  }
}

function convertParts(draft: Draft, value: Node, convert: (part: GivenOption) => void): void {
  const record = draft.resolve(value);
  if (record.kind !== 'record') {
    draft.tell('no-value', value, 'options');
    return;
  }
  for (const entry of record.entries) {
    if (entry.key === undefined) draft.tell('no-value', entry, 'options');
    else convert({ key: entry.key, value: entry.value, entry });
  }
}

function convertTags(draft: Draft, value: Node): void {
  convertParts(draft, value, ({ key, value: tag }) => {
    const inner = draft.resolve(tag);
    // A number as a tag arrives as its text.
    if (inner.kind === 'literal' && inner.value !== null)
      set(draft, `tags.${key}`, String(inner.value), tag);
    else putScalar(draft, `tags.${key}`, tag, 'text');
  });
}

// undefined and None leave the default.
function isNothing(value: Node): boolean {
  return (
    (value.kind === 'literal' && value.value === null) ||
    (value.kind === 'name' && value.name === 'undefined')
  );
}
