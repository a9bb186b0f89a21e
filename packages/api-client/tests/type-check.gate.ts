import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cpuOf, interleavedMedians } from './support/cpu.ts';

const budgetInMs = 500;
const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc6');
const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-consumer-'));

const programs = {
  empty: 'export {};',
  'one method of the client': `
    import { createSentryClient } from '@sentry-kit/api-client';
    const client = createSentryClient({ token: 'sntryu_example', organization: 'acme' });
    export const title = async (): Promise<string> =>
      (await client.issues.update({ issueId: '1', status: 'resolved' })).title;`,
  'one operation with the core': `
    import { createSentryCaller } from '@sentry-kit/api-client/core';
    import { update } from '@sentry-kit/api-client/operations/issues';
    const client = createSentryCaller({ token: 'sntryu_example', organization: 'acme' });
    export const title = async (): Promise<string> =>
      (await client.call(update, { issueId: '1', status: 'resolved' })).title;`,
  'one schema': `
    import { issue } from '@sentry-kit/api-client/schemas/issues';
    const result = issue['~standard'].validate({});
    export const title: string = result.issues ? '' : result.value.title;`,
} as const;
type Name = keyof typeof programs;

const compilerOptions = {
  target: 'ES2022',
  module: 'NodeNext',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

// The compiler as it is, which tells at its end what it took.
const clock = `process.on('exit', () => console.log(process.cpuUsage().user / 1000));`;

const fileOf = (name: Name): string => name.replaceAll(' ', '-');

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules/@sentry-kit'), { recursive: true });
  symlinkSync(packageFolder, join(folder, 'node_modules/@sentry-kit/api-client'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'clock.cjs'), clock);
  for (const [name, text] of Object.entries(programs)) {
    const file = name.replaceAll(' ', '-');
    writeFileSync(join(folder, `${file}.ts`), text);
    writeFileSync(
      join(folder, `${file}.json`),
      JSON.stringify({ compilerOptions, files: [`${file}.ts`] }),
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (name: Name) => (): number =>
  cpuOf(['--require', './clock.cjs', compiler, '-p', `${fileOf(name)}.json`], folder);

it(
  'type-checks a program that uses one operation in half a second more than an empty one',
  { retry: 2 },
  () => {
    const medians = interleavedMedians(
      {
        empty: check('empty'),
        'one method of the client': check('one method of the client'),
        'one operation with the core': check('one operation with the core'),
        'one schema': check('one schema'),
      },
      7,
    );
    const { empty, ...others } = medians;
    for (const [name, time] of Object.entries(others)) {
      console.log(
        `figure: type check of ${name}: ${Math.round(time - empty)} ms more than ${Math.round(empty)} ms (user CPU, median of 7)`,
      );
      expect(time - empty, name).toBeLessThanOrEqual(budgetInMs);
    }
  },
);
