import { resolve } from 'node:path';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { readHead } from '../git/read-head.ts';
import { readRemotes, readSubmodules } from '../git/read-remotes.ts';
import { resolveCommit } from '../git/resolve-commit.ts';
import { matchRepositories, type SentryRepository } from './match-repositories.ts';
import { planLocalCommits } from './plan-local.ts';
import type { CommitRange, CommitReference, Commits, CommitsBody, GitOptions } from './types.ts';

/** What planning asks Sentry, so that it can be planned without one. */
export interface CommitSources {
  /** Every repository of the organization. */
  readonly repositories: () => Promise<readonly SentryRepository[]>;
  /** The newest commit of the last release that has any. */
  readonly previousCommit: () => Promise<string | undefined>;
}

/** The commits of a release, ready to be sent. */
export interface PlannedCommits {
  /** What to send. */
  readonly body: CommitsBody;
  /** What a person should know. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the working copy and says which commits belong to the release. Throws `git` where the history
 * cannot tell, and `invalid-input` where a range names what is not there.
 */
export async function planCommits(
  version: string,
  commits: Commits,
  sources: CommitSources,
  options: GitOptions & { readonly signal?: AbortSignal | undefined } = {},
): Promise<PlannedCommits> {
  const directory = resolve(options.directory ?? '.');
  if (commits === 'clear') return { body: { refs: [] }, diagnostics: [] };
  if (commits !== 'auto' && commits !== 'local') {
    return planRanges(directory, commits, await sources.repositories(), options.signal);
  }
  if (commits === 'auto') {
    const refs = await matchWorkingCopy(directory, await sources.repositories(), options.signal);
    if (refs.length > 0) return { body: { refs }, diagnostics: [] };
  }
  const local = await planLocalCommits(version, await sources.previousCommit(), {
    ...options,
    directory,
  });
  const fallback: readonly Diagnostic[] =
    commits === 'auto'
      ? [
          {
            code: 'release-manager/no-repository',
            severity: 'info',
            path: ['commits'],
            message:
              'no repository of the organization has the address of this working copy, so its local history is sent',
            hint: 'Connect the repository in Sentry to see pull requests and suspect commits.',
          },
        ]
      : [];
  return {
    body: { commits: local.commits },
    diagnostics: [...fallback, ...local.diagnostics],
  };
}

async function matchWorkingCopy(
  directory: string,
  repositories: readonly SentryRepository[],
  signal: AbortSignal | undefined,
): Promise<readonly CommitReference[]> {
  const head = await readHead(directory, signal);
  const known = [
    ...(await readRemotes(directory, head, signal)),
    ...(await readSubmodules(directory, head, signal)),
  ];
  return matchRepositories(repositories, known);
}

const FULL_ID = /^(?:[\da-f]{40}|[\da-f]{64})$/i;

async function planRanges(
  directory: string,
  ranges: readonly CommitRange[],
  repositories: readonly SentryRepository[],
  signal: AbortSignal | undefined,
): Promise<PlannedCommits> {
  const problems: Diagnostic[] = [];
  const refs: CommitReference[] = [];
  for (const [index, { repository, from, to }] of ranges.entries()) {
    const known = repositories.find(({ name }) => name.toLowerCase() === repository.toLowerCase());
    if (!known) {
      problems.push({
        code: 'release-manager/unknown-repository',
        severity: 'error',
        path: ['commits', index, 'repository'],
        message: `Sentry has no repository "${repository}"`,
        hint: `It has: ${repositories.map(({ name }) => name).join(', ') || 'none; connect one, or use local commits'}.`,
      });
      continue;
    }
    const find = async (revision: string, key: 'from' | 'to') => {
      if (FULL_ID.test(revision)) return revision;
      // oxlint-disable-next-line no-await-in-loop -- a handful of names, in order
      const commit = await resolveCommit(directory, revision, signal);
      if (commit === undefined) {
        problems.push({
          code: 'release-manager/unknown-commit',
          severity: 'error',
          path: ['commits', index, key],
          message: `the working copy knows no commit "${revision}"`,
          hint: 'Give the full id, or fetch the branch or tag first.',
        });
      }
      return commit;
    };
    // oxlint-disable-next-line no-await-in-loop
    const commit = await find(to, 'to');
    // oxlint-disable-next-line no-await-in-loop
    const previousCommit = from === undefined ? undefined : await find(from, 'from');
    if (commit === undefined) continue;
    refs.push({ repository: known.name, commit, previousCommit: previousCommit ?? null });
  }
  if (problems.length > 0) {
    throw createReleaseManagerError('invalid-input', 'The commits cannot be planned:', {
      diagnostics: problems,
    });
  }
  return { body: { refs }, diagnostics: [] };
}
