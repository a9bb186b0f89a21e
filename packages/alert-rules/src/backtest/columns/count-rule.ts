import type { Alert } from '../../model/alerts.ts';
import type { FrequencyCountCondition } from '../../model/conditions.ts';
import type { HistoryColumns } from '../../history/columns.ts';
import { readGroup } from '../../model/read-group.ts';
import { SPAN_IN_MS } from '../spans.ts';

/** An alert that only counts: one condition, one group of actions. */
export interface CountRule {
  readonly what: 'events' | 'users';
  readonly value: number;
  readonly lengthInMs: number;
  readonly pauseInMs: number;
  readonly environment: string | undefined;
}

/**
 * Reads an alert as a count rule, when it is one and the columns have what it needs. Where there are
 * monitors it must not listen to their issues, which are in no column.
 */
export function readCountRule(
  alert: Alert,
  columns: HistoryColumns,
  hasMonitors: boolean,
): CountRule | undefined {
  const [stage, ...others] = alert.do;
  if (!stage || others.length > 0 || alert.enabled === false) return undefined;
  if (!isMeant(alert, columns.project) || (hasMonitors && !isOnErrors(alert))) return undefined;
  const groups = [alert.when, stage.if].flatMap((group) => (group ? [readGroup(group)] : []));
  const [condition, ...more] = groups.flatMap(({ conditions }) => conditions);
  if (!condition || more.length > 0 || groups.some(({ logic }) => logic === 'none')) {
    return undefined;
  }
  if (!isCount(condition) || condition.filters?.length) return undefined;
  const what = condition.type === 'event_frequency_count' ? 'events' : 'users';
  if (what === 'users' && !columns.user) return undefined;
  if (alert.environment !== undefined && !columns.environment) return undefined;
  return {
    what,
    value: condition.value,
    lengthInMs: SPAN_IN_MS[condition.interval],
    pauseInMs: (alert.frequencyInMinutes ?? 30) * 60_000,
    environment: alert.environment,
  };
}

/** Columns hold errors of one project. */
function isMeant({ monitors }: Alert, project: string): boolean {
  return monitors.some(
    (monitor) => typeof monitor === 'object' && 'project' in monitor && monitor.project === project,
  );
}

function isOnErrors({ monitors }: Alert): boolean {
  return monitors.every(
    (monitor) => typeof monitor === 'object' && 'project' in monitor && monitor.type === 'error',
  );
}

function isCount(condition: { readonly type: string }): condition is FrequencyCountCondition {
  return (
    condition.type === 'event_frequency_count' ||
    condition.type === 'event_unique_user_frequency_count'
  );
}
