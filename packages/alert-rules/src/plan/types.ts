import type { Diagnostic } from '../diagnostic/types.ts';

/** What an organization has, as its API gave it. Plain data: it can be written to a file and read again. */
export interface ObservedAlerts {
  /** Slug of the organization. */
  readonly organization: string;
  /** When it was read, in milliseconds since the epoch: a mute that ended before is over. */
  readonly readAt: number;
  /** Slugs of the projects that were asked for; absent: all. */
  readonly projects?: readonly string[];
  /** Monitors, verbatim. */
  readonly detectors: readonly unknown[];
  /** Alerts, verbatim. */
  readonly workflows: readonly unknown[];
  /** Notifications of the organization, verbatim. */
  readonly notifications: readonly unknown[];
  /** What has an id and a name there. */
  readonly names: ObservedNames;
}

/** Ids and names of one organization. */
export interface ObservedNames {
  /** Projects, by slug. */
  readonly projects: readonly NamedId[];
  /** Teams, by slug. */
  readonly teams: readonly NamedId[];
  /** Members, by address; ids are those of the users. */
  readonly members: readonly NamedId[];
  /** Sentry apps, by slug. */
  readonly apps: readonly NamedId[];
  /** What is connected. */
  readonly integrations: readonly ObservedIntegration[];
}

/** An id and the name that people know it by. */
export interface NamedId {
  /** The id in the API. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
}

/** Something that is connected to an organization. */
export interface ObservedIntegration extends NamedId {
  /** Such as `slack`. */
  readonly provider: string;
  /** Services of PagerDuty, teams of Opsgenie. */
  readonly services: readonly NamedId[];
}

/** What is kept in code. */
export type AlertKind = 'monitor' | 'alert' | 'notification';

/**
 * Which logical id is what in Sentry. Holds no secrets and belongs into version control; `adoptAlerts`
 * makes a lost one again.
 */
export interface AlertLock {
  /** The version of this format. */
  readonly version: 1;
  /** Slug of the organization. */
  readonly organization: string;
  /** Monitors by logical id. */
  readonly monitors: Readonly<Record<string, LockedThing>>;
  /** Alerts by logical id. */
  readonly alerts: Readonly<Record<string, LockedAlert>>;
  /** Notifications by logical id. */
  readonly notifications: Readonly<Record<string, LockedThing>>;
  /** Ids that were deleted. Sentry deletes later, so these may still be listed; they are never taken over. */
  readonly deleted: Readonly<Record<AlertKind, readonly string[]>>;
}

/** What was applied last under a logical id. */
export interface LockedThing {
  /** The id in Sentry. */
  readonly serverId: string;
  /** The hash of what the code said, in canonical form. */
  readonly wanted: string;
  /** The hash of what Sentry made of it, in canonical form. */
  readonly stored: string;
}

/** What was applied last for an alert. */
export interface LockedAlert extends LockedThing {
  /** Ids of its groups, conditions and actions by place, such as `do.0.actions.1`. */
  readonly nodes: Readonly<Record<string, string>>;
  /** It was muted, which is no drift. */
  readonly muted?: Mute;
}

/** An alert that is switched off for a while. */
export interface Mute {
  /** When it is over, in milliseconds since the epoch; absent: when somebody ends it. */
  readonly until?: number;
}

/** One value that will differ, in the words of the description. */
export interface AlertChange {
  /** Where: `['do', 0, 'actions', 1, 'channel']`. */
  readonly path: readonly (string | number)[];
  /** What it is in Sentry; absent: nothing. */
  readonly from?: unknown;
  /** What it will be; absent: nothing. */
  readonly to?: unknown;
}

/** What every step says. */
export interface StepBase {
  /** What it is about. */
  readonly kind: AlertKind;
  /** The logical id. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
}

/** Makes something new. */
export interface CreateStep extends StepBase {
  /** Tells steps apart. */
  readonly type: 'create';
  /** Slug of the project of a monitor. */
  readonly project?: string;
  /** What is sent. A monitor that has no id yet is `monitor:` and its logical id. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Changes what is there. */
export interface UpdateStep extends StepBase {
  /** Tells steps apart. */
  readonly type: 'update';
  /** The id in Sentry. */
  readonly serverId: string;
  /** The hash of what was observed. */
  readonly before: string;
  /** What is sent; parts that stay keep their ids, and with them what Sentry knows of them. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The hash of what the code says. */
  readonly wanted: string;
  /** What will differ. */
  readonly changes: readonly AlertChange[];
  /** Who changed it since it was applied: the code, somebody in Sentry, both, or a mute that is over. */
  readonly cause: 'code' | 'drift' | 'both' | 'mute-over';
}

/** Deletes what is no longer in code. */
export interface DeleteStep extends StepBase {
  /** Tells steps apart. */
  readonly type: 'delete';
  /** The id in Sentry. */
  readonly serverId: string;
  /** The hash of what was observed. */
  readonly before: string;
}

/** Takes over what is there already; changes nothing in Sentry. */
export interface AdoptStep extends StepBase {
  /** Tells steps apart. */
  readonly type: 'adopt';
  /** The id in Sentry. */
  readonly serverId: string;
  /** The hash of what was observed. */
  readonly before: string;
  /** The hash of what the code says. */
  readonly wanted: string;
  /** What would be sent if it had to be. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Gives another logical id to what was applied; changes nothing in Sentry. */
export interface MoveStep extends StepBase {
  /** Tells steps apart. */
  readonly type: 'move';
  /** The logical id before. */
  readonly from: string;
}

/** Forgets what is neither in code nor in Sentry any more. */
export interface ForgetStep extends StepBase {
  /** Tells steps apart. */
  readonly type: 'forget';
}

/** One thing that will be done; told apart by `type`. */
export type AlertStep = CreateStep | UpdateStep | DeleteStep | AdoptStep | MoveStep | ForgetStep;

/** What will be done, as plain data. */
export interface Plan<Step> {
  /** In the order in which they are done. */
  readonly steps: readonly Step[];
  /** An error among them: the plan is not applied. */
  readonly diagnostics: readonly Diagnostic[];
  /** A hash of what was observed of the things that the steps are about. */
  readonly basedOn: string;
}

/** A plan and the lock that it begins with. */
export interface AlertPlan extends Plan<AlertStep> {
  /** Slug of the organization. */
  readonly organization: string;
  /** Before the first step; what moved is under its new logical id already. */
  readonly lock: AlertLock;
}
