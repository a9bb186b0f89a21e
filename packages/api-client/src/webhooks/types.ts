/** Who caused a webhook. */
export interface WebhookActor {
  /** What caused it: a person or an application. */
  readonly type: 'user' | 'application' | (string & {});
  /** Id of the user, or what Sentry calls the application. */
  readonly id: string | number;
  /** Name to show. */
  readonly name: string;
}

/** What every webhook has. */
export interface WebhookFrame {
  /** The installation of the integration that it is for. */
  readonly installation: { readonly uuid: string };
  /** Who caused it. */
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
  /** Id of the issue. */
  readonly id: string;
  /** Id to show, with the project: `FRONTEND-1A`. */
  readonly shortId: string;
  /** Title to show. */
  readonly title: string;
  /** Where it happened: a function, a module or a route. */
  readonly culprit: string | null;
  /** Severity: `error`. */
  readonly level: string;
  /** State of the issue. */
  readonly status: 'resolved' | 'unresolved' | 'ignored' | (string & {});
  /** Finer state within the status: `escalating`. */
  readonly substatus: string | null;
  /** What belongs to the status, such as the release that resolves it. */
  readonly statusDetails: Readonly<Record<string, unknown>>;
  /** Platform of its events: `javascript`. */
  readonly platform: string | null;
  /** The project of the issue. */
  readonly project: { readonly id: string; readonly slug: string; readonly name: string };
  /** What the title is made of; differs by type of issue. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Event count, as text. */
  readonly count: string;
  /** Number of users affected. */
  readonly userCount: number;
  /** Time of the first event, ISO 8601. */
  readonly firstSeen: string;
  /** Time of the last event, ISO 8601. */
  readonly lastSeen: string;
  /** Of the API. */
  readonly url?: string;
  /** Of the page. */
  readonly web_url?: string;
  /** Address of the project's page. */
  readonly project_url?: string;
  /** Whatever else Sentry sends. */
  readonly [key: string]: unknown;
}

/** An event as webhooks show it. Sentry sends more than is named here. */
export interface WebhookEvent {
  /** Id of the event. */
  readonly event_id: string;
  /** Id of its issue. */
  readonly issue_id: string;
  /** Id of the project. */
  readonly project: number;
  /** Title to show. */
  readonly title: string;
  /** Where it happened: a function, a module or a route. */
  readonly culprit: string | null;
  /** Severity: `error`. */
  readonly level: string;
  /** Platform of the SDK: `javascript`. */
  readonly platform: string;
  /** Message of the event; may be empty. */
  readonly message: string;
  /** Version of the release that it happened in. */
  readonly release: string | null;
  /** Environment that it happened in. */
  readonly environment?: string | null;
  /** Pairs of key and value. */
  readonly tags: readonly (readonly [key: string, value: string])[];
  /** When it happened, ISO 8601. */
  readonly datetime: string;
  /** Of the API. */
  readonly url: string;
  /** Of the page. */
  readonly web_url: string;
  /** Address of the issue in the API. */
  readonly issue_url: string;
  /** Whatever else Sentry sends. */
  readonly [key: string]: unknown;
}

/** A setting of an alert action that a user filled in. */
export interface WebhookSetting {
  /** Name of the field. */
  readonly name: string;
  /** What the user filled in. */
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
  /** Always `unknown`. */
  readonly resource: 'unknown';
  /** `Sentry-Hook-Resource` as it came. */
  readonly rawResource: string;
  /** What happened to the resource, as it came. */
  readonly action: string;
  /** The `data` of the body as it came. */
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
