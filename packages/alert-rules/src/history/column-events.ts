import type { HistoryColumns } from './columns.ts';
import type { IssueEvent } from './types.ts';

/**
 * The events of columns, one by one.
 *
 * @yields An event.
 */
export function* columnEvents(columns: HistoryColumns): Generator<IssueEvent> {
  const { project, atInMs, issue, issues, user, environment, environments = [] } = columns;
  for (const [index, at] of atInMs.entries()) {
    const number = user?.[index] ?? -1;
    yield {
      type: 'event',
      project,
      atInMs: at,
      issue: issues[issue[index] ?? 0] ?? '',
      ...(user ? { user: number < 0 ? null : String(number) } : {}),
      ...(environment ? { environment: environments[environment[index] ?? 0] ?? null } : {}),
    };
  }
}
