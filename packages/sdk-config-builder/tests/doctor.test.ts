import { afterAll, describe, expect, test } from 'vitest';
import { checkProject } from '../src/check.ts';
import { correctProjects } from './doctor/correct-projects.ts';
import {
  disagreements,
  goTraps,
  misconfigurations,
  otherFaults,
  type FaultyProject,
} from './doctor/faulty-projects.ts';
import { writeProject } from './doctor/write-project.ts';
import { printFigure } from './support/proof.ts';

const counts = new Map<string, number>();
afterAll(() => {
  printFigure(
    `faults that the doctor found in projects: ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}`,
  );
});

async function findings(files: FaultyProject['files']) {
  const found = await checkProject(writeProject(files));
  return found.map(({ code, path }) => `${code.replace('sdk-config/', '')} ${path[0]}`);
}

describe.each([
  ['misconfigurations', misconfigurations, 13],
  ['DSN disagreements', disagreements, 9],
  ['Go traps', goTraps, 2],
  ['other faults', otherFaults, 26],
] as const)('%s', (kind, projects, count) => {
  test('are all there', () => {
    expect(Object.keys(projects)).toHaveLength(count);
  });

  test.each(Object.entries(projects))('%s', async (_name, { files, found }) => {
    expect(await findings(files)).toEqual(found);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  });
});

describe('nothing is said about correct projects', () => {
  test('there are at least twenty of them', () => {
    expect(Object.keys(correctProjects).length).toBeGreaterThanOrEqual(20);
  });

  test.each(Object.entries(correctProjects))('%s', async (_name, files) => {
    expect(await checkProject(writeProject(files))).toEqual([]);
    counts.set('silent on', (counts.get('silent on') ?? 0) + 1);
  });
});

test('a folder that is not there is an error', async () => {
  await expect(checkProject('/nowhere/at/all')).rejects.toMatchObject({ kind: 'incomplete' });
});
