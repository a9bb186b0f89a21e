/**
 * What the sandbox remembers, as plain records. Times are milliseconds since the epoch; ids are decimal strings, as
 * on the wire. Serialisation to Sentry's JSON happens in `rest/serialize/`, never here.
 */
export type { CodeMapping } from './model/code-mapping.ts';
export type { Detector, DetectorPriority } from './model/detector.ts';
export type { Outcome, ReceivedEnvelope, ReceivedItem } from './model/envelope.ts';
export type { Attachment, Level, StoredEvent } from './model/event.ts';
export type { Issue, IssueActivity, IssueStatus, IssueSubstatus } from './model/issue.ts';
export type { NotificationAction } from './model/notification-action.ts';
export type { LegacyRule } from './model/legacy-rule.ts';
export type { CheckIn, Monitor } from './model/monitor.ts';
export type { Member, Organization, Team, TokenInfo } from './model/organization.ts';
export type { Environment, Project, ProjectKey } from './model/project.ts';
export type { Commit, Deploy, Release, ReleaseFile, Repository } from './model/release.ts';
export type {
  StoredItem,
  StoredLog,
  StoredMetric,
  StoredSession,
  StoredSpan,
} from './model/telemetry.ts';
export type { AlertAction, AlertCondition, ConditionGroup, Workflow } from './model/workflow.ts';
