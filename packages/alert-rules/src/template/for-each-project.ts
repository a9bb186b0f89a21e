import { createAlertRulesError } from '../diagnostic/error.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';

/** What a template gives for one project. Its logical ids are those inside of the project. */
export type ProjectAlerts = Pick<AlertSet, 'monitors' | 'alerts' | 'notifications'>;

/**
 * One definition for many projects: calls the template for each slug and puts all of it into one set, in
 * which `errors` of the project `shop` is `shop-errors`. Which projects is data: a list, or those among
 * `readAlerts(client)` that fit. Throws an `AlertRulesError` when two come to have one logical id.
 */
export function forEachProject(
  projects: readonly string[],
  template: (project: string) => ProjectAlerts,
): AlertSet {
  const problems: Diagnostic[] = [];
  const monitors: Record<string, NonNullable<AlertSet['monitors']>[string]> = {};
  const alerts: Record<string, AlertSet['alerts'][string]> = {};
  const notifications: Record<string, NonNullable<AlertSet['notifications']>[string]> = {};
  const add = <Value>(kind: string, all: Record<string, Value>, id: string, value: Value): void => {
    if (Object.hasOwn(all, id)) problems.push(twice(kind, id));
    all[id] = value;
  };
  for (const project of new Set(projects)) {
    const set = template(project);
    const idOf = (id: string): string => `${project}-${id}`;
    for (const [id, monitor] of Object.entries(set.monitors ?? {})) {
      add('monitors', monitors, idOf(id), monitor);
    }
    for (const [id, alert] of Object.entries(set.alerts)) {
      const own = alert.monitors.map((one) => (typeof one === 'string' ? idOf(one) : one));
      add('alerts', alerts, idOf(id), { ...alert, monitors: own });
    }
    for (const [id, notification] of Object.entries(set.notifications ?? {})) {
      add('notifications', notifications, idOf(id), notification);
    }
  }
  if (problems.length > 0) {
    throw createAlertRulesError('invalid-input', 'These projects cannot go together:', problems);
  }
  return { monitors, alerts, notifications };
}

function twice(kind: string, id: string): Diagnostic {
  return {
    code: 'alert-rules/id-twice',
    severity: 'error',
    path: [kind, id],
    message: 'two projects come to have this logical id',
    hint: 'Rename it in the template.',
  };
}
