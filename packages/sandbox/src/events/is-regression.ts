import type { Issue, Release, StoredEvent } from '../store/model.ts';
import { compareReleases } from './compare-releases.ts';
import { findRelease } from './releases.ts';

/**
 * Whether an event reopens a resolved issue. Resolved as such: any event does. Resolved in a release: only an event
 * of that release or a newer one. Resolved in the next release: only one that is newer than the newest of then.
 * An event without a release never reopens the latter two (getsentry/sentry src/sentry/models/groupresolution.py).
 */
export function isRegression(issue: Issue, event: StoredEvent): boolean {
  if (issue.status !== 'resolved') return false;
  const inRelease = issue.statusDetails['inRelease'];
  if (typeof inRelease === 'string') {
    return event.release === inRelease || isNewer(issue, event.release, inRelease);
  }
  if (issue.statusDetails['inNextRelease'] !== true) return true;
  if (!event.release) return false;
  // Resolved when there was no release at all: whatever came first is the next one.
  return (
    issue.resolvedAfterRelease === null || isNewer(issue, event.release, issue.resolvedAfterRelease)
  );
}

function isNewer(issue: Issue, version: string | null, than: string): boolean {
  const release = version === null ? null : findRelease(issue.project, version);
  const other: Release | null = findRelease(issue.project, than);
  if (!release) return false;
  return !other || compareReleases(release, other) > 0;
}
