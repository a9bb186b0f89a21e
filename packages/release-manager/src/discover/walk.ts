import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ignore } from 'ignore';
import type { Diagnostic } from '../error/diagnostic.ts';
import { describeFileError } from '../files/file-error.ts';

/** A file, relative to where the walk began. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

/** What a walk needs to know. */
export interface WalkOptions {
  readonly extensions: ReadonlySet<string>;
  readonly ignored: Ignore;
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Lists files by their endings, sorted. Follows links, but never into a directory that it is in already. */
export const walk = (
  root: string,
  { extensions, ignored }: WalkOptions,
): { readonly files: readonly FoundFile[]; readonly diagnostics: readonly Diagnostic[] } => {
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];

  const visitFile = (path: string, name: string, bytes: number): void => {
    if (extensions.has(extensionOf(name))) files.push({ path, bytes });
  };

  const visit = (directory: string, around: ReadonlySet<string>): void => {
    const real = realpathSync(join(root, directory));
    if (around.has(real)) {
      diagnostics.push({
        code: 'release-manager/link-loop',
        severity: 'info',
        path: [directory],
        message: 'is a link to a directory that it is in; it was not followed',
      });
      return;
    }
    const inside = new Set([...around, real]);
    for (const name of readdirSync(join(root, directory)).toSorted()) {
      if (name.startsWith('.')) continue;
      const path = directory === '' ? name : `${directory}/${name}`;
      try {
        // Not the entry's own kind: a link counts as what it leads to.
        const stats = statSync(join(root, path));
        if (stats.isDirectory()) {
          if (!ignored.ignores(`${path}/`)) visit(path, inside);
        } else if (stats.isFile() && !ignored.ignores(path)) visitFile(path, name, stats.size);
      } catch (error) {
        diagnostics.push(describeFileError(path, error));
      }
    }
  };

  visit('', new Set());
  return { files, diagnostics };
};
