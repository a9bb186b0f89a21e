import { createReleaseManagerError } from '../error/error.ts';
import { resolveCommit } from './resolve-commit.ts';

/** The commit that is checked out, on a branch, detached or in a worktree. Throws `git` where there is none. */
export async function readHead(directory: string, signal?: AbortSignal): Promise<string> {
  const head = await resolveCommit(directory, 'HEAD', signal);
  if (head) return head;
  throw createReleaseManagerError('git', `the git repository of ${directory} has no commit yet.`, {
    hint: 'Commit something first.',
  });
}
