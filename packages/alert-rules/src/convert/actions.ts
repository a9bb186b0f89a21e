import { ACTION_SCHEMAS } from '../check/action-schemas.ts';
import { camelFields, isRecord } from '../canonical/casing.ts';
import type { Action } from '../model/actions.ts';
import { compact, idText, listOf } from '../wire/read-fields.ts';
import { className } from './conditions.ts';
import { givenOrAdded, nameOrSame, type ConvertContext } from './context.ts';
import { convertMember, convertTeam } from './people.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Actions of the old rules that open a ticket, by the name of their module. */
const TICKETS = ['jira', 'jira_server', 'github', 'github_enterprise', 'vsts'];

/**
 * One action of an old issue rule (getsentry/sentry: src/sentry/workflow_engine/typings/notification_action.py);
 * undefined, and an error, when there is no such action any more.
 */
export function convertAction(legacy: unknown, context: ConvertContext): Action | undefined {
  const fields = camelFields(legacy);
  const candidate = candidateOf(fields, legacy, context);
  if (candidate === undefined) return undefined;
  return checkedAction(candidate, context);
}

/** The action when Sentry would take it; errors say why not. */
export function checkedAction(candidate: Fields, context: ConvertContext): Action | undefined {
  const action = compact(candidate);
  if (isAction(action, context)) return action;
  return undefined;
}

function isAction(candidate: Fields, context: ConvertContext): candidate is Fields & Action {
  const result = ACTION_SCHEMAS[String(candidate['type'])]?.safeParse(candidate);
  for (const issue of result?.error?.issues ?? []) {
    const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    context
      .at(...steps)
      .say('error', 'not-convertible', `${String(candidate['type'])}: ${issue.message}`);
  }
  return result?.success === true;
}

function candidateOf(fields: Fields, legacy: unknown, context: ConvertContext): Fields | undefined {
  const id = idText(fields['id']) ?? '';
  const integration = (key: string) =>
    nameOrSame('integrations', idText(fields[key]) ?? '', context.at(key));
  const filled = (key: string) => idText(fields[key]);
  switch (className(legacy)) {
    case 'NotifyEmailAction':
      return mailOf(fields, context);
    case 'SlackNotifyServiceAction': {
      const workspace = givenOrAdded(
        fields['workspace'] === undefined ? undefined : integration('workspace'),
        'workspace',
        context.options.workspace,
        context,
      );
      return workspace === undefined
        ? undefined
        : {
            type: 'slack',
            workspace,
            channel: fields['channel'],
            channelId: filled('channelId'),
            tags: filled('tags'),
            notes: filled('notes'),
          };
    }
    case 'DiscordNotifyServiceAction':
      return {
        type: 'discord',
        server: integration('server'),
        channelId: filled('channelId'),
        tags: filled('tags'),
      };
    case 'MsTeamsNotifyServiceAction':
      return {
        type: 'msteams',
        workspace: integration('team'),
        channel: fields['channel'],
        channelId: filled('channelId'),
      };
    case 'PagerDutyNotifyServiceAction':
      return {
        type: 'pagerduty',
        account: integration('account'),
        service: nameOrSame('services', filled('service') ?? '', context.at('service')),
        severity: fields['severity'] === 'default' ? undefined : filled('severity'),
      };
    case 'OpsgenieNotifyTeamAction':
      return {
        type: 'opsgenie',
        account: integration('account'),
        team: nameOrSame('services', filled('team') ?? '', context.at('team')),
        priority: fields['priority'] === 'P3' ? undefined : filled('priority'),
      };
    case 'NotifyEventSentryAppAction':
      return appOf(fields, context);
    case 'NotifyEventServiceAction':
      return serviceOf(filled('service'), context);
    case 'NotifyEventAction':
      context.say(
        'info',
        'webhooks-needed',
        'it calls the webhooks of the project, and does nothing where the project has them off',
      );
      return { type: 'webhook' };
    default: {
      const module = id.split('.').find((part) => TICKETS.includes(part));
      if (module !== undefined && /Create(?:Ticket|Issue)Action$/.test(id)) {
        return ticketOf(module, legacy, context);
      }
      return context.say('error', 'unknown-action', `there is no action ${JSON.stringify(id)}`);
    }
  }
}

function mailOf(fields: Fields, context: ConvertContext): Fields | undefined {
  const { targetType, fallthroughType } = fields;
  const id = idText(fields['targetIdentifier']) ?? '';
  const target = context.at('targetIdentifier');
  switch (targetType) {
    case 'IssueOwners':
      return {
        type: 'email',
        to: 'issue_owners',
        fallthrough: fallthroughType === 'ActiveMembers' ? undefined : fallthroughType,
      };
    case 'Team':
      return { type: 'email', to: convertTeam(id, target) };
    case 'Member':
      return mailToMember(id, target);
    default:
      return context
        .at('targetType')
        .say(
          'error',
          'not-convertible',
          `mail goes to IssueOwners, Team or Member, not to ${JSON.stringify(targetType)}`,
        );
  }
}

/** To a member; one whose address is unknown stays an id. */
export function mailToMember(id: string, context: ConvertContext): Fields {
  const member = convertMember(id, context);
  if (member) return { type: 'email', to: member };
  const config = { targetType: 'user', targetIdentifier: id, targetDisplay: null };
  return { type: 'raw', body: { type: 'email', integrationId: null, data: {}, config } };
}

function appOf(fields: Fields, context: ConvertContext): Fields | undefined {
  const installation = idText(fields['sentryAppInstallationUuid']) ?? '';
  const app = context.options.names?.apps?.[installation];
  if (app === undefined) {
    return context.say(
      'error',
      'app-lookup',
      `the app of the installation ${installation} is not known`,
      'Give its slug in names.apps.',
    );
  }
  const settings = listOf(fields['settings']).map((setting) => {
    const { name, value, label } = camelFields(setting);
    return compact({ name, value, label: idText(label) });
  });
  return { type: 'sentry_app', app, settings: settings.length === 0 ? undefined : settings };
}

/** A service that is a Sentry app is one, as the server's own migration has it. */
function serviceOf(service: string | undefined, { options }: ConvertContext): Fields {
  const isApp = Object.values(options.names?.apps ?? {}).some((app) => app === service);
  if (isApp) return { type: 'sentry_app', app: service };
  return { type: 'webhook', service: service === 'webhooks' ? undefined : service };
}

/** Keys that say which action it is; all others belong to the form of the provider. */
const OWN_KEYS = ['id', 'uuid', 'name', 'integration', 'dynamic_form_fields', 'dynamicFormFields'];

function ticketOf(type: string, legacy: unknown, context: ConvertContext): Fields {
  const { integration, dynamicFormFields } = camelFields(legacy);
  const fields = Object.entries(isRecord(legacy) ? legacy : {}).filter(
    ([key]) => !OWN_KEYS.includes(key),
  );
  const form = listOf(dynamicFormFields);
  return {
    type,
    integration: nameOrSame('integrations', idText(integration) ?? '', context.at('integration')),
    fields: fields.length === 0 ? undefined : Object.fromEntries(fields),
    formFields: form.length === 0 ? undefined : form,
  };
}
