import { camelFields, isRecord } from '../canonical/casing.ts';
import { listOf } from '../wire/read-fields.ts';

/** What the blocks of `sentry_issue_alert` are called in the API (jianyuan/terraform-provider-sentry: docs). */
const IDS: Readonly<Record<string, string>> = {
  first_seen_event: 'sentry.rules.conditions.first_seen_event.FirstSeenEventCondition',
  regression_event: 'sentry.rules.conditions.regression_event.RegressionEventCondition',
  reappeared_event: 'sentry.rules.conditions.reappeared_event.ReappearedEventCondition',
  new_high_priority_issue:
    'sentry.rules.conditions.high_priority_issue.NewHighPriorityIssueCondition',
  existing_high_priority_issue:
    'sentry.rules.conditions.high_priority_issue.ExistingHighPriorityIssueCondition',
  event_frequency: 'sentry.rules.conditions.event_frequency.EventFrequencyCondition',
  event_unique_user_frequency:
    'sentry.rules.conditions.event_frequency.EventUniqueUserFrequencyCondition',
  event_frequency_percent: 'sentry.rules.conditions.event_frequency.EventFrequencyPercentCondition',
  age_comparison: 'sentry.rules.filters.age_comparison.AgeComparisonFilter',
  issue_occurrences: 'sentry.rules.filters.issue_occurrences.IssueOccurrencesFilter',
  assigned_to: 'sentry.rules.filters.assigned_to.AssignedToFilter',
  latest_adopted_release:
    'sentry.rules.filters.latest_adopted_release_filter.LatestAdoptedReleaseFilter',
  latest_release: 'sentry.rules.filters.latest_release.LatestReleaseFilter',
  issue_category: 'sentry.rules.filters.issue_category.IssueCategoryFilter',
  event_attribute: 'sentry.rules.filters.event_attribute.EventAttributeFilter',
  tagged_event: 'sentry.rules.filters.tagged_event.TaggedEventFilter',
  level: 'sentry.rules.filters.level.LevelFilter',
  notify_email: 'sentry.mail.actions.NotifyEmailAction',
  notify_event: 'sentry.rules.actions.notify_event.NotifyEventAction',
  notify_event_service: 'sentry.rules.actions.notify_event_service.NotifyEventServiceAction',
  notify_event_sentry_app:
    'sentry.rules.actions.notify_event_sentry_app.NotifyEventSentryAppAction',
  slack_notify_service: 'sentry.integrations.slack.notify_action.SlackNotifyServiceAction',
  discord_notify_service: 'sentry.integrations.discord.notify_action.DiscordNotifyServiceAction',
  msteams_notify_service: 'sentry.integrations.msteams.notify_action.MsTeamsNotifyServiceAction',
  pagerduty_notify_service:
    'sentry.integrations.pagerduty.notify_action.PagerDutyNotifyServiceAction',
  opsgenie_notify_team: 'sentry.integrations.opsgenie.notify_action.OpsgenieNotifyTeamAction',
  jira_create_ticket: 'sentry.integrations.jira.notify_action.JiraCreateTicketAction',
  jira_server_create_ticket:
    'sentry.integrations.jira_server.notify_action.JiraServerCreateTicketAction',
  github_create_issue: 'sentry.integrations.github.notify_action.GitHubCreateTicketAction',
  github_enterprise_create_issue:
    'sentry.integrations.github_enterprise.notify_action.GitHubEnterpriseCreateTicketAction',
  azure_devops_create_ticket:
    'sentry.integrations.vsts.notify_action.AzureDevopsCreateTicketAction',
};

/** A resource of Terraform, wherever it was written down. */
export interface TerraformResource {
  readonly type: string;
  readonly name: string;
  readonly body: unknown;
  readonly path: readonly (string | number)[];
}

/** The resources of a file (`resource`), of a state (`resources`) or of `terraform show -json` (`values`). */
export function terraformResources(input: unknown): readonly TerraformResource[] | undefined {
  if (!isRecord(input)) return undefined;
  if (isRecord(input['resource'])) {
    return Object.entries(input['resource']).flatMap(([type, byName]) =>
      Object.entries(Object(byName)).flatMap(([name, body]) =>
        oneOrMany(body).map((one) => ({ type, name, body: one, path: ['resource', type, name] })),
      ),
    );
  }
  const root = camelFields(camelFields(input['values'])['rootModule']);
  const resources = input['resources'] ?? root['resources'];
  if (!Array.isArray(resources)) return undefined;
  return resources.flatMap((resource: unknown, index) => {
    const { type, name, values, instances } = camelFields(resource);
    const bodies = instances
      ? listOf(instances).map((instance) => camelFields(instance)['attributes'])
      : [values];
    return bodies.map((body) => ({
      type: String(type),
      name: String(name),
      body,
      path: ['resources', index],
    }));
  });
}

/** Terraform allows one block instead of a list of one. */
function oneOrMany(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** A rule in either casing, with Terraform's blocks and JSON texts read as the API has them. */
export function readRule(rule: unknown): Readonly<Record<string, unknown>> {
  const fields = camelFields(rule);
  const triggers = fields['triggers'] ?? fields['trigger'];
  return {
    ...fields,
    ...(triggers === undefined ? {} : { triggers: oneOrMany(triggers).map(readTrigger) }),
    ...nodes('conditions', fields),
    ...nodes('filters', fields),
    ...nodes('actions', fields),
  };
}

function nodes(key: string, fields: Readonly<Record<string, unknown>>): object {
  const blocks = fields[`${key}V2`];
  if (Array.isArray(blocks)) return { [key]: blocks.flatMap((block) => readBlock(block)) };
  const given = fields[key];
  return typeof given === 'string' ? { [key]: parsed(given) } : {};
}

function parsed(text: string): readonly unknown[] {
  try {
    return listOf(JSON.parse(text));
  } catch {
    return [{ id: text }];
  }
}

/** `{ event_frequency: { value: 1 } }` is `{ id: '…', value: 1 }`. */
function readBlock(block: unknown): readonly unknown[] {
  if (!isRecord(block)) return [];
  return Object.entries(block)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ({ ...filled(value), id: IDS[name] ?? name }));
}

/** Terraform writes null for what is not set. */
function filled(value: unknown): object {
  return Object.fromEntries(Object.entries(Object(value)).filter(([, entry]) => entry !== null));
}

function readTrigger(trigger: unknown): unknown {
  const { action, actions, ...fields } = camelFields(trigger);
  return { ...fields, actions: oneOrMany(actions ?? action ?? []) };
}
