import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printFigure } from '../testing/proof.ts';

const directory = fileURLToPath(new URL('../..', import.meta.url));
const plain = "import 'yaml'; import 'zod';";
// The requirements of a release are read off the atlas.
const whole = `import { checkHost } from '@sentry-kit/selfhost-config';
  const found = checkHost({ memoryInMb: 1 }, { version: '26.8.0', url: 'http://a.example' });
  if (!found.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(found));`;
const rounds = 15;

/** The CPU time of a Node that runs a module, in ms. */
function timeOf(code: string): number {
  const measured = `${code}; const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', measured], {
    cwd: directory,
    encoding: 'utf8',
  });
  return Number(output);
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test(
  'importing the package and using one release costs at most 1.25 times yaml and zod alone',
  { timeout: 120_000, retry: 2 },
  () => {
    const times = { plain: [] as number[], whole: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.plain.push(timeOf(plain));
      times.whole.push(timeOf(whole));
    }
    const ratio = median(times.whole) / median(times.plain);
    printFigure(
      `selfhost-config/import with one release: ${median(times.whole).toFixed(0)} ms of CPU, yaml and zod alone ${median(times.plain).toFixed(0)} ms: ${ratio.toFixed(2)} times, at most 1.25`,
    );
    expect(ratio).toBeLessThanOrEqual(1.25);
  },
);

test('each further release costs at most 5 ms', { timeout: 60_000, retry: 2 }, () => {
  const code = `import { checkDeployment } from '@sentry-kit/selfhost-config';
    const check = (version) => checkDeployment({ version, url: 'http://a.example' });
    check('23.6.2');
    const before = process.cpuUsage();
    const versions = ['24.1.0', '24.3.0', '24.8.0', '25.1.0', '25.5.1', '25.7.0', '25.9.0', '25.12.0', '26.4.0', '26.8.0'];
    for (const version of versions) check(version);
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000 / versions.length);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: directory,
    encoding: 'utf8',
  });
  printFigure(
    `selfhost-config/atlas a further release: ${Number(output).toFixed(2)} ms of CPU, at most 5`,
  );
  expect(Number(output)).toBeLessThanOrEqual(5);
});

test('the package is at most 1.5 MB', () => {
  const folder = `${directory}/dist`;
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
    const stats = statSync(`${folder}/${path}`);
    return stats.isFile() ? stats.size : 0;
  });
  const size = sizes.reduce((sum, each) => sum + each, 0);
  printFigure(`selfhost-config/size ${size} bytes of dist, at most 1500000`);
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThanOrEqual(1_500_000);
});
