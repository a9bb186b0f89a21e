/** Who caused a webhook. */
export interface WebhookActor {
  readonly type: 'user' | 'application' | (string & {});
  readonly id: string | number;
  readonly name: string;
}

/** What every webhook has. */
export interface WebhookFrame {
  readonly installation: { readonly uuid: string };
  readonly actor: WebhookActor;
  /** `Request-ID` header: the same when Sentry delivers it again. */
  readonly requestId: string | undefined;
  /** `Sentry-Hook-Timestamp` header, in milliseconds. It is not signed. */
  readonly sentAtInMs: number | undefined;
}

interface Of<Resource extends string, Action extends string, Data> extends WebhookFrame {
  readonly resource: Resource;
  readonly action: Action | (string & {});
  readonly data: Data;
}

/** An issue as webhooks show it. Sentry sends more than is named here. */
export interface WebhookIssue {
  readonly id: string;
  readonly shortId: string;
  readonly title: string;
  readonly culprit: string | null;
  readonly level: string;
  readonly status: 'resolved' | 'unresolved' | 'ignored' | (string & {});
  readonly substatus: string | null;
  readonly statusDetails: Readonly<Record<string, unknown>>;
  readonly platform: string | null;
  readonly project: { readonly id: string; readonly slug: string; readonly name: string };
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Event count, as text. */
  readonly count: string;
  readonly userCount: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Of the API. */
  readonly url?: string;
  /** Of the page. */
  readonly web_url?: string;
  readonly project_url?: string;
  readonly [key: string]: unknown;
}

/** An event as webhooks show it. Sentry sends more than is named here. */
export interface WebhookEvent {
  readonly event_id: string;
  readonly issue_id: string;
  /** Id of the project. */
  readonly project: number;
  readonly title: string;
  readonly culprit: string | null;
  readonly level: string;
  readonly platform: string;
  readonly message: string;
  readonly release: string | null;
  readonly environment?: string | null;
  readonly tags: readonly (readonly [key: string, value: string])[];
  readonly datetime: string;
  /** Of the API. */
  readonly url: string;
  /** Of the page. */
  readonly web_url: string;
  readonly issue_url: string;
  readonly [key: string]: unknown;
}

/** A setting of an alert action that a user filled in. */
export interface WebhookSetting {
  readonly name: string;
  readonly value: unknown;
}

/** An integration was installed or taken away. */
export type InstallationWebhook = Of<
  'installation',
  'created' | 'deleted',
  {
    readonly installation: {
      readonly uuid: string;
      readonly status: 'pending' | 'installed' | (string & {});
      readonly organization: { readonly slug: string; readonly id?: number };
      readonly app: { readonly uuid: string; readonly slug: string; readonly sentryAppId?: number };
      /** While the status is `pending`: exchanged for a token. A secret. */
      readonly code?: string;
    };
  }
>;

/** An issue came up or changed its state. */
export type IssueWebhook = Of<
  'issue',
  'created' | 'resolved' | 'assigned' | 'archived' | 'unresolved',
  { readonly issue: WebhookIssue }
>;

/** An error was recorded. */
export type ErrorWebhook = Of<'error', 'created', { readonly error: WebhookEvent }>;

/** An issue alert has fired. */
export type EventAlertWebhook = Of<
  'event_alert',
  'triggered',
  {
    readonly event: WebhookEvent;
    readonly triggered_rule: string;
    readonly issue_alert?: {
      readonly title: string;
      readonly settings: readonly WebhookSetting[];
    };
  }
>;

/** A metric alert has changed its state. */
export type MetricAlertWebhook = Of<
  'metric_alert',
  'critical' | 'warning' | 'resolved',
  {
    readonly metric_alert: {
      readonly id: string;
      readonly identifier: string;
      readonly title: string;
      readonly status: number;
      readonly projects: readonly string[];
      readonly alert_rule: Readonly<Record<string, unknown>>;
      readonly date_started: string;
      readonly date_detected: string;
      readonly date_closed: string | null;
      readonly [key: string]: unknown;
    };
    readonly description_title: string;
    readonly description_text: string;
    readonly web_url: string;
  }
>;

/** Somebody has commented on an issue. */
export type CommentWebhook = Of<
  'comment',
  'created' | 'updated' | 'deleted',
  {
    readonly comment: string;
    readonly project_slug: string;
    readonly comment_id: number;
    readonly issue_id: number;
    readonly timestamp: string;
  }
>;

/** Seer has begun or ended a step on an issue. */
export type SeerWebhook = Of<
  'seer',
  | 'root_cause_started'
  | 'root_cause_completed'
  | 'solution_started'
  | 'solution_completed'
  | 'coding_started'
  | 'coding_completed'
  | 'pr_created',
  { readonly run_id: number; readonly group_id: number; readonly [key: string]: unknown }
>;

/** An alert on the activity of an issue has fired. */
export type ActivityAlertWebhook = Of<
  'activity_alert',
  'triggered',
  {
    readonly issue: WebhookIssue;
    readonly activity: {
      readonly type: string;
      readonly details: Readonly<Record<string, unknown>>;
    };
    readonly alert: {
      readonly title: string;
      readonly url: string;
      readonly settings?: readonly WebhookSetting[];
      readonly [key: string]: unknown;
    };
  }
>;

/** A mobile build has been analysed or made ready to install. */
export type PreprodArtifactWebhook = Of<
  'preprod_artifact',
  'size_analysis_completed' | 'build_distribution_completed',
  {
    readonly buildId: string;
    readonly organizationSlug: string;
    readonly projectSlug: string;
    readonly platform: string | null;
    readonly state: 'COMPLETED' | 'FAILED' | (string & {});
    readonly errorCode: string | null;
    readonly errorMessage: string | null;
    readonly [key: string]: unknown;
  }
>;

/** A resource that this version does not know; `rawResource` says which, and everything is kept. */
export interface UnknownWebhook extends WebhookFrame {
  readonly resource: 'unknown';
  /** `Sentry-Hook-Resource` as it came. */
  readonly rawResource: string;
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A webhook of Sentry's integration platform, told apart by `resource` (docs.sentry.io/integrations/integration-platform/webhooks). */
export type Webhook =
  | ActivityAlertWebhook
  | CommentWebhook
  | ErrorWebhook
  | EventAlertWebhook
  | InstallationWebhook
  | IssueWebhook
  | MetricAlertWebhook
  | PreprodArtifactWebhook
  | SeerWebhook
  | UnknownWebhook;
