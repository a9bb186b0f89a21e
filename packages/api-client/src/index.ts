export { canCall } from './access/can-call.ts';
export {
  clientOptionsFromEnvironment,
  type Environment,
} from './access/client-options-from-environment.ts';
export { explainAccess, type Access, type OperationAccess } from './access/explain-access.ts';
export { parseToken } from './access/parse-token.ts';
export type { TokenInfo } from './access/token-info.ts';
export { whoAmI, type Identity } from './access/who-am-i.ts';
export { createSentryClient, type SentryClient } from './client/create-sentry-client.ts';
export type { ClientDiagnostic } from './client/diagnostic.ts';
export type { SentryClientOptions } from './client/options.ts';
export type { DailyIssueMethods, SentryMethods, TypedEventMethods } from './client/methods.ts';
export {
  createDryRunClient,
  createReadOnlyClient,
  type DryRunClient,
} from './client/safe-clients.ts';
export { createSentryCaller } from './core/caller.ts';
export { isApiClientError } from './core/error.ts';
export { createGovernor, type GovernorOptions } from './core/governor/create-governor.ts';
export type { ListOperation, Operation } from './core/operation.ts';
export type { GovernorStore } from './core/governor/store.ts';
export type { Governor, Pace, PaceSubject, Pass } from './core/pacing.ts';
export type {
  ApiClientError,
  ApiClientErrorKind,
  CallOptions,
  Checkpoint,
  ClientOptions,
  Clock,
  Diagnostic,
  KitError,
  Page,
  Pages,
  PathDefault,
  QueryValue,
  Random,
  SentryCaller,
} from './core/types.ts';
export { asStream, type Download } from './download/as-stream.ts';
export type {
  CallEvent,
  Observer,
  RequestEvent,
  ResponseEvent,
  WaitEvent,
} from './observe/events.ts';
export type { TracedSpan, Tracer } from './observe/tracer.ts';
export type { Validation } from './validate/mode.ts';
export type { EventRow, EventValue } from './discover/event-row.ts';
export {
  explainDataset,
  type DatasetChoice,
  type DatasetQuestion,
} from './discover/explain-dataset.ts';
export { queryEvents, type EventQuery, type EventRows } from './discover/query-events.ts';
export {
  queryTimeseries,
  type EventSeries,
  type TimeseriesAnswer,
  type TimeseriesQuery,
} from './discover/query-timeseries.ts';
export {
  changeIssues,
  deleteIssues,
  type ChangedIssues,
  type IssueChange,
} from './issues/change-issues.ts';
export {
  convertProjectIssueDelete,
  convertProjectIssueList,
  convertProjectIssueUpdate,
  type Converted,
} from './issues/convert-project-calls.ts';
export { findIssue } from './issues/find-issue.ts';
export {
  archiveIssues,
  assignIssues,
  prioritizeIssues,
  reopenIssues,
  resolveIssues,
  type ArchiveUntil,
  type IssueAssignee,
  type IssueResolution,
} from './issues/issue-actions.ts';
export type { IssuesById, IssuesBySearch, IssueSelection } from './issues/issue-selection.ts';
export { mergeIssues } from './issues/merge-issues.ts';
export {
  createDryRunCaller,
  type DryRunCaller,
  type PlannedWrite,
} from './safety/dry-run-caller.ts';
export { createReadOnlyCaller } from './safety/read-only-caller.ts';
export type { SplitOptions } from './split/options.ts';
export { runSplitQuery } from './split/run-split-query.ts';
export { runSplitUsage } from './split/run-split-usage.ts';
