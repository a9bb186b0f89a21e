import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** The files of a project, by their path. */
export type ProjectFiles = Readonly<Record<string, string>>;

const written: string[] = [];
afterAll(() => {
  for (const folder of written) rmSync(folder, { recursive: true, force: true });
});

/** Writes a project into a folder of its own, and gives the folder. */
export function writeProject(files: ProjectFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-project-'));
  written.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A `package.json` that asks for packages. */
export function manifest(
  dependencies: Readonly<Record<string, string>>,
  others: Readonly<Record<string, unknown>> = {},
): string {
  return `${JSON.stringify({ name: 'shop', private: true, ...others, dependencies }, undefined, 2)}\n`;
}
