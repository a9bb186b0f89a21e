import type { IssueActivity, IssueEvent, IssueState } from '../../history/types.ts';
import type { IssueCategory } from '../../model/conditions.ts';
import type { Priority } from '../../model/intervals.ts';
import { PRIORITIES } from '../../catalogue/values.ts';
import type { MonitorChange } from '../types.ts';
import type { Emit } from './watch.ts';

/** What is always the same about the issue of a monitor. */
export interface MonitorIssue {
  readonly monitor: string;
  readonly project: string;
  readonly environment: string | null | undefined;
  readonly category: IssueCategory;
  readonly issueType: string;
}

/**
 * The one issue that a monitor makes: new the first time, brought back by the next ones, resolved when
 * all is well again.
 */
export function createMonitorIssue(issue: MonitorIssue, emit: Emit) {
  const changes: MonitorChange[] = [];
  let firstSeenInMs: number | undefined;
  let openedInMs: number | undefined;
  let priority: Priority | undefined;
  let highestPriority: Priority | undefined;
  const common = { project: issue.project, issue: `monitor:${issue.monitor}` } as const;
  const state = (): IssueState => ({
    issueType: issue.issueType,
    ...(firstSeenInMs === undefined ? {} : { firstSeenInMs }),
    ...(openedInMs === undefined ? {} : { openedInMs }),
    ...(priority === undefined ? {} : { priority }),
    ...(highestPriority === undefined ? {} : { highestPriority }),
  });
  return {
    isOpen: () => openedInMs !== undefined,
    /** How urgent it is while it is open. */
    priority: () => priority,
    changes,
    /** It is bad; without a priority, nothing is known of it. */
    open: (atInMs: number, next?: Priority) => {
      const isNew = firstSeenInMs === undefined;
      const wasOpen = openedInMs !== undefined;
      firstSeenInMs ??= atInMs;
      openedInMs ??= atInMs;
      if (!wasOpen || next !== priority) {
        changes.push({ at: new Date(atInMs).toISOString(), to: next ?? 'failing' });
      }
      priority = next;
      if (next && (!highestPriority || PRIORITIES[next] > PRIORITIES[highestPriority])) {
        highestPriority = next;
      }
      const record: IssueEvent = {
        ...common,
        type: 'event',
        atInMs,
        ...(issue.environment === undefined ? {} : { environment: issue.environment }),
        user: null,
        level: 'error',
        category: issue.category,
        detector: issue.monitor,
        state: { ...state(), isNew, isRegression: !isNew && !wasOpen, isEscalating: false },
      };
      emit(record);
    },
    /** It is well again. */
    close: (atInMs: number) => {
      if (openedInMs === undefined) return;
      changes.push({ at: new Date(atInMs).toISOString(), to: 'ok' });
      const record: IssueActivity = {
        ...common,
        type: 'activity',
        atInMs,
        activity: 'resolved',
        category: issue.category,
        state: state(),
      };
      openedInMs = undefined;
      priority = undefined;
      highestPriority = undefined;
      emit(record);
    },
  };
}
