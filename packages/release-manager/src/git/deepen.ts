import { isInHistory, isShallow } from './read-history.ts';
import { resolveCommit } from './resolve-commit.ts';
import { runGit } from './run-git.ts';

/** Each fetch goes this many times further than the last one, so that few are needed. */
const STEPS = [50, 500, 5_000];

/**
 * Fetches more of a shallow clone's history, without file contents where the server allows it, until
 * the commit is there. Says whether it is.
 */
export async function deepenUntil(
  directory: string,
  commit: string,
  to: string,
  signal?: AbortSignal,
): Promise<boolean> {
  for (const step of [...STEPS.map((depth) => `--deepen=${depth}`), '--unshallow']) {
    // oxlint-disable-next-line no-await-in-loop -- each fetch decides whether another one is needed
    if (await hasCommit(directory, commit, to, signal)) return true;
    // oxlint-disable-next-line no-await-in-loop
    if (!(await isShallow(directory, signal))) return false;
    // oxlint-disable-next-line no-await-in-loop
    await runGit(directory, ['fetch', '--quiet', '--no-tags', step], signal);
  }
  return hasCommit(directory, commit, to, signal);
}

async function hasCommit(directory: string, commit: string, to: string, signal?: AbortSignal) {
  if ((await resolveCommit(directory, commit, signal)) === undefined) return false;
  return isInHistory(directory, commit, to, signal);
}
