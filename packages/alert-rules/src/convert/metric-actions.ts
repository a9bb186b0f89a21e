import { camelFields } from '../canonical/casing.ts';
import type { Action } from '../model/actions.ts';
import { idText } from '../wire/read-fields.ts';
import { checkedAction, mailToMember } from './actions.ts';
import { givenOrAdded, nameOrSame, type ConvertContext } from './context.ts';
import { convertAddress, convertTeam } from './people.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One action of a trigger (getsentry/sentry: src/sentry/incidents/serializers/alert_rule_trigger_action.py). */
export function convertMetricAction(fields: Fields, context: ConvertContext): Action | undefined {
  const candidate = candidateOf(fields, context);
  return candidate === undefined ? undefined : checkedAction(candidate, context);
}

function candidateOf(fields: Fields, context: ConvertContext): Fields | undefined {
  const target = idText(fields['targetIdentifier']) ?? '';
  const integrationId = idText(fields['integrationId'] ?? fields['integration']);
  const integration = () =>
    nameOrSame('integrations', integrationId ?? '', context.at('integrationId'));
  const service = () => nameOrSame('services', target, context.at('targetIdentifier'));
  const priority = idText(fields['priority'] ?? camelFields(fields['sentryAppConfig'])['priority']);
  switch (fields['type']) {
    case 'email':
      return mailOf(fields['targetType'], target, context.at('targetIdentifier'));
    case 'slack': {
      const workspace = givenOrAdded(
        integrationId === undefined ? undefined : integration(),
        'workspace',
        context.options.workspace,
        context,
      );
      if (workspace === undefined) return undefined;
      const channel = target === '' ? fields['channel'] : target;
      return { type: 'slack', workspace, channel, channelId: idText(fields['inputChannelId']) };
    }
    case 'msteams':
      return {
        type: 'msteams',
        workspace: integration(),
        channel: target,
        channelId: idText(fields['inputChannelId']),
      };
    case 'discord':
      return { type: 'discord', server: integration(), channelId: target };
    case 'pagerduty':
      return {
        type: 'pagerduty',
        account: integration(),
        service: service(),
        severity: priority === 'default' ? undefined : priority,
      };
    case 'opsgenie':
      return {
        type: 'opsgenie',
        account: integration(),
        team: service(),
        priority: priority === 'P3' ? undefined : priority,
      };
    case 'sentry_app':
      return appOf(fields, context);
    default:
      return context.say(
        'error',
        'unknown-action',
        `there is no action ${JSON.stringify(fields['type'])}`,
      );
  }
}

/** Without a kind of target, an address or an id of a member. */
function mailOf(targetType: unknown, target: string, context: ConvertContext): Fields | undefined {
  if (targetType === 'team') return { type: 'email', to: convertTeam(target, context) };
  if (target.includes('@')) return { type: 'email', to: convertAddress(target, context) };
  if (targetType === 'user') return mailToMember(target, context);
  return context.say('error', 'not-convertible', 'the mail has no address, team or user');
}

function appOf(fields: Fields, context: ConvertContext): Fields | undefined {
  const id = idText(fields['sentryAppId']);
  if (id === undefined) {
    return context.say(
      'error',
      'app-lookup',
      'the action does not say which app',
      'Give sentryAppId.',
    );
  }
  const settings = fields['settings'] ?? fields['sentryAppConfig'];
  return {
    type: 'sentry_app',
    app: nameOrSame('apps', id, context.at('sentryAppId')),
    settings: Array.isArray(settings) && settings.length > 0 ? settings : undefined,
  };
}
