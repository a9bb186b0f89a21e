import { ALERT_CAPS, PRIORITIES } from '../catalogue/values.ts';
import { CONDITION_TYPES } from '../catalogue/condition-types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { Alert, AlertSet } from '../model/alerts.ts';
import type { AlertCondition } from '../model/conditions.ts';
import { readGroup } from '../model/read-group.ts';

type Path = readonly (string | number)[];

const placeOf = new Map(CONDITION_TYPES.map(({ type, place }) => [type, place]));
const SLOW = new Set(CONDITION_TYPES.filter(({ isSlow }) => isSlow).map(({ type }) => type));

/** What Sentry takes and what will not do what it says. */
export function lintAlerts(set: AlertSet): readonly Diagnostic[] {
  return [
    ...Object.entries(set.alerts).flatMap(([id, alert]) => lintAlert(alert, ['alerts', id], set)),
    ...lintMonitors(set),
    ...lintCaps(set),
  ];
}

function warn(
  code: string,
  path: Path,
  message: string,
  hint?: string,
  reference?: string,
): Diagnostic {
  return {
    code: `alert-rules/${code}`,
    severity: 'warning',
    path,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(reference === undefined ? {} : { reference }),
  };
}

function lintAlert(alert: Alert, path: Path, set: AlertSet): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (alert.monitors.length === 0)
    found.push(
      warn('no-monitor', [...path, 'monitors'], 'it listens to no monitor, so it never fires'),
    );
  if (alert.do.every(({ actions }) => actions.length === 0))
    found.push(warn('no-action', [...path, 'do'], 'it does nothing', 'Give it an action.'));
  if (alert.frequencyInMinutes === 0) {
    const message = 'it acts at every event of an issue';
    found.push(
      warn('no-pause', [...path, 'frequencyInMinutes'], message, 'Give it a pause, such as 30.'),
    );
  }
  if (alert.when) {
    const { logic, conditions } = readGroup(alert.when);
    found.push(...lintConditions(conditions, [...path, 'when', logic], 'when'));
  }
  for (const [index, stage] of alert.do.entries()) {
    const place = [...path, 'do', index];
    if (stage.if) {
      const { logic, conditions } = readGroup(stage.if);
      found.push(...lintConditions(conditions, [...place, 'if', logic], 'if'));
      found.push(...lintContradictions(conditions, logic, [...place, 'if', logic]));
      found.push(...lintPriority(alert, conditions, logic, [...place, 'if', logic], set));
    }
    for (const [at, action] of stage.actions.entries()) {
      if (action.type !== 'slack' || action.channelId !== undefined) continue;
      const message = `the channel ${action.channel} is found by its name, which somebody may change`;
      const hint = 'Give channelId, too.';
      found.push(
        warn('slack-name', [...place, 'actions', at], message, hint, 'getsentry/sentry#40508'),
      );
    }
  }
  return found;
}

function lintConditions(
  conditions: readonly AlertCondition[],
  path: Path,
  slot: 'when' | 'if',
): readonly Diagnostic[] {
  return conditions.flatMap((condition, index): readonly Diagnostic[] => {
    const at = [...path, index];
    const place = placeOf.get(condition.type);
    const found: Diagnostic[] = [];
    if (slot === 'if' && place === 'moment') {
      const message = `${condition.type} begins an alert; as a filter it rarely holds`;
      found.push(warn('misplaced', at, message, 'Move it to when.'));
    }
    if (place === 'monitor') {
      const message = `${condition.type} compares the value of a monitor and says nothing of an issue`;
      found.push(warn('misplaced', at, message));
    }
    if (SLOW.has(condition.type) && 'value' in condition && condition.value === 1) {
      const message = 'fires above 1, which is at the second one';
      const hint = 'Write 0 for "at least one".';
      const reference = 'jianyuan/terraform-provider-sentry#870';
      found.push(warn('more-than-one', at, message, hint, reference));
    }
    return found;
  });
}

/** Filters of one group that can never hold together. */
function lintContradictions(
  conditions: readonly AlertCondition[],
  logic: string,
  path: Path,
): readonly Diagnostic[] {
  if (logic !== 'all') return [];
  const levels = conditions.filter((condition) => condition.type === 'level');
  const exact = new Set(levels.filter(({ match }) => match === 'eq').map(({ level }) => level));
  const tags = new Map<string, Set<string>>();
  for (const condition of conditions) {
    if (condition.type !== 'tagged_event' || condition.match !== 'eq') continue;
    const values = tags.get(condition.key) ?? new Set();
    tags.set(condition.key, values.add(condition.value?.toLowerCase() ?? ''));
  }
  const targets = conditions.filter(({ type }) => type === 'assigned_to');
  return [
    ...(exact.size > 1 ? [warn('contradiction', path, 'an event has one level, not two')] : []),
    ...[...tags].flatMap(([key, values]) =>
      values.size > 1
        ? [warn('contradiction', path, `the tag ${key} cannot have two values at once`)]
        : [],
    ),
    ...(targets.length > 1
      ? [warn('contradiction', path, 'an issue is assigned to one at a time')]
      : []),
  ];
}

/** A priority that no monitor of the alert can reach. */
function lintPriority(
  alert: Alert,
  conditions: readonly AlertCondition[],
  logic: string,
  path: Path,
  set: AlertSet,
): readonly Diagnostic[] {
  if (logic === 'none') return [];
  const metrics = alert.monitors.flatMap((monitor) => {
    const found = typeof monitor === 'string' ? set.monitors?.[monitor] : undefined;
    return found?.type === 'metric' ? [found] : [];
  });
  if (metrics.length === 0 || metrics.length < alert.monitors.length) return [];
  const reached = Math.max(
    ...metrics.map(({ critical, anomaly }) =>
      critical || anomaly ? PRIORITIES.high : PRIORITIES.medium,
    ),
  );
  return conditions.flatMap((condition) =>
    condition.type === 'issue_priority_greater_or_equal' && PRIORITIES[condition.priority] > reached
      ? [
          warn(
            'unreachable-priority',
            path,
            `no monitor of this alert reaches the priority ${condition.priority}`,
            'Give a monitor a critical threshold.',
          ),
        ]
      : [],
  );
}

/** Two monitors that check in under one slug; a runtime that newer servers refuse. */
function lintMonitors({ monitors = {} }: AlertSet): readonly Diagnostic[] {
  const slugs = new Map<string, string>();
  return Object.entries(monitors).flatMap(([id, monitor]): readonly Diagnostic[] => {
    if (monitor.type !== 'cron') return [];
    const path = ['monitors', id];
    const key = `${monitor.project} ${monitor.slug ?? id}`;
    const other = slugs.get(key);
    slugs.set(key, id);
    return [
      ...(other === undefined
        ? []
        : [
            warn(
              'two-owners',
              [...path, 'slug'],
              `"${other}" has the same slug in the same project`,
            ),
          ]),
      ...((monitor.maxRuntimeInMinutes ?? 0) > 10_080
        ? [
            warn(
              'long-runtime',
              [...path, 'maxRuntimeInMinutes'],
              'newer versions of Sentry take at most 10,080 minutes',
              undefined,
              'getsentry/sentry: src/sentry/monitors/validators.py',
            ),
          ]
        : []),
    ];
  });
}

function lintCaps(set: AlertSet): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const alerts = Object.values(set.alerts);
  if (alerts.length > ALERT_CAPS.perOrganization) {
    const message = `an organization takes ${ALERT_CAPS.perOrganization} alerts, and here are ${alerts.length}`;
    found.push(warn('cap', ['alerts'], message));
  }
  const byProject = new Map<string, { slow: number; other: number }>();
  for (const alert of alerts) {
    const isSlow = alert.do.some(
      (stage) => stage.if && readGroup(stage.if).conditions.some(({ type }) => SLOW.has(type)),
    );
    for (const project of projectsOf(alert, set)) {
      const counts = byProject.get(project) ?? { slow: 0, other: 0 };
      if (isSlow) counts.slow += 1;
      else counts.other += 1;
      byProject.set(project, counts);
    }
  }
  for (const [project, { slow, other }] of byProject) {
    if (slow <= ALERT_CAPS.slowPerProject && other <= ALERT_CAPS.otherPerProject) continue;
    const message = `${project} has ${slow} alerts that count events and ${other} others; Sentry takes ${ALERT_CAPS.slowPerProject} and ${ALERT_CAPS.otherPerProject}`;
    found.push(warn('cap', ['alerts'], message, undefined, 'getsentry/sentry-docs#19328'));
  }
  return found;
}

function projectsOf(alert: Alert, set: AlertSet): ReadonlySet<string> {
  return new Set(
    alert.monitors.flatMap((monitor) => {
      if (typeof monitor === 'object') return 'project' in monitor ? [monitor.project] : [];
      return set.monitors?.[monitor]?.project ?? [];
    }),
  );
}
