export { checkAlerts } from './check/check-alerts.ts';
export { isAlertRulesError } from './diagnostic/error.ts';
export { defineAlerts } from './model/define-alerts.ts';
export { adoptAlerts } from './plan/adopt-alerts.ts';
export { planAlerts } from './plan/plan-alerts.ts';
export { renderPlan } from './plan/render-plan.ts';
export { forEachProject } from './template/for-each-project.ts';
export type { AlertRulesError, AlertRulesErrorKind } from './diagnostic/error.ts';
export type { Diagnostic } from './diagnostic/types.ts';
export type {
  Action,
  DiscordAction,
  EmailAction,
  MsTeamsAction,
  OpsgenieAction,
  PagerDutyAction,
  PluginAction,
  RawAction,
  SentryAppAction,
  SlackAction,
  TicketAction,
  WebhookAction,
} from './model/actions.ts';
export type { Alert, AlertSet, AlertStage, SpikeNotification } from './model/alerts.ts';
export type {
  AgeCondition,
  AlertCondition,
  AnomalyCondition,
  AssignedToCondition,
  ConditionGroup,
  CreatedByMonitorCondition,
  DeescalatingCondition,
  EventAttributeCondition,
  FrequencyCountCondition,
  FrequencyPercentCondition,
  IssueCategory,
  IssueCategoryCondition,
  IssueTypeCondition,
  LatestAdoptedReleaseCondition,
  LatestReleaseCondition,
  LevelCondition,
  MomentCondition,
  OccurrencesCondition,
  OpenDurationCondition,
  PriorityCondition,
  RawCondition,
  SeerActivityCondition,
  SessionCountCondition,
  SessionPercentCondition,
  TaggedEventCondition,
  ValueCondition,
} from './model/conditions.ts';
export type { AlertSetOf } from './model/define-alerts.ts';
export type {
  ComparisonInterval,
  Interval,
  Level,
  Match,
  Priority,
  SessionInterval,
} from './model/intervals.ts';
export type {
  Assertion,
  AssertionOperator,
  CronMonitor,
  MetricMonitor,
  Monitor,
  MonitorBase,
  RawMonitor,
  Schedule,
  Threshold,
  UptimeMonitor,
} from './model/monitors.ts';
export type {
  DetectorReference,
  MemberReference,
  Owner,
  ProjectMonitorReference,
  RawOwner,
  TeamReference,
} from './model/references.ts';
export type { AdoptAlertsOptions, AdoptedAlerts } from './plan/adopt-alerts.ts';
export type { PlanAlertsOptions } from './plan/plan-alerts.ts';
export type {
  AdoptStep,
  AlertChange,
  AlertKind,
  AlertLock,
  AlertPlan,
  AlertStep,
  CreateStep,
  DeleteStep,
  ForgetStep,
  LockedAlert,
  LockedThing,
  MoveStep,
  Mute,
  NamedId,
  ObservedAlerts,
  ObservedIntegration,
  ObservedNames,
  Plan,
  StepBase,
  UpdateStep,
} from './plan/types.ts';
export type { ProjectAlerts } from './template/for-each-project.ts';
