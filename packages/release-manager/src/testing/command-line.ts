import { rmSync } from 'node:fs';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { main } from '../bin/main.ts';
import { createDirectory } from './git-repository.ts';

/** What a command line said, and how it ended. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  json(): unknown;
}

/** A Sentry for the tests of a file, and for each test an empty folder. */
export function useCommandLine() {
  let sandbox: Sandbox;
  let directory: string;
  beforeAll(async () => {
    sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  });
  beforeEach(() => {
    sandbox.reset();
    directory = createDirectory();
    return () => rmSync(directory, { recursive: true, force: true });
  });
  afterAll(() => sandbox.close());
  return {
    get sandbox() {
      return sandbox;
    },
    get directory() {
      return directory;
    },
    /** Runs one command line in the folder, which is the home as well; the variables are those that a CI job would set. */
    async run(
      line: string | readonly string[],
      variables: Readonly<Record<string, string>> = {},
    ): Promise<CommandResult> {
      let output = '';
      let errors = '';
      const code = await main(typeof line === 'string' ? line.split(' ') : line, {
        environment: {
          PATH: process.env['PATH'],
          HOME: directory,
          SENTRY_URL: sandbox.url,
          SENTRY_AUTH_TOKEN: sandbox.token,
          SENTRY_ORG: 'acme',
          SENTRY_PROJECT: 'shop',
          ...variables,
        },
        directory,
        isWatched: false,
        readSecret: () => Promise.resolve(sandbox.token),
        write: (text) => void (output += text),
        writeError: (text) => void (errors += text),
      });
      return { code, output, errors, json: () => JSON.parse(output) as unknown };
    },
  };
}
