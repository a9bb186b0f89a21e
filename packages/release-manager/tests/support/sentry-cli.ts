import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sandbox } from '@sentry-kit/sandbox';
import { findOracle } from './oracle.ts';

export const sentryCli = findOracle('sentry-cli');

const run = promisify(execFile);

/** Runs the real program against a sandbox; rejects when it fails. */
export const runSentryCli = async (
  sandbox: Sandbox,
  ...args: readonly string[]
): Promise<string> => {
  const { stdout } = await run(join(sentryCli.directory, 'node_modules/.bin/sentry-cli'), args, {
    maxBuffer: 64 * 1024 * 1024,
    env: {
      PATH: process.env['PATH'] ?? '',
      SENTRY_URL: sandbox.url,
      SENTRY_AUTH_TOKEN: sandbox.token,
      SENTRY_ORG: sandbox.organization,
      SENTRY_PROJECT: sandbox.project,
      SENTRY_LOAD_DOTENV: '0',
    },
  });
  return stdout;
};
