import { execFileSync, spawnSync } from 'node:child_process';

/** Whether there is a Python; CI has one, or the test that asks for it fails. */
export const hasPython =
  process.env['CI'] === 'true' || spawnSync('python3', ['--version']).status === 0;

const program = `
import json, re, sys
for source, texts in json.load(sys.stdin):
    print(json.dumps([re.search(source, text, re.ASCII) is not None for text in texts]))
`;

/** For each expression, in which of its texts Python's `re` finds it. */
export function searchInPython(
  cases: readonly (readonly [source: string, texts: readonly string[]])[],
): readonly unknown[] {
  const output = execFileSync('python3', ['-c', program], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  return output
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}
