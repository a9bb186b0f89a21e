import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleProgram } from './support/bundle-program.ts';
import { isMissing, oracle } from './support/oracles.ts';

let program = '';
beforeAll(async () => {
  program = await bundleProgram('channels');
});

// What stands in the list of the program: nothing, 1, 2, NaN and '1'.
const aFew = [0, 3, 4, 7, 10];

describe.each([7, 8, 9, 10, 11])(
  'what the doctor says about rates is what SDK %i sends',
  (major) => {
    test.skipIf(isMissing(`sdk-${major}`)).each(['@sentry/node', '@sentry/browser'])(
      '%s',
      (sdk) => {
        const folder = oracle(`sdk-${major}`);
        const manifest = readFileSync(`${folder}/node_modules/${sdk}/package.json`, 'utf8');
        const { version } = JSON.parse(manifest) as { version: string };
        // On OpenTelemetry the first client of a process decides about traces for good.
        const isOnce = sdk === '@sentry/node' && (major === 8 || major === 9);
        const runs = isOnce ? aFew.map((index) => [String(index)]) : [[]];
        const outcomes = runs.map((chosen) => {
          const output = execFileSync(
            process.execPath,
            [program, folder, sdk, version, ...chosen],
            { encoding: 'utf8', env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' } },
          );
          return JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
            readonly wrong: readonly string[];
            readonly judged: number;
          };
        });
        expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
        const judged = outcomes.reduce((sum, outcome) => sum + outcome.judged, 0);
        expect(judged).toBe(isOnce ? 10 : 28);
      },
      60_000,
    );
  },
);
