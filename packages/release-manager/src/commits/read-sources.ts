import type { CallOptions, SentryCaller } from '@sentry-kit/api-client/core';
import * as releases from '@sentry-kit/api-client/operations/releases';
import * as repos from '@sentry-kit/api-client/operations/repos';
import type { CommitSources } from './plan-commits.ts';

/** Releases that are looked at for the last one with commits, where the planned one does not exist yet. */
const RELEASES_LOOKED_AT = 200;

/** What planning commits asks Sentry; nothing is asked before it is needed. */
export function readCommitSources(
  client: SentryCaller,
  version: string,
  release: { readonly exists: boolean },
  options: CallOptions,
): CommitSources {
  return {
    repositories: () => client.list(repos.list, {}, options).toArray(),
    previousCommit: async () => {
      if (release.exists) {
        const previous = await client.call(releases.getPreviousWithCommits, { version }, options);
        return idOf(previous['lastCommit']);
      }
      for (const other of await client
        .list(releases.list, {}, options)
        .toArray({ limit: RELEASES_LOOKED_AT })) {
        const commit = other.commitCount > 0 ? idOf(other.lastCommit) : undefined;
        if (commit !== undefined) return commit;
      }
      return undefined;
    },
  };
}

function idOf(commit: unknown): string | undefined {
  if (typeof commit !== 'object' || commit === null || !('id' in commit)) return undefined;
  return typeof commit.id === 'string' ? commit.id : undefined;
}
