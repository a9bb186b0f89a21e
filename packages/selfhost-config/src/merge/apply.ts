import { removeEnvironmentVariable, setEnvironmentVariable } from '../env-file/write.ts';
import { removeYamlValue, setYamlValue } from '../yaml/edit.ts';
import type { YamlPath } from '../yaml/path.ts';
import { holdsTag, setTaggedYamlValues } from '../yaml/tagged.ts';
import type { LineEdit } from './types.ts';

/** Values that a YAML file gets and loses. */
export interface YamlChanges {
  readonly set: readonly { readonly at: YamlPath; readonly value: unknown }[];
  readonly remove: readonly YamlPath[];
}

/** Applies changes to a YAML file; everything else in it stays. */
export function applyYamlChanges(text: string, { set, remove }: YamlChanges): string {
  const isPlain = ({ value }: { readonly value: unknown }) => !holdsTag(value);
  const tagged = setTaggedYamlValues(
    text,
    set.filter((each) => !isPlain(each)),
  );
  const changed = set
    .filter(isPlain)
    .reduce((file, { at, value }) => setYamlValue(file, at, value), tagged);
  // From the back, so that the place of an item does not change before its turn.
  return remove.toReversed().reduce((file, at) => removeYamlValue(file, at), changed);
}

/** Variables that an environment file gets and loses. */
export interface EnvironmentChanges {
  readonly set: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

/** Applies changes to an environment file; everything else in it stays. */
export function applyEnvironmentChanges(text: string, { set, remove }: EnvironmentChanges): string {
  const changed = Object.entries(set).reduce(
    (file, [name, value]) => setEnvironmentVariable(file, name, value),
    text,
  );
  return remove.reduce((file, name) => removeEnvironmentVariable(file, name), changed);
}

/** Applies edits, given from top to bottom, to a text. */
export function applyLineEdits(text: string, edits: readonly LineEdit[]): string {
  const lines = text.split('\n');
  for (const { at, remove, insert } of edits.toReversed()) lines.splice(at, remove, ...insert);
  return lines.join('\n');
}
