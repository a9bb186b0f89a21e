import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox } from '@sentry-kit/sandbox';
import { build } from 'esbuild';
import { renderInit } from '../../../src/render.ts';
import type { SentryConfig } from '../../../src/index.ts';
import { oracle } from '../../support/oracles.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

const run = promisify(execFile);
const packages = fileURLToPath(new URL('../../../../', import.meta.url));

/** The profiler is a native module; its integration is not compared. */
const PROFILER = `const nodeProfilingIntegration = () => ({ name: 'ProfilingIntegration', setupOnce() {} });
module.exports = { nodeProfilingIntegration };\n`;

/** The release of an SDK that is installed. */
export function releaseOf(major: number): string {
  const manifest = `${oracle(`sdk-${major}`)}/node_modules/@sentry/node/package.json`;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Runs a service with the SDK of a major, and with the rendered file where there is a description. */
export async function runJavaScript(
  major: number,
  code: (dsn: string) => string,
  variables: Readonly<Record<string, string>>,
  description?: SentryConfig,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-'));
  const modules = join(folder, 'node_modules', '@sentry');
  mkdirSync(modules, { recursive: true });
  const installed = `${oracle(`sdk-${major}`)}/node_modules/@sentry`;
  for (const name of ['node', 'core']) symlinkSync(join(installed, name), join(modules, name));
  mkdirSync(join(modules, 'profiling-node'));
  writeFileSync(join(modules, 'profiling-node', 'index.js'), PROFILER);
  if (description !== undefined) await writeInit(folder, major, description);
  const sandbox = await createSandbox();
  try {
    writeFileSync(join(folder, 'service.cjs'), code(sandbox.dsn));
    await run(process.execPath, [join(folder, 'service.cjs')], {
      env: {
        PATH: process.env['PATH'],
        NODE_NO_WARNINGS: '1',
        SENTRY_DSN: sandbox.dsn,
        ...variables,
      },
      timeout: 60_000,
    });
    return outcomeOf(sandbox.envelopes);
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeInit(folder: string, major: number, description: SentryConfig): Promise<void> {
  const target = { language: 'javascript', sdkVersion: releaseOf(major), modules: 'cjs' } as const;
  const { files } = renderInit(description, target);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, 'rendered', path)), { recursive: true });
    writeFileSync(join(folder, 'rendered', path), text);
  }
  await build({
    entryPoints: [join(folder, 'rendered', 'instrument.cjs')],
    outfile: join(folder, 'instrument.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['@sentry/*'],
    alias: {
      '@sentry-kit/sampling': join(packages, 'sampling/src/index.ts'),
      '@sentry-kit/sdk-config-builder/runtime': join(packages, 'sdk-config-builder/src/runtime.ts'),
    },
    logLevel: 'silent',
  });
}
