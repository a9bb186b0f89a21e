import type { Action } from './actions.ts';
import type { ConditionGroup } from './conditions.ts';
import type { Monitor } from './monitors.ts';
import type { DetectorReference, Owner, ProjectMonitorReference } from './references.ts';

/** What happens when the conditions of a group hold. */
export interface AlertStage {
  /** Conditions of this group alone; always, when absent. */
  readonly if?: ConditionGroup;
  /** What is done. */
  readonly actions: readonly Action[];
}

/** Reacts to issues of monitors. A workflow, in the words of the API. */
export interface Alert<MonitorId extends string = string> {
  /** What people see; the logical id by default. */
  readonly name?: string;
  /** Only this environment. */
  readonly environment?: string;
  /** An action is repeated for an issue only after so long; 30 by default, 0 is every time. */
  readonly frequencyInMinutes?: number;
  /** Who is responsible. */
  readonly owner?: Owner;
  /** False: it does not react. */
  readonly enabled?: boolean;
  /** Whose issues: logical ids of monitors of this set, a project's own, or monitors that are not kept in code. */
  readonly monitors: readonly (MonitorId | ProjectMonitorReference | DetectorReference)[];
  /** What begins it; every event, when absent. */
  readonly when?: ConditionGroup;
  /** Each group is asked on its own. */
  readonly do: readonly AlertStage[];
}

/** A notification of the organization that is no alert: spike protection. */
export interface SpikeNotification {
  /** Tells notifications apart. */
  readonly type: 'spike-protection';
  /** Slugs of the projects; all, when absent. */
  readonly projects?: readonly string[];
  /** What is done. */
  readonly action: Action;
}

/** Everything that is kept in code. The keys are logical ids: renaming one makes another thing of it. */
export interface AlertSet {
  /** What Sentry watches. */
  readonly monitors?: Readonly<Record<string, Monitor>>;
  /** What it does about it. */
  readonly alerts: Readonly<Record<string, Alert>>;
  /** Notifications of the organization. */
  readonly notifications?: Readonly<Record<string, SpikeNotification>>;
  /** Old logical id to new one: what was applied under the old name is kept. */
  readonly moved?: Readonly<Record<string, string>>;
  /** Logical ids that no plan may delete. */
  readonly preventDestroy?: readonly string[];
}
