import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckInPayload } from './types.ts';

/** A check-in that could not be sent. */
export interface QueuedCheckIn {
  /** When it was true, in milliseconds since the epoch. */
  readonly at: number;
  /** Until when it may still be sent: a later one would be taken for another run. */
  readonly until: number;
  /** What Sentry should have been told. */
  readonly payload: CheckInPayload;
}

const kept = 100;
const suffix = '.check-in.json';

/**
 * A folder with one file a check-in, so that runs of several processes never write over each other. The name begins with
 * the time, so that names in order are check-ins in order.
 */
export async function putInQueue(folder: string, entry: QueuedCheckIn): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, nameOf(entry));
  await writeFile(`${path}.part`, JSON.stringify(entry), { mode: 0o600 });
  await rename(`${path}.part`, path);
  const names = await namesIn(folder);
  await Promise.all(names.slice(0, -kept).map((name) => rm(join(folder, name), { force: true })));
}

/** Takes a check-in out again. */
export async function removeFromQueue(folder: string, entry: QueuedCheckIn): Promise<void> {
  await rm(join(folder, nameOf(entry)), { force: true });
}

/** What waits, oldest first; a file that cannot be read is taken away. */
export async function readQueue(folder: string): Promise<readonly QueuedCheckIn[]> {
  const entries = await Promise.all(
    (await namesIn(folder)).map(async (name) => {
      const path = join(folder, name);
      try {
        const entry: QueuedCheckIn = JSON.parse(await readFile(path, 'utf8'));
        if (nameOf(entry) === name) return [entry];
      } catch {
        // Another process may have sent it meanwhile; what is no check-in helps nobody.
      }
      await rm(path, { force: true });
      return [];
    }),
  );
  return entries.flat();
}

function nameOf({ at, payload }: QueuedCheckIn): string {
  return `${String(at).padStart(15, '0')}-${payload.check_in_id}${suffix}`;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(suffix)).toSorted();
}
