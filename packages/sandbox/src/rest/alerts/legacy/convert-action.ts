import * as fields from '../../read-fields.ts';

type Fields = Readonly<Record<string, unknown>>;
type Convert = (rule: Fields) => Fields;

const specific =
  (integration: string, identifier: string, display?: string, data?: (rule: Fields) => Fields) =>
  (type: string): Convert =>
  (rule) => ({
    type,
    integrationId: rule[integration],
    config: {
      targetType: 'specific',
      targetIdentifier: rule[identifier],
      targetDisplay: display === undefined ? null : rule[display],
    },
    data: data?.(rule) ?? {},
  });

const texts = ({ tags, notes }: Fields): Fields => ({
  ...(tags ? { tags } : {}),
  ...(notes ? { notes } : {}),
});

/** What is no field of the ticket. */
const TICKET_FIELDS = ['id', 'integration', 'dynamic_form_fields'];

const ticket =
  (type: string): Convert =>
  (rule) => ({
    type,
    integrationId: rule['integration'],
    config: { targetType: 'specific' },
    data: {
      dynamic_form_fields: rule['dynamic_form_fields'] ?? [],
      additional_fields: Object.fromEntries(
        Object.entries(rule).filter(([name]) => !TICKET_FIELDS.includes(name)),
      ),
    },
  });

/** By the last part of its id, of tickets by the part that names the product. */
const CONVERT = new Map<string, Convert>(
  Object.entries({
    NotifyEmailAction: convertEmail,
    SlackNotifyServiceAction: specific('workspace', 'channel_id', 'channel', texts)('slack'),
    DiscordNotifyServiceAction: specific('server', 'channel_id', undefined, texts)('discord'),
    MsTeamsNotifyServiceAction: specific('team', 'channel_id', 'channel')('msteams'),
    PagerDutyNotifyServiceAction: specific('account', 'service', undefined, ({ severity }) => ({
      priority: severity ?? 'default',
    }))('pagerduty'),
    OpsgenieNotifyTeamAction: specific('account', 'team', undefined, ({ priority }) => ({
      priority: priority ?? 'P3',
    }))('opsgenie'),
    NotifyEventServiceAction: ({ service }) => ({
      type: 'webhook',
      config: { targetIdentifier: service },
    }),
    NotifyEventAction: () => ({ type: 'webhook', config: { targetIdentifier: 'webhooks' } }),
  }),
);

/** getsentry/sentry, src/sentry/workflow_engine/typings/notification_action.py. */
export function convertAction(rule: Fields): Fields {
  const id = fields.text()(rule['id']);
  const name = id.split('.').at(-1) ?? '';
  const product = /^sentry\.integrations\.(\w+)\.notify_action\.\w+CreateTicketAction$/.exec(
    id,
  )?.[1];
  const convert = product === undefined ? CONVERT.get(name) : ticket(product);
  if (!convert) throw fields.fieldProblem(`Invalid node. Could not find '${id}'`);
  return convert(rule);
}

function convertEmail({ targetType, targetIdentifier, fallthroughType }: Fields): Fields {
  if (targetType === 'IssueOwners') {
    return {
      type: 'email',
      config: { targetType: 'issue_owners' },
      data: { fallthroughType: fallthroughType ?? 'ActiveMembers' },
    };
  }
  const type = targetType === 'Team' ? 'team' : 'user';
  return { type: 'email', config: { targetType: type, targetIdentifier }, data: {} };
}
