import type { Issue, StoredEvent } from '../store/model.ts';
import { asNumber } from './read-json.ts';
import { identifyUser } from './read-user.ts';

const MINUTE_IN_MS = 60_000;

/**
 * Whether an archived issue comes back with the event that was just counted: its time is over, or so many events or
 * users were seen, since then or within a window (getsentry/sentry src/sentry/models/groupsnooze.py).
 */
export function isIgnoreOver(issue: Issue, now: number): boolean {
  if (issue.status !== 'ignored') return false;
  const { ignoreUntil } = issue.statusDetails;
  if (typeof ignoreUntil === 'string' && Date.parse(ignoreUntil) <= now) return true;
  return isEventCountReached(issue, now) || isUserCountReached(issue, now);
}

function isEventCountReached(issue: Issue, now: number): boolean {
  const limit = asNumber(issue.statusDetails['ignoreCount']);
  if (limit === null) return false;
  const window = asNumber(issue.statusDetails['ignoreWindow']);
  if (window === null) return issue.timesSeen - (issue.ignoredFrom?.timesSeen ?? 0) >= limit;
  return eventsWithin(issue, now, window).length >= limit;
}

function isUserCountReached(issue: Issue, now: number): boolean {
  const limit = asNumber(issue.statusDetails['ignoreUserCount']);
  if (limit === null) return false;
  const window = asNumber(issue.statusDetails['ignoreUserWindow']);
  if (window === null) return issue.users.size - (issue.ignoredFrom?.users ?? 0) >= limit;
  const users = eventsWithin(issue, now, window).map((event) => identifyUser(event.user));
  return new Set(users.filter((user) => user !== null)).size >= limit;
}

function eventsWithin(issue: Issue, now: number, windowInMinutes: number): readonly StoredEvent[] {
  return issue.events.filter((event) => event.timestamp > now - windowInMinutes * MINUTE_IN_MS);
}
