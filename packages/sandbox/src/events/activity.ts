import type { Issue } from '../store/model.ts';
import type { State } from '../store/state.ts';

/** Sentry's activity types that the sandbox writes (getsentry/sentry src/sentry/types/activity.py). */
export type ActivityType =
  | 'first_seen'
  | 'set_resolved'
  | 'set_resolved_in_release'
  | 'set_resolved_in_commit'
  | 'set_unresolved'
  | 'set_ignored'
  | 'set_regression'
  | 'set_escalating'
  | 'auto_set_ongoing'
  | 'assigned'
  | 'unassigned'
  | 'merge'
  | 'unmerge_source'
  | 'unmerge_destination'
  | 'note';

export function addActivity(
  state: State,
  issue: Issue,
  type: ActivityType,
  data: Record<string, unknown>,
  userId: string | null,
): void {
  issue.activity.push({ id: state.nextId('activity'), type, data, at: state.clock.now(), userId });
}
