import type { HistoryColumns } from '../../history/columns.ts';

/** The events of an environment. */
export function selectEnvironment(
  columns: HistoryColumns,
  environment: string | undefined,
): HistoryColumns {
  if (environment === undefined || !columns.environment) return columns;
  const wanted = columns.environments?.indexOf(environment) ?? -1;
  const found = columns.environment;
  const isIn = (_: number, index: number) => found[index] === wanted;
  return {
    ...columns,
    atInMs: columns.atInMs.filter(isIn),
    issue: columns.issue.filter(isIn),
    user: columns.user?.filter(isIn),
  };
}
