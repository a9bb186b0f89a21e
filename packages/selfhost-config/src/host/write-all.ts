import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createSelfhostError } from '../error/error.ts';
import type { TextFile } from '../plan/types.ts';
import type { ApplyProgress } from './apply-deployment.ts';
import { resolveTarget } from './targets.ts';

/** Backs up, then replaces every file; when one fails, puts back those that were replaced. */
export async function writeAll(
  directory: string,
  files: readonly TextFile[],
  before: readonly TextFile[],
  backupFolder: string,
  onProgress: ((event: ApplyProgress) => void) | undefined,
): Promise<void> {
  const olds = new Map(before.map((file) => [file.path, file]));
  const done: string[] = [];
  try {
    await Promise.all(
      files.map(async ({ path }) => {
        const old = olds.get(path);
        if (old === undefined) return;
        await replaceFile(directory, { ...old, path: `${backupFolder}/${path}`, mode: 0o600 });
      }),
    );
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- what failed and what was done has to be known
      await replaceFile(directory, file);
      done.push(file.path);
      const backup = olds.has(file.path) ? { backup: `${backupFolder}/${file.path}` } : {};
      onProgress?.({ type: 'file', path: file.path, ...backup });
    }
  } catch (error) {
    const stuck = await putBack(directory, done, olds);
    const failed = files[done.length]?.path ?? backupFolder;
    const state =
      stuck.length === 0
        ? 'Nothing was changed.'
        : `Not put back: ${stuck.join(', ')}; their old text is below ${backupFolder}.`;
    throw createSelfhostError(
      'incomplete',
      `${failed} could not be written: ${error instanceof Error ? error.message : 'unknown reason'}. ${state}`,
    );
  }
}

async function putBack(
  directory: string,
  done: readonly string[],
  olds: ReadonlyMap<string, TextFile>,
): Promise<readonly string[]> {
  const results = await Promise.allSettled(
    done.map(async (path) => {
      const old = olds.get(path);
      if (old === undefined) await rm(resolveTarget(directory, path));
      else await replaceFile(directory, old);
    }),
  );
  return done.filter((_path, index) => results[index]?.status === 'rejected');
}

/** Writes beside the file and renames, so that nobody sees half of it. A symbolic link stays one. */
async function replaceFile(directory: string, { path, text, mode }: TextFile): Promise<void> {
  const named = resolveTarget(directory, path);
  const target = await realpath(named).catch(() => named);
  await mkdir(dirname(target), {
    recursive: true,
    ...(path.startsWith('.') ? { mode: 0o700 } : {}),
  });
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  const old = await stat(target).catch(() => undefined);
  try {
    const handle = await open(temporary, 'wx', mode ?? 0o644);
    try {
      // The mask of the process does not count for what the plan asks for.
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Only root may give a file away; for others it stays theirs.
    if (old !== undefined) await chown(temporary, old.uid, old.gid).catch(() => undefined);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
