import type { MemberReference, TeamReference } from './references.ts';

/** Sends mail. */
export interface EmailAction {
  /** Tells actions apart. */
  readonly type: 'email';
  /** To whom. */
  readonly to: 'issue_owners' | TeamReference | MemberReference;
  /** Who gets it when an issue has no owners; `ActiveMembers` by default, only for `issue_owners`. */
  readonly fallthrough?: 'AllMembers' | 'ActiveMembers' | 'NoOne';
}

/** Writes to a channel of Slack. */
export interface SlackAction {
  /** Tells actions apart. */
  readonly type: 'slack';
  /** Name of the workspace that is connected to Sentry. */
  readonly workspace: string;
  /** `#alerts`, or `@ada`. */
  readonly channel: string;
  /** The id of the channel, which survives renaming. Without it Sentry has to look for the name. */
  readonly channelId?: string;
  /** Tags that are shown, with commas between. */
  readonly tags?: string;
  /** Text that is added. */
  readonly notes?: string;
}

/** Writes to a channel of Discord. */
export interface DiscordAction {
  /** Tells actions apart. */
  readonly type: 'discord';
  /** Name of the server that is connected to Sentry. */
  readonly server: string;
  /** The id of the channel. */
  readonly channelId: string;
  /** Tags that are shown, with commas between. */
  readonly tags?: string;
}

/** Writes to a channel of Microsoft Teams. */
export interface MsTeamsAction {
  /** Tells actions apart. */
  readonly type: 'msteams';
  /** Name of the team that is connected to Sentry. */
  readonly workspace: string;
  /** Name of the channel. */
  readonly channel: string;
  /** The id of the channel. */
  readonly channelId?: string;
}

/** Opens an incident at PagerDuty. */
export interface PagerDutyAction {
  /** Tells actions apart. */
  readonly type: 'pagerduty';
  /** Name of the account that is connected to Sentry. */
  readonly account: string;
  /** Name of the service. */
  readonly service: string;
  /** `default` by default. */
  readonly severity?: 'default' | 'critical' | 'warning' | 'error' | 'info';
}

/** Opens an alert at Opsgenie. */
export interface OpsgenieAction {
  /** Tells actions apart. */
  readonly type: 'opsgenie';
  /** Name of the account that is connected to Sentry. */
  readonly account: string;
  /** Name of the team's key. */
  readonly team: string;
  /** `P3` by default. */
  readonly priority?: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
}

/** Opens a ticket. */
export interface TicketAction {
  /** Where. */
  readonly type: 'jira' | 'jira_server' | 'github' | 'github_enterprise' | 'vsts';
  /** Name of the integration in Sentry. */
  readonly integration: string;
  /** What the form of the provider asks for, such as `repo`, `project` and `issuetype`. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The description of that form, as Sentry keeps it. */
  readonly formFields?: readonly unknown[];
}

/** Tells a Sentry app. */
export interface SentryAppAction {
  /** Tells actions apart. */
  readonly type: 'sentry_app';
  /** Slug of the app. */
  readonly app: string;
  /** What its form asks for. */
  readonly settings?: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly label?: string;
  }[];
}

/** Calls a service hook, or the webhooks of the project. */
export interface WebhookAction {
  /** Tells actions apart. */
  readonly type: 'webhook';
  /** Slug of the service; `webhooks` by default: the addresses that the project names. */
  readonly service?: string;
}

/** A plugin; exists in older organizations and cannot be made any more. */
export interface PluginAction {
  /** Tells actions apart. */
  readonly type: 'plugin';
}

/** An action that this package does not know: kept and sent as it is. */
export interface RawAction {
  /** Tells actions apart. */
  readonly type: 'raw';
  /** `{ type, integrationId, data, config, status }` as Sentry has it. */
  readonly body: unknown;
}

/** What an alert does; told apart by `type`, in the words of the API. */
export type Action =
  | EmailAction
  | SlackAction
  | DiscordAction
  | MsTeamsAction
  | PagerDutyAction
  | OpsgenieAction
  | TicketAction
  | SentryAppAction
  | WebhookAction
  | PluginAction
  | RawAction;
