import type { Issue, Release, StoredEvent } from '../store/model.ts';
import { compareReleases } from './compare-releases.ts';
import { field } from './read-json.ts';
import { findRelease, releasesOf } from './releases.ts';

/**
 * Whether an event reopens a resolved issue. Resolved as such: any event does. Resolved in a release: only an event
 * of that release or a newer one; in a commit: likewise, in the release that has it, and none before there is one.
 * Resolved in the next release: only one that is newer than the newest of then. An event without a release never
 * reopens those that name one (getsentry/sentry src/sentry/models/groupresolution.py, and
 * has_pending_commit_resolution in src/sentry/event_manager.py).
 */
export function isRegression(issue: Issue, event: StoredEvent): boolean {
  if (issue.status !== 'resolved') return false;
  const { inCommit, inRelease = releaseWith(issue, inCommit) } = issue.statusDetails;
  if (typeof inRelease === 'string') {
    return event.release === inRelease || isNewer(issue, event.release, inRelease);
  }
  if (inCommit !== undefined) return false;
  if (issue.statusDetails['inNextRelease'] !== true) return true;
  if (!event.release) return false;
  // Resolved when there was no release at all: whatever came first is the next one.
  return (
    issue.resolvedAfterRelease === null || isNewer(issue, event.release, issue.resolvedAfterRelease)
  );
}

/** The first release with the commit that an update named. */
function releaseWith(issue: Issue, inCommit: unknown): string | undefined {
  const id = field(inCommit, 'commit') ?? inCommit;
  const release = releasesOf(issue.project).find(({ commits }) =>
    commits.some((commit) => commit.id === id),
  );
  return release?.version;
}

function isNewer(issue: Issue, version: string | null, than: string): boolean {
  const release = version === null ? null : findRelease(issue.project, version);
  const other: Release | null = findRelease(issue.project, than);
  if (!release) return false;
  return !other || compareReleases(release, other) > 0;
}
