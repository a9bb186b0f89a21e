import { readDebugFiles } from './read-debug-files.ts';
import type { DebugFile } from './types.ts';

/** Finds the files of debug or code ids, as crashes name them: a program and its split debug file have the same. */
export async function findDebugFiles(
  ids: readonly string[],
  paths: readonly string[],
): Promise<{ readonly files: readonly DebugFile[]; readonly missing: readonly string[] }> {
  const wanted = new Set(ids.map(normalizeId));
  const missing = new Set(wanted);
  const files: DebugFile[] = [];
  for await (const file of readDebugFiles(paths)) {
    if (file.debugId === undefined) continue;
    const id = [file.debugId, file.codeId ?? ''].map(normalizeId).find((each) => wanted.has(each));
    if (id === undefined) continue;
    files.push(file);
    missing.delete(id);
  }
  return { files, missing: [...missing] };
}

/** Ids are the same with and without hyphens, and in both cases. */
export function normalizeId(id: string): string {
  return id.toLowerCase().replaceAll('-', '');
}
