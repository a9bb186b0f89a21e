import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createSandbox } from '@sentry-kit/sandbox';
import type { TextFile } from '../../../src/render.ts';
import { oracle } from '../../support/oracles.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

const run = promisify(execFile);

/** Runs a service with the Python SDK of a folder, and with rendered files beside it. */
export async function runPython(
  name: 'python-sdk' | 'python-sdk-1',
  code: (dsn: string) => string,
  variables: Readonly<Record<string, string>>,
  files: readonly TextFile[] = [],
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const sandbox = await createSandbox();
  try {
    writeFileSync(join(folder, 'service.py'), code(sandbox.dsn));
    const python = join(oracle(name), '.venv', 'bin', 'python');
    await run(python, ['-W', 'ignore', 'service.py'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], SENTRY_DSN: sandbox.dsn, ...variables },
      timeout: 60_000,
    });
    return outcomeOf(sandbox.envelopes);
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
