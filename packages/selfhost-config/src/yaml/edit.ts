import { stringify } from 'yaml';
import { isSameValue } from './equal.ts';
import { createSelfhostError } from '../error/error.ts';
import { isMap, valueAt, withValueAt, type YamlPath } from './path.ts';
import { parseYaml, readYaml } from './read.ts';
import { spliceValue } from './splice.ts';

/** Sets one value of a YAML file; comments and every other line stay as they are. */
export function setYamlValue(text: string, path: YamlPath, value: unknown): string {
  return editYaml(text, path, value);
}

/** Removes one value of a YAML file; comments stay, those beside the value too. */
export function removeYamlValue(text: string, path: YamlPath): string {
  return editYaml(text, path, undefined);
}

function editYaml(text: string, path: YamlPath, changed: unknown): string {
  const { document, value: before, problems } = parseYaml(text);
  const [problem] = problems;
  if (problem !== undefined) {
    const { line, column, message } = problem;
    throw createSelfhostError(
      'invalid-input',
      `The YAML file cannot be read at line ${line}, column ${column}: ${message}`,
    );
  }
  if (isSameValue(valueAt(before, path), changed)) return text;
  const expected = withValueAt(before, path, changed);
  const spliced = spliceValue(text, document, path, changed);
  const after = readYaml(spliced);
  if (after.problems.length === 0 && isSameConfiguration(after.value, expected)) return spliced;
  // Anchors, explicit keys and other rare forms: the library knows them all, and writes the file in its own layout.
  const [first] = path;
  if (first === undefined || !isMap(expected)) return stringify(expected);
  if (expected[first] === undefined) document.delete(first);
  else document.set(first, document.createNode(expected[first]));
  return document.toString({ lineWidth: 0 });
}

/** A map whose last key was removed reads as null. */
function isSameConfiguration(value: unknown, expected: unknown): boolean {
  return isSameValue(value ?? {}, expected ?? {});
}
