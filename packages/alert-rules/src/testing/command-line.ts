import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { main } from '../bin/main.ts';

/** Inside of the package, so that files there can import it. */
const TEMPORARY = fileURLToPath(new URL('../../temp/', import.meta.url));

/** What a command line said, and how it ended. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  json(): unknown;
}

/** A Sentry for the tests of a file, and for each test a folder with alerts. */
export function useCommandLine(alerts: string) {
  let sandbox: Sandbox;
  let directory: string;
  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);
  beforeAll(async () => {
    sandbox = await createSandbox({ legacyRules: 'on' });
  });
  beforeEach(() => {
    sandbox.reset();
    mkdirSync(TEMPORARY, { recursive: true });
    directory = mkdtempSync(join(TEMPORARY, 'alerts-'));
    write('sentry.alerts.ts', alerts);
    return () => rmSync(directory, { recursive: true });
  });
  afterAll(() => sandbox.close());
  return {
    get sandbox() {
      return sandbox;
    },
    get directory() {
      return directory;
    },
    write,
    /** Runs one command line in the folder. */
    async run(line: string, { environment = {}, isWatched = false } = {}): Promise<CommandResult> {
      let output = '';
      let errors = '';
      const code = await main(line.split(' '), {
        environment: {
          SENTRY_URL: sandbox.url,
          SENTRY_AUTH_TOKEN: sandbox.token,
          SENTRY_ORG: sandbox.organization,
          ...environment,
        },
        directory,
        isWatched,
        now: () => Date.now(),
        write: (text) => void (output += text),
        writeError: (text) => void (errors += text),
      });
      return { code, output, errors, json: () => JSON.parse(output) as unknown };
    },
    /** Sends an error. */
    async fail(): Promise<void> {
      const { username, pathname } = new URL(sandbox.dsn);
      await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
        method: 'POST',
        body: JSON.stringify({ exception: { values: [{ type: 'Oops', value: 'no' }] } }),
      });
    },
  };
}
