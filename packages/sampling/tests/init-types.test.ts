// What this package makes has to be accepted, as it is, by the types of `init` of every major.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findOracle } from '../src/testing/oracle.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const compiler = fileURLToPath(new URL('../node_modules/.bin/tsc', import.meta.url));
const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));

const logs = 'beforeSendLog: createLogFilter(policy),';
const program = (sdk: string, hasLogs: boolean) => `
import { init } from '${sdk}';
import {
  createBudget, createLogFilter, createSampleRates, createTracesSampler, defineSamplingPolicy,
} from '${entry}';

const policy = defineSamplingPolicy({ rules: [], defaultRate: 0.1 });
const budget = createBudget({ spans: 1_000_000, per: 'month' });
const tracesSampler = createTracesSampler(policy, { budget });
init({
  tracesSampler,
  integrations: [budget.integration],
  ${hasLogs ? logs : ''}
  ...createSampleRates(policy),
});
// Types that were not found would accept this too.
// @ts-expect-error -- a rate is no text
init({ tracesSampler: () => 'often' });
`;

async function compile(directory: string, source: string): Promise<string> {
  // Beside the tests, so that the types of Node are found.
  const folder = mkdtempSync(join(here, '.init-types-'));
  try {
    writeFileSync(join(folder, 'program.ts'), source);
    const config = {
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2023', 'DOM'],
        module: 'ESNext',
        moduleResolution: 'Bundler',
        types: ['node'],
        strict: true,
        exactOptionalPropertyTypes: true,
        allowImportingTsExtensions: true,
        skipLibCheck: true,
        noEmit: true,
        paths: { '@sentry/*': [`${directory}/node_modules/@sentry/*`] },
      },
      files: ['program.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await promisify(execFile)(compiler, ['--project', folder], { timeout: 110_000 });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const major of [7, 8, 9, 10, 11]) {
  const oracle = findOracle(`sdk-${major}`);

  describe.skipIf(oracle.isSkipped)(`the types of init of SDK ${major}, ${oracle.name}`, () => {
    test.each(['@sentry/node', '@sentry/browser'])(
      '%s takes the sampler, the budget, the log filter and the rates',
      { timeout: 120_000 },
      async (sdk) => {
        expect(await compile(oracle.directory, program(sdk, major >= 9))).toBe('');
      },
    );
  });
}
