import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files into a directory. */
export const writeAll = (
  directory: string,
  files: Readonly<Record<string, string | Buffer>>,
): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
};

/** A directory with these files, gone when the test is over. */
export const createBuild = (files: Readonly<Record<string, string | Buffer>>): string => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-build-')));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  writeAll(directory, files);
  return directory;
};

/** Every file of a directory, by its path. */
export const readAll = (directory: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(directory.length + 1), readFileSync(path, 'utf8')]),
  );
