import { runGit } from './run-git.ts';

/** The full id of the commit that a branch, tag, short id or other revision names, if it is here. */
export async function resolveCommit(
  directory: string,
  revision: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { exitCode, output } = await runGit(
    directory,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    signal,
  );
  return exitCode === 0 ? output.trim() : undefined;
}
