import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkClient } from '../src/check.ts';
import { bundleProgram } from './support/bundle-program.ts';
import { isMissing, oracle } from './support/oracles.ts';

let program = '';
beforeAll(async () => {
  program = await bundleProgram('check-client');
});

describe.each([7, 8, 9, 10, 11])('a running client of SDK %i', (major) => {
  test.skipIf(isMissing(`sdk-${major}`)).each(['@sentry/node', '@sentry/browser'])(
    'of %s tells what is wrong with it',
    (sdk) => {
      const output = execFileSync(process.execPath, [program, oracle(`sdk-${major}`), sdk], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' },
      });
      expect(JSON.parse(output.trim().split('\n').at(-1) ?? '')).toMatchObject({
        right: [],
        wrong: [
          'sdk-config/unknown-option',
          'sdk-config/rate-out-of-range',
          'sdk-config/many-breadcrumbs',
        ],
        spans: { value: 0.25, consequence: 'spans 25 %' },
      });
    },
    60_000,
  );
});

test('a client that says nothing of itself is told apart', () => {
  expect(checkClient({ getOptions: () => ({}) })).toMatchObject([
    { code: 'sdk-config/unknown-target' },
  ]);
});
