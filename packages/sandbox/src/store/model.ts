/**
 * What the sandbox remembers, as plain records. Times are milliseconds since the epoch; ids are decimal strings, as
 * on the wire. Serialisation to Sentry's JSON happens in `rest/serialize/`, never here.
 */

export interface Organization {
  readonly id: string;
  slug: string;
  name: string;
  readonly createdAt: number;
  readonly projects: Project[];
  readonly teams: Team[];
  readonly members: Member[];
  readonly repositories: Repository[];
  readonly releases: Release[];
  readonly monitors: Monitor[];
  readonly workflows: Workflow[];
  /** Options that the API sets and nothing here reads; kept so that an update reads back. */
  readonly options: Record<string, unknown>;
}

export interface Project {
  readonly id: string;
  readonly organization: Organization;
  slug: string;
  /** Slugs that it had before; requests to them are redirected. */
  readonly formerSlugs: string[];
  name: string;
  platform: string | null;
  readonly createdAt: number;
  readonly keys: ProjectKey[];
  readonly teams: Team[];
  readonly environments: Environment[];
  readonly detectors: readonly Detector[];
  firstEventAt: number | null;
  /** The number of the last issue, for short ids such as SHOP-1A (base 32, as Sentry counts). */
  lastShortId: number;
  /** Options that the API sets and nothing here reads; kept so that an update reads back. */
  readonly options: Record<string, unknown>;
}

export interface ProjectKey {
  readonly id: string;
  label: string;
  /** 32 hexadecimal digits: the user part of a DSN. */
  readonly publicKey: string;
  readonly secretKey: string;
  isActive: boolean;
  rateLimit: { readonly window: number; readonly count: number } | null;
  readonly createdAt: number;
  readonly options: Record<string, unknown>;
}

export interface Environment {
  readonly id: string;
  readonly name: string;
  isHidden: boolean;
}

export interface Team {
  readonly id: string;
  slug: string;
  name: string;
  readonly createdAt: number;
}

export interface Member {
  readonly id: string;
  readonly userId: string;
  email: string;
  name: string;
  role: 'member' | 'admin' | 'manager' | 'owner' | 'billing';
  readonly teams: Team[];
  /** The teams among `teams` whose team role is `admin`. */
  readonly teamsLed: Team[];
  readonly createdAt: number;
  pending: boolean;
}

export interface Repository {
  readonly id: string;
  name: string;
  url: string | null;
  provider: string | null;
  externalSlug: string | null;
  status: 'active' | 'disabled' | 'pending_deletion';
  readonly createdAt: number;
  readonly commits: Commit[];
}

export interface Commit {
  readonly id: string;
  readonly repository: Repository;
  readonly message: string | null;
  readonly authorName: string | null;
  readonly authorEmail: string | null;
  readonly createdAt: number;
  readonly files: readonly { readonly path: string; readonly type: 'A' | 'M' | 'D' }[];
}

export interface Release {
  readonly id: string;
  readonly version: string;
  readonly projects: Project[];
  ref: string | null;
  url: string | null;
  readonly createdAt: number;
  startedAt: number | null;
  releasedAt: number | null;
  status: 'open' | 'archived';
  commits: Commit[];
  readonly deploys: Deploy[];
  readonly data: Record<string, unknown>;
}

export interface Deploy {
  readonly id: string;
  readonly environment: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly startedAt: number | null;
  readonly finishedAt: number;
  readonly projects: readonly Project[];
}

/** A cron monitor, created by the API or by the first check-in that brings a configuration. */
export interface Monitor {
  readonly id: string;
  readonly project: Project;
  slug: string;
  name: string;
  status: 'active' | 'disabled';
  isMuted: boolean;
  config: Record<string, unknown>;
  owner: string | null;
  readonly createdAt: number;
  readonly checkIns: CheckIn[];
}

export interface CheckIn {
  readonly id: string;
  status: 'in_progress' | 'ok' | 'error' | 'missed' | 'timeout';
  environment: string;
  durationInMs: number | null;
  readonly createdAt: number;
  updatedAt: number;
  readonly traceId: string | null;
}

export type IssueStatus = 'unresolved' | 'resolved' | 'ignored';
export type IssueSubstatus =
  | 'new'
  | 'ongoing'
  | 'escalating'
  | 'regressed'
  | 'archived_until_escalating'
  | 'archived_until_condition_met'
  | 'archived_forever'
  | null;

export interface Issue {
  readonly id: string;
  readonly project: Project;
  readonly shortId: string;
  /** Every grouping hash that leads here; merging adds the hashes of the issue that was merged in. */
  readonly hashes: string[];
  title: string;
  culprit: string;
  type: 'error' | 'default' | 'csp' | 'feedback';
  category: 'error' | 'feedback';
  metadata: Record<string, unknown>;
  level: Level;
  logger: string | null;
  platform: string;
  status: IssueStatus;
  substatus: IssueSubstatus;
  /** As Sentry's `statusDetails`: `inRelease`, `inNextRelease`, `inCommit`, `ignoreCount`, `ignoreUntil`, … */
  statusDetails: Record<string, unknown>;
  resolvedAt: number | null;
  /** Counts at the moment of archiving, which `ignoreCount` and `ignoreUserCount` count from. */
  ignoredFrom: { readonly timesSeen: number; readonly users: number } | null;
  /** `inNextRelease`: the newest release at the moment of resolving; only a later one regresses. */
  resolvedAfterRelease: string | null;
  assignee: { readonly type: 'user' | 'team'; readonly id: string } | null;
  priority: 'high' | 'medium' | 'low';
  isBookmarked: boolean;
  isPublic: boolean;
  isSubscribed: boolean;
  hasSeen: boolean;
  /** When somebody took it out of the inbox, which is what `is:for_review` searches. */
  reviewedAt?: number;
  firstSeen: number;
  lastSeen: number;
  /** All events ever counted; `events` holds only those that are still in memory. */
  timesSeen: number;
  readonly users: Set<string>;
  firstRelease: string | null;
  lastRelease: string | null;
  readonly events: StoredEvent[];
  readonly activity: IssueActivity[];
}

export interface IssueActivity {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly at: number;
  readonly userId: string | null;
}

export type Level = 'fatal' | 'error' | 'warning' | 'info' | 'debug' | 'sample';

/** An event after normalisation; `payload` is what the SDK sent, with the fields below taken out of it. */
export interface StoredEvent {
  /** 32 lower-case hexadecimal digits. */
  readonly id: string;
  readonly project: Project;
  /** Transactions belong to no issue. */
  issue: Issue | null;
  readonly type: 'error' | 'default' | 'csp' | 'transaction' | 'feedback';
  readonly timestamp: number;
  readonly receivedAt: number;
  readonly level: Level;
  readonly title: string;
  readonly culprit: string;
  readonly message: string;
  readonly platform: string;
  readonly environment: string | null;
  readonly release: string | null;
  readonly dist: string | null;
  readonly transaction: string | null;
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly user: Readonly<Record<string, unknown>> | null;
  /** Tags as Sentry shows them: those that were sent plus derived ones (level, environment, release, user, …). */
  readonly tags: readonly (readonly [key: string, value: string])[];
  readonly hashes: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
  /** Some come later than the event, in an envelope of their own. */
  readonly attachments: Attachment[];
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A span from a transaction, a span envelope (v1 or v2) or OTLP, in one form. */
export interface StoredSpan {
  readonly project: Project;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly isSegment: boolean;
  readonly name: string;
  readonly op: string | null;
  readonly status: string;
  readonly kind: string | null;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly environment: string | null;
  readonly release: string | null;
  /** The segment's name. */
  readonly transaction: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly links: readonly unknown[];
}

export interface StoredLog {
  /** 32 hexadecimal digits, given when it was stored. */
  readonly id?: string;
  readonly project: Project;
  readonly timestamp: number;
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly level: string;
  readonly severityNumber: number | null;
  readonly body: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface StoredMetric {
  /** 32 hexadecimal digits, given when it was stored. */
  readonly id?: string;
  readonly project: Project;
  readonly timestamp: number;
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'distribution' | 'set';
  readonly unit: string | null;
  readonly value: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface StoredSession {
  readonly project: Project;
  /** The session's own id, by which later updates find it; null for counted ones. */
  readonly id: string | null;
  readonly startedAt: number;
  status: 'healthy' | 'errored' | 'unhandled' | 'abnormal' | 'crashed';
  readonly release: string | null;
  readonly environment: string | null;
  readonly userId: string | null;
  readonly quantity: number;
}

/** One line of the ledger behind stats_v2: what came in, and what became of it. */
export interface Outcome {
  readonly project: Project;
  readonly at: number;
  /** Sentry's data category in the wire's words: `error`, `transaction`, `span`, `session`, `log_item`, … */
  readonly category: string;
  readonly outcome:
    | 'accepted'
    | 'filtered'
    | 'rate_limited'
    | 'invalid'
    | 'abuse'
    | 'client_discard';
  readonly reason: string | null;
  readonly key: ProjectKey | null;
  readonly quantity: number;
}

/** Items that are only kept and counted: profiles, replays, feedback, client reports, unknown ones. */
export interface StoredItem {
  readonly project: Project;
  readonly type: string;
  readonly receivedAt: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON where the item is JSON, else the bytes. */
  readonly payload: unknown;
}

/** An envelope as it came in, whatever became of its items. */
export interface ReceivedEnvelope {
  /** The id of the project whose key it bore. */
  readonly projectId: string;
  /** Milliseconds since the epoch, on the sandbox's clock. */
  readonly receivedAt: number;
  /** The first line, parsed. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** In the order of the envelope. */
  readonly items: readonly ReceivedItem[];
}

/** One item of an envelope. */
export interface ReceivedItem {
  /** The item's own line, parsed: its `type` and more. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON where the item is JSON, else the bytes. */
  readonly payload: unknown;
}

/** An API token. An organization token reaches only its own organization. */
export interface TokenInfo {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly userId: string;
  /** Set for tokens that begin with `sntrys_`. */
  readonly organization: Organization | null;
}

/** What a workflow listens to. Every project is made with one for its errors and one for all its issues. */
export interface Detector {
  readonly id: string;
  readonly type: 'error' | 'issue_stream';
  readonly name: string;
  readonly createdAt: number;
}

/** An alert: when one of its detectors sees something and the groups agree, their actions are done. */
export interface Workflow {
  readonly id: string;
  name: string;
  enabled: boolean;
  environment: string | null;
  owner: string | null;
  /** An action is done at most once in so many minutes for one issue; 0: every time. */
  frequencyInMinutes: number;
  detectorIds: readonly string[];
  triggers: ConditionGroup | null;
  actionFilters: readonly ConditionGroup[];
  readonly createdAt: number;
  updatedAt: number;
  lastTriggeredAt: number | null;
  /** When an action was last done for an issue, by `action id:issue id`. */
  readonly doneAt: Map<string, number>;
}

export interface ConditionGroup {
  readonly id: string;
  readonly logicType: 'any' | 'any-short' | 'all' | 'none';
  readonly conditions: readonly AlertCondition[];
  readonly actions: readonly AlertAction[];
}

export interface AlertCondition {
  readonly id: string;
  readonly type: string;
  readonly comparison: unknown;
  readonly conditionResult: unknown;
}

export interface AlertAction {
  readonly id: string;
  readonly type: string;
  readonly integrationId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  readonly status: string;
}
