import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goRelease } from '../src/generated/go-options.ts';
import { pythonRelease } from '../src/generated/python-options.ts';
import { explainOptions } from '../src/doctor/explain/explain-options.ts';
import { compareHeld } from './effective/compare.ts';
import {
  createRandom,
  generateConfiguration,
  goValues,
  pythonValues,
  type Configuration,
} from './effective/generate.ts';
import { bundleProgram } from './support/bundle-program.ts';
import { isMissing, oracle } from './support/oracles.ts';
import { printFigure, sized } from './support/proof.ts';

const SEED = 20_261;
/** Twelve clients: node and browser of five majors, Python and Go. */
const count = sized(50);
// Nothing of what surrounds the test is a variable of the service, and no folder above is a working copy of git.
const surroundings = {
  cwd: mkdtempSync(join(tmpdir(), 'sentry-kit-')),
  encoding: 'utf8' as const,
  env: { PATH: process.env['PATH'], HOME: tmpdir(), NODE_NO_WARNINGS: '1' },
};
let total = 0;
let wrong = 0;

describe('a client holds what was predicted', () => {
  afterAll(() => {
    printFigure(
      `${total} configurations through the real init (seed ${SEED}): ${wrong} mismatches`,
    );
  });

  describe.each([7, 8, 9, 10, 11])('in JavaScript SDK %i', (major) => {
    let program = '';
    beforeAll(async () => {
      program = await bundleProgram('effective');
    });

    test.skipIf(isMissing(`sdk-${major}`)).each(['@sentry/node', '@sentry/browser'])(
      '%s',
      (sdk) => {
        const folder = oracle(`sdk-${major}`);
        const manifest = readFileSync(`${folder}/node_modules/${sdk}/package.json`, 'utf8');
        const { version } = JSON.parse(manifest) as { version: string };
        const output = execFileSync(
          process.execPath,
          [program, folder, sdk, version, String(SEED + major), String(count)],
          surroundings,
        );
        expectNone(JSON.parse(output.trim().split('\n').at(-1) ?? '') as readonly string[], count);
      },
      120_000,
    );
  });

  test.skipIf(isMissing('python-sdk'))(
    'in the Python SDK',
    () => {
      const python = join(oracle('python-sdk'), '.venv', 'bin', 'python');
      const configurations = generate(pythonValues);
      const output = execFileSync(python, [programOf('effective.py')], {
        ...surroundings,
        input: JSON.stringify(configurations),
      });
      expectHeld(output, configurations, { sdk: 'sentry-sdk', version: pythonRelease });
    },
    120_000,
  );

  test.skipIf(isMissing('go-sdk'))(
    'in the Go SDK',
    () => {
      const program = join(surroundings.cwd, 'effective');
      execFileSync('go', ['build', '-buildvcs=false', '-o', program, programOf('effective.go')], {
        cwd: oracle('go-sdk'),
      });
      const configurations = generate(goValues);
      const output = execFileSync(program, {
        ...surroundings,
        input: JSON.stringify(configurations),
      });
      expectHeld(output, configurations, { sdk: 'sentry-go', version: goRelease });
    },
    300_000,
  );
});

function generate(values: Parameters<typeof generateConfiguration>[1]): readonly Configuration[] {
  const random = createRandom(SEED);
  return Array.from({ length: count }, () => generateConfiguration(random, values));
}

function expectHeld(
  output: string,
  configurations: readonly Configuration[],
  target: Parameters<typeof explainOptions>[1],
): void {
  const clients = JSON.parse(output) as readonly Readonly<Record<string, unknown>>[];
  expect(clients).toHaveLength(configurations.length);
  const mismatches = configurations.flatMap(({ options, environment }, index) =>
    compareHeld(clients[index] ?? {}, explainOptions(options, target, { environment })).map(
      (line) => `configuration ${index}: ${line}`,
    ),
  );
  expectNone(mismatches, clients.length);
}

function expectNone(mismatches: readonly string[], configurations: number): void {
  total += configurations;
  wrong += mismatches.length;
  expect(mismatches).toEqual([]);
}

function programOf(name: string): string {
  return fileURLToPath(new URL(`programs/${name}`, import.meta.url));
}
