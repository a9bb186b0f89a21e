import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { resolveTarget } from '../host/targets.ts';
import type { TextFile } from '../plan/types.ts';
import type { Host } from './host.ts';

/** Writes files into a folder; those that were there are replaced. */
export async function writeFiles(
  host: Host,
  folder: string,
  files: readonly TextFile[],
): Promise<void> {
  const directory = resolve(host.directory, folder);
  for (const { path, text, mode } of files) {
    const target = resolveTarget(directory, path);
    // oxlint-disable no-await-in-loop -- in order, so that a failure leaves what stands before it
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text, mode === undefined ? {} : { mode });
    if (mode !== undefined) await chmod(target, mode);
    // oxlint-enable no-await-in-loop
  }
}
