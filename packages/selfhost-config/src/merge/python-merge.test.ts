import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import { createRenderContext } from '../render/context.ts';
import { toSentryConf } from '../render/sentry-conf/sentry-conf.ts';
import { editAsOperator } from '../testing/operator-edits.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { seededRandom } from '../testing/random.ts';
import { applyLineEdits } from './apply.ts';
import { mergeLines } from './merge-lines.ts';

const SEED = 20_261_122;
const compile =
  'import json, sys\nfor text in json.load(sys.stdin): compile(text, "sentry.conf.py", "exec")';
const directory = mkdtempSync(join(tmpdir(), 'merge-'));
afterAll(() => rmSync(directory, { recursive: true }));

const render = (version: string) =>
  toSentryConf(
    createRenderContext({ version, url: 'https://sentry.acme.example' }, readTag(version)),
  );

describe('a merge of sentry.conf.py', () => {
  it('loses no line of an operator, stays Python, and is what git makes of it', () => {
    const random = seededRandom(SEED);
    const versions = tagVersions();
    let [merges, conflicts, compared, same] = [0, 0, 0, 0];
    for (const [index, to] of versions.slice(1).entries()) {
      const before = render(versions[index] ?? '');
      const after = render(to);
      const merged: string[] = [];
      for (let number = 0; number < sized(200); number += 1) {
        const ours = editAsOperator(before, 'python', random);
        const result = mergeLines(before, after, ours);
        const text = applyLineEdits(ours, result.edits);
        const own = without(ours.split('\n'), before.split('\n'));
        expect([to, ours, without(own, text.split('\n'))]).toEqual([to, ours, []]);
        merges += 1;
        conflicts += result.conflicts.length;
        merged.push(text);
        const byGit = number < 2 ? mergeByGit(ours, before, after) : undefined;
        if (byGit === undefined) continue;
        // Beside blank lines an insertion has two places, and each program takes another one.
        expect([to, ours, result.conflicts, sorted(text)]).toEqual([to, ours, [], sorted(byGit)]);
        same += text === byGit ? 1 : 0;
        compared += 1;
      }
      execFileSync('python3', ['-c', compile], { input: JSON.stringify(merged), stdio: 'pipe' });
    }
    expect(compared).toBeGreaterThan(50);
    printFigure(
      `selfhost-config/merge sentry.conf.py: ${merges} merges over ${versions.length - 1} steps (seed ${SEED}), 0 lines of operators lost, all of them Python, ${conflicts} conflicts told, ${compared} without conflict have the lines of git's merge, ${same} of them in the same order`,
    );
  }, 900_000);
});

const sorted = (text: string) => text.split('\n').toSorted();

/** git's own three-way merge; undefined when it finds a conflict. */
function mergeByGit(ours: string, before: string, after: string): string | undefined {
  const paths = [ours, before, after].map((text, index) => {
    const path = join(directory, String(index));
    writeFileSync(path, text);
    return path;
  });
  try {
    return execFileSync('git', ['merge-file', '-p', '-q', ...paths], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch {
    return undefined;
  }
}

/** The lines of one list that the other one has not, each as often as it is missing. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
