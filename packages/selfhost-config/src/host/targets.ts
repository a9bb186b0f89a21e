import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { createSelfhostError } from '../error/error.ts';
import type { TextFile } from '../plan/types.ts';

/** The place of a file of a plan; throws when it would be outside of the checkout. */
export function resolveTarget(directory: string, path: string): string {
  const inside = normalize(path);
  if (
    path === '' ||
    isAbsolute(path) ||
    /^\.\.(?:[/\\]|$)/.test(inside) ||
    inside === '.' ||
    path.includes('\0')
  ) {
    throw createSelfhostError(
      'invalid-input',
      `The plan writes ${JSON.stringify(path)}, which is not inside of the checkout.`,
    );
  }
  return join(directory, inside);
}

/** The files of a plan as they are; those that are not there are left out. */
export async function readTargets(
  directory: string,
  paths: readonly string[],
): Promise<readonly TextFile[]> {
  const files = await Promise.all(
    paths.map(async (path): Promise<TextFile | undefined> => {
      const target = resolveTarget(directory, path);
      const stats = await stat(target).catch(ifMissing);
      if (stats === undefined) return undefined;
      return { path, text: await readFile(target, 'utf8'), mode: stats.mode & 0o777 };
    }),
  );
  return files.filter((file) => file !== undefined);
}

function ifMissing(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw error;
}
