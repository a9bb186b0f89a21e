import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../bin/main.ts';

/** A folder in which the program runs. */
export interface CommandFolder {
  readonly directory: string;
  /** Writes files, with paths relative to the folder. */
  readonly write: (texts: Readonly<Record<string, string>>) => Promise<void>;
  /** Runs one command line. */
  readonly run: (
    line: string,
    environment?: Readonly<Record<string, string>>,
    isColored?: boolean,
  ) => Promise<CommandResult>;
  readonly remove: () => Promise<void>;
}

/** What a command line said, and how it ended. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Makes an empty folder for command lines. */
export async function createCommandFolder(): Promise<CommandFolder> {
  const directory = await mkdtemp(join(tmpdir(), 'selfhost-'));
  return {
    directory,
    async write(texts) {
      for (const [path, text] of Object.entries(texts)) {
        // oxlint-disable no-await-in-loop -- a few small files
        await mkdir(dirname(join(directory, path)), { recursive: true });
        await writeFile(join(directory, path), text);
        // oxlint-enable no-await-in-loop
      }
    },
    async run(line, environment = {}, isColored = false) {
      let output = '';
      let errors = '';
      const code = await main(line.split(' '), {
        environment,
        directory,
        isColored,
        write: (text) => void (output += text),
        writeError: (text) => void (errors += text),
      });
      return { code, output, errors };
    },
    remove: () => rm(directory, { recursive: true }),
  };
}
