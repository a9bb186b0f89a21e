import { execFile } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox } from '@sentry-kit/sandbox';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import type { SentryConfig } from '../../src/render.ts';
import { isMissing, oracle } from '../support/oracles.ts';
import { printFigure } from '../support/proof.ts';
import { allowedFields, fieldsOf } from './allowed-fields.ts';
import {
  createFolder,
  createGoFolder,
  go,
  isGoMissing,
  isPythonMissing,
  python,
  renderInto,
} from './programs.ts';
import {
  flaskService,
  goHttpService,
  goService,
  javascriptService,
  pythonService,
} from './services.ts';
import { descriptions, pythonFrameworks } from './targets.ts';

const run = promisify(execFile);
const source = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const NEEDLES = ['jane@', '4111', 'correct horse', 'abcdefgh12345678', 'kqzvmnbvcxlkjh'];
// What is sampled away cannot be looked at.
const presets = Object.entries(descriptions).filter(([name]) => name !== 'nothing');
const described = (config: SentryConfig): SentryConfig => ({ ...config, traces: 1 });

/** Starts a service against the sandbox, and judges what arrives. */
async function deliver(label: string, command: string, args: readonly string[], cwd: string) {
  const sandbox = await createSandbox();
  try {
    const env = { PATH: process.env['PATH'], HOME: cwd, SENTRY_DSN: sandbox.dsn, APP_ENV: 'live' };
    // A process that ends with an error by intent has sent what it had to.
    await run(command, [...args], { cwd, env, timeout: 60_000 }).catch((error: unknown) => {
      if (!String(error).includes('the end')) throw error;
    });
    const items = sandbox.envelopes.flatMap(({ items: own }) => own);
    const types = items.map(({ headers }) => String(headers['type']));
    const readable = JSON.stringify(sandbox.envelopes);
    const leaks = NEEDLES.filter((needle) => readable.includes(needle));
    const fields = fieldsOf(items);
    const unknown = fields.filter((field) => !allowedFields.has(field));
    printFigure(
      `render: ${label}: ${types.length} items arrive, ${leaks.length} of ${NEEDLES.length} needles with them, ${fields.length} fields, ${unknown.length} of them not allowed`,
    );
    return {
      hasError: types.includes('event'),
      hasTrace: types.includes('transaction') || types.includes('span'),
      hasRelease: readable.includes('shop@1.0.0'),
      hasSecrets: leaks.length > 0,
      unknown,
    };
  } finally {
    await sandbox.close();
  }
}

test('what may arrive is written down', () => {
  expect(allowedFields.size).toBeGreaterThan(50);
  expect(Array.from(allowedFields).filter((field) => field.endsWith('.user'))).toEqual([]);
  printFigure(`render: allow list: ${Array.from(allowedFields).join(' ')}`);
});

describe.each(presets)('under %s', (name, config) => {
  const expected = {
    hasError: true,
    hasTrace: true,
    hasRelease: true,
    hasSecrets: name === 'off',
    unknown: [],
  };
  for (const major of [7, 8, 9, 10, 11])
    test.skipIf(isMissing(`sdk-${major}`))(
      `a service on @sentry/node ${major} delivers an error and a trace`,
      async () => {
        const folder = createFolder();
        renderInto(folder, described(config), { language: 'javascript', sdkVersion: `${major}` });
        writeFileSync(join(folder, 'service.mjs'), javascriptService);
        symlinkSync(join(oracle(`sdk-${major}`), 'node_modules'), join(folder, 'node_modules'));
        // As a bundler of the service would, but for the SDK.
        await build({
          entryPoints: [join(folder, 'service.mjs')],
          outfile: join(folder, 'bundle.mjs'),
          bundle: true,
          format: 'esm',
          platform: 'node',
          external: ['@sentry/*'],
          alias: {
            '@sentry-kit/sdk-config-builder/runtime': source('sdk-config-builder/src/runtime.ts'),
            '@sentry-kit/sampling': source('sampling/src/index.ts'),
          },
          logLevel: 'error',
        });
        const label = `@sentry/node ${major}, ${name}`;
        expect(await deliver(label, process.execPath, ['bundle.mjs'], folder)).toEqual(expected);
      },
      60_000,
    );

  // What the integrations of a framework wrap is loaded in each; one serves a request.
  test
    .skipIf(isPythonMissing)
    .each(
      pythonFrameworks
        .filter((framework) => name === 'strict' || framework === 'plain' || framework === 'flask')
        .map(
          (framework) => [framework, framework === 'flask' ? flaskService : pythonService] as const,
        ),
    )(
    'a service in Python (%s) delivers an error and a trace',
    async (framework, text) => {
      const folder = createFolder();
      renderInto(folder, described(config), { language: 'python', framework, sdkVersion: '2' });
      writeFileSync(join(folder, 'service.py'), text);
      const args = ['-B', '-W', 'error:::sentry_setup', 'service.py'];
      const label = `python ${framework}, ${name}`;
      expect(await deliver(label, python, args, folder)).toEqual(expected);
    },
    60_000,
  );

  test.skipIf(isGoMissing).each([
    ['plain', goService],
    ['net/http', goHttpService],
  ] as const)(
    'a service in Go (%s) delivers an error and a trace',
    async (framework, text) => {
      const target = { language: 'go', framework, sdkVersion: '0.50.0' } as const;
      const folder = createGoFolder(target, described(config));
      writeFileSync(join(folder, 'main.go'), text);
      expect(go(folder, ['build', '-o', 'program', '.'])).toBe('');
      const label = `go ${framework}, ${name}`;
      expect(await deliver(label, join(folder, 'program'), [], folder)).toEqual(expected);
    },
    120_000,
  );
});
