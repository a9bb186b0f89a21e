import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { deepenUntil } from '../git/deepen.ts';
import { isInHistory, isShallow, readHistory } from '../git/read-history.ts';
import { readHead } from '../git/read-head.ts';
import { readRemotes } from '../git/read-remotes.ts';
import { resolveCommit } from '../git/resolve-commit.ts';
import { readRepositoryUrl } from './repository-url.ts';
import type { GitOptions, LocalCommit } from './types.ts';

const DEFAULT_DEPTH = 20;

/** The local history since the last release, or the last commits where no release has any. */
export async function planLocalCommits(
  version: string,
  previousCommit: string | undefined,
  options: GitOptions & { readonly directory: string; readonly signal?: AbortSignal | undefined },
): Promise<{ commits: readonly LocalCommit[]; diagnostics: readonly Diagnostic[] }> {
  const { directory, paths, initialDepth = DEFAULT_DEPTH, signal } = options;
  const to = await readHead(directory, signal);
  const diagnostics: Diagnostic[] = [];
  const from = await findStart(version, previousCommit, to, options, diagnostics);
  const repository = await readRepositoryName(directory, to, signal, diagnostics);
  const history = await readHistory(directory, {
    to,
    signal,
    paths,
    ...(from === undefined ? { limit: initialDepth } : { from }),
  });
  if (from === undefined && history.length < initialDepth && (await isShallow(directory, signal))) {
    diagnostics.push({
      code: 'release-manager/shallow-clone',
      severity: 'warning',
      path: ['commits'],
      message: `the clone is shallow: only ${history.length} of ${initialDepth} commits are here, and the oldest seems to have added every file`,
      hint: 'Fetch more in CI (actions/checkout: fetch-depth: 0), or allow it with deepen.',
    });
  }
  return {
    commits: history.map(({ id, authorName, authorEmail, timestamp, message, files }) => ({
      id,
      ...(repository === undefined ? {} : { repository }),
      author_name: authorName,
      author_email: authorEmail,
      timestamp,
      message,
      patch_set: files,
    })),
    diagnostics,
  };
}

/** The last release's commit as a full id when the history reaches it; undefined for "the last few". */
async function findStart(
  version: string,
  previousCommit: string | undefined,
  to: string,
  options: GitOptions & { readonly directory: string; readonly signal?: AbortSignal | undefined },
  diagnostics: Diagnostic[],
): Promise<string | undefined> {
  if (previousCommit === undefined) return undefined;
  const { directory, deepen = false, ignoreMissing = false, signal } = options;
  const isHere = async () => {
    const commit = await resolveCommit(directory, previousCommit, signal);
    return commit !== undefined && (await isInHistory(directory, commit, to, signal));
  };
  if (await isHere()) return resolveCommit(directory, previousCommit, signal);
  const shallow = await isShallow(directory, signal);
  if (shallow && deepen && (await deepenUntil(directory, previousCommit, to, signal))) {
    return resolveCommit(directory, previousCommit, signal);
  }
  const message = `commit ${previousCommit} of the last release before ${version} is not in the history of ${to}`;
  const hint = shallow
    ? 'The clone is shallow. Fetch more in CI (actions/checkout: fetch-depth: 0), or allow it with deepen.'
    : 'It was squashed, rebased or belongs to another branch. Take the last commits with ignoreMissing, or name the range: repository@from..to.';
  if (!ignoreMissing) throw createReleaseManagerError('git', `The ${message}.`, { hint });
  diagnostics.push({
    code: 'release-manager/missing-commit',
    severity: 'warning',
    path: ['commits'],
    message: `${message}; the last commits are taken instead`,
    hint,
  });
  return undefined;
}

/** The repository's path at its host; never the remote's name. */
async function readRepositoryName(
  directory: string,
  head: string,
  signal: AbortSignal | undefined,
  diagnostics: Diagnostic[],
): Promise<string | undefined> {
  const remotes = await readRemotes(directory, head, signal);
  const name = remotes.map(({ url }) => readRepositoryUrl(url)).find((found) => found);
  if (!name) {
    diagnostics.push({
      code: 'release-manager/no-remote',
      severity: 'info',
      path: ['commits'],
      message: 'no remote of the working copy has an address, so the commits name no repository',
    });
  }
  return name?.display;
}
