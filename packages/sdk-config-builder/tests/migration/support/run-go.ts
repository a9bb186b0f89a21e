import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createSandbox } from '@sentry-kit/sandbox';
import type { TextFile } from '../../../src/render.ts';
import { oracle } from '../../support/oracles.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

const run = promisify(execFile);

/** Builds and runs a service with the Go SDK of a folder. */
export async function runGo(
  name: 'go-sdk' | 'go-sdk-old',
  files: (dsn: string) => readonly TextFile[],
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-'));
  for (const file of ['go.mod', 'go.sum'])
    copyFileSync(join(oracle(name), file), join(folder, file));
  const sandbox = await createSandbox();
  try {
    for (const { path, text } of files(sandbox.dsn)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await run('go', ['vet', '-mod=mod', './...'], { cwd: folder, timeout: 200_000 });
    await run('go', ['run', '-mod=mod', '.'], {
      cwd: folder,
      env: { ...process.env, SENTRY_DSN: sandbox.dsn },
      timeout: 200_000,
    });
    return outcomeOf(sandbox.envelopes);
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
