import type { IssueActivity, IssueEvent } from '../history/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { readGroup } from '../model/read-group.ts';

/** Conditions about all that an issue ever did: only they need a number for each issue of the history. */
const WITH_MEMORY: readonly string[] = [
  'first_seen_event',
  'new_high_priority_issue',
  'existing_high_priority_issue',
  'issue_occurrences',
  'event_seen_count',
  'age_comparison',
];

/** Counts the events of each issue, when an alert of the set asks for it; 0 otherwise. */
export function createIssueMemory(set: AlertSet): (record: IssueEvent | IssueActivity) => number {
  const isNeeded = Object.values(set.alerts)
    .flatMap((alert) => [alert.when, ...alert.do.map((stage) => stage.if)])
    .some(
      (group) =>
        group && readGroup(group).conditions.some(({ type }) => WITH_MEMORY.includes(type)),
    );
  const times = new Map<string, number>();
  return ({ type, issue }) => {
    if (!isNeeded) return 0;
    const count = (times.get(issue) ?? 0) + (type === 'event' ? 1 : 0);
    times.set(issue, count);
    return count;
  };
}
