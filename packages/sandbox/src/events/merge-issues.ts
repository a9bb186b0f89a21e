import type { Issue } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { addActivity } from './activity.ts';
import { forgetHashes, rememberHashes } from './issue-index.ts';
import { emit } from './issue-status.ts';
import { addUser } from './record-issue.ts';

/** The issue with the most events takes in the others, as Sentry merges. @returns the one that stays */
export function mergeIssues(
  state: State,
  issues: readonly Issue[],
  byUserId: string | null,
): Issue {
  const [parent, ...children] = issues.toSorted(
    (left, right) => right.timesSeen - left.timesSeen || Number(left.id) - Number(right.id),
  );
  if (!parent) throw new RangeError('mergeIssues needs at least one issue and got none');
  for (const child of children) takeIn(state, parent, child);
  if (children.length > 0) {
    parent.events.sort((left, right) => left.receivedAt - right.receivedAt);
    const taken = children.map((child) => ({ id: child.id }));
    addActivity(state, parent, 'merge', { issues: taken }, byUserId);
    emit(state, 'issue.merged', parent, null, byUserId);
  }
  return parent;
}

function takeIn(state: State, parent: Issue, child: Issue): void {
  const isEarlier = child.firstSeen < parent.firstSeen;
  const isLater = child.lastSeen > parent.lastSeen;
  forgetHashes(state, child);
  parent.hashes.push(...child.hashes);
  rememberHashes(state, parent);
  for (const event of child.events) {
    event.issue = parent;
    parent.events.push(event);
  }
  for (const user of child.users) addUser(parent, user);
  parent.timesSeen += child.timesSeen;
  if (isEarlier) {
    parent.firstSeen = child.firstSeen;
    parent.firstRelease = child.firstRelease ?? parent.firstRelease;
  }
  if (isLater) {
    parent.lastSeen = child.lastSeen;
    parent.lastRelease = child.lastRelease ?? parent.lastRelease;
  }
  parent.firstRelease ??= child.firstRelease;
  parent.lastRelease ??= child.lastRelease;
  state.issues.delete(child.id);
}

/** Forgets an issue with its events; the next event with one of its hashes makes a new issue. */
export function deleteIssue(state: State, issue: Issue, byUserId: string | null): void {
  forgetHashes(state, issue);
  state.issues.delete(issue.id);
  const isOfIssue = new Set(issue.events);
  for (const event of isOfIssue) state.eventsById.delete(`${event.project.id}:${event.id}`);
  state.events.remove((event) => isOfIssue.has(event));
  emit(state, 'issue.deleted', issue, null, byUserId);
}
