import { action, alert, filter, mail, type ServerRule } from './rule.ts';

const VALIDATORS = 'getsentry/sentry: src/sentry/workflow_engine/endpoints/validators';
const WORKFLOW = `${VALIDATORS}/base/workflow.py`;
const ACTIONS = 'getsentry/sentry: src/sentry/workflow_engine/typings/notification_action.py';
const MOMENTS = [
  'first_seen_event',
  'regression_event',
  'reappeared_event',
  'new_high_priority_issue',
  'existing_high_priority_issue',
  'issue_resolved_trigger',
];
const counts = { type: 'event_frequency_count', value: 5, interval: '1h' };
const app = (settings: unknown) => action({ type: 'sentry_app', app: 'pager', settings });

export const ALERT_RULES: readonly ServerRule[] = [
  {
    rule: 'what begins an alert goes together with any',
    reference: VALIDATORS,
    taken: [
      ...MOMENTS.map((type) => alert({ when: { any: [{ type }] } })),
      alert({ when: { all: [counts] } }),
      alert({ when: { none: [counts] } }),
    ],
    refused: MOMENTS.flatMap((type) => [
      alert({ when: { all: [{ type }] } }),
      alert({ when: { none: [counts, { type }] } }),
    ]),
  },
  {
    rule: 'a group has one logic',
    reference: VALIDATORS,
    taken: ['any', 'all', 'none'].map((logic) =>
      alert({ do: [{ if: { [logic]: [counts] }, actions: [mail] }] }),
    ),
    refused: [{}, { any: [], all: [] }, { most: [counts] }, { any: counts }, [counts]].map(
      (group) => alert({ do: [{ if: group, actions: [mail] }] }),
    ),
  },
  {
    rule: 'the name of an alert has 1 to 256 characters',
    reference: WORKFLOW,
    taken: ['x', 'x'.repeat(256)].map((name) => alert({ name })),
    refused: ['', ' ', 'x'.repeat(257), 5].map((name) => alert({ name })),
  },
  {
    rule: 'an environment has 1 to 64 characters',
    reference: WORKFLOW,
    taken: ['x', 'x'.repeat(64)].map((environment) => alert({ environment })),
    refused: ['', 'x'.repeat(65), 5].map((environment) => alert({ environment })),
  },
  {
    rule: 'a pause is a whole number of minutes from 0',
    reference: 'getsentry/sentry: src/sentry/workflow_engine/models/workflow.py',
    taken: [0, 5, 43_200].map((frequencyInMinutes) => alert({ frequencyInMinutes })),
    refused: [-1, 0.5, '30'].map((frequencyInMinutes) => alert({ frequencyInMinutes })),
  },
  {
    rule: 'a group says what it does',
    reference: WORKFLOW,
    taken: [alert({ do: [] }), alert({ do: [{ actions: [] }] })],
    refused: [alert({ do: [{}] }), alert({ do: undefined }), alert({ do: [{ actions: mail }] })],
  },
  {
    rule: 'an alert listens to monitors of the set, of a project, or by their ids',
    reference: WORKFLOW,
    taken: [
      alert({ monitors: [] }),
      alert({ monitors: [{ project: 'shop', type: 'error' }] }),
      alert({ monitors: [{ detector: '12' }] }),
    ],
    refused: [
      alert({ monitors: ['gone'] }),
      alert({ monitors: [{ project: 'shop', type: 'uptime' }] }),
      alert({ monitors: [{ detector: 'errors' }] }),
      alert({ monitors: undefined }),
    ],
  },
  {
    rule: 'an owner is a team or a member',
    reference: WORKFLOW,
    taken: [{ team: 'backend' }, { member: 'ada@example.com' }, { raw: 'user:9' }].map((owner) =>
      alert({ owner }),
    ),
    refused: ['team:1', { team: '' }, { member: 'ada' }, {}].map((owner) => alert({ owner })),
  },
  {
    rule: 'mail goes to owners, a team or a member; only owners have a fallthrough',
    reference: ACTIONS,
    taken: [
      ...['AllMembers', 'ActiveMembers', 'NoOne'].map((fallthrough) =>
        action({ ...mail, fallthrough }),
      ),
      action({ type: 'email', to: { team: 'backend' } }),
      action({ type: 'email', to: { member: 'ada@example.com' } }),
    ],
    refused: [
      action({ ...mail, fallthrough: 'Everyone' }),
      action({ type: 'email', to: { team: 'backend' }, fallthrough: 'NoOne' }),
      action({ type: 'email', to: 'ada@example.com' }),
      action({ type: 'email' }),
    ],
  },
  {
    rule: 'a message goes to a channel of an integration',
    reference: ACTIONS,
    taken: [
      action({ type: 'slack', workspace: 'Acme', channel: '#alerts' }),
      action({ type: 'slack', workspace: 'Acme', channel: '@ada', channelId: 'U1', notes: 'Hi' }),
      action({ type: 'discord', server: 'Acme', channelId: '7', tags: 'plan' }),
      action({ type: 'msteams', workspace: 'Acme', channel: 'General' }),
    ],
    refused: [
      action({ type: 'slack', workspace: 'Acme' }),
      action({ type: 'slack', channel: '#alerts' }),
      action({ type: 'slack', workspace: 'Acme', channel: '' }),
      action({ type: 'discord', server: 'Acme', channel: '#alerts' }),
      action({ type: 'msteams', channel: 'General' }),
      action({ type: 'msteams', workspace: 'Acme', channel: ' ' }),
      action({ type: 'slack', workspace: 'Acme', channel: '#' }),
    ],
  },
  {
    rule: 'PagerDuty has five severities, Opsgenie five priorities',
    reference: ACTIONS,
    taken: [
      ...['default', 'critical', 'warning', 'error', 'info', undefined].map((severity) =>
        action({ type: 'pagerduty', account: 'Acme', service: 'Checkout', severity }),
      ),
      ...['P1', 'P2', 'P3', 'P4', 'P5', undefined].map((priority) =>
        action({ type: 'opsgenie', account: 'Acme', team: 'Search', priority }),
      ),
    ],
    refused: [
      ...['fatal', 'P1', ''].map((severity) =>
        action({ type: 'pagerduty', account: 'Acme', service: 'Checkout', severity }),
      ),
      ...['P0', 'P6', 'critical'].map((priority) =>
        action({ type: 'opsgenie', account: 'Acme', team: 'Search', priority }),
      ),
      action({ type: 'pagerduty', account: 'Acme' }),
      action({ type: 'opsgenie', team: 'Search' }),
    ],
  },
  {
    rule: 'a ticket needs its integration',
    reference: ACTIONS,
    taken: ['jira', 'jira_server', 'github', 'github_enterprise', 'vsts'].map((type) =>
      action({ type, integration: 'Acme', fields: { repo: 'acme/shop' } }),
    ),
    refused: ['jira', 'jira_server', 'github', 'github_enterprise', 'vsts'].map((type) =>
      action({ type, fields: { repo: 'acme/shop' } }),
    ),
  },
  {
    rule: 'an app takes settings with a name and a value',
    reference: ACTIONS,
    taken: [app(undefined), app([]), app([{ name: 'title', value: 'Hi', label: 'Title' }])],
    refused: [app({ title: 'Hi' }), app([{ value: 'Hi' }]), action({ type: 'sentry_app' })],
  },
  {
    rule: 'there are 14 kinds of actions',
    reference: ACTIONS,
    taken: [
      action({ type: 'webhook' }),
      action({ type: 'webhook', service: 'hooks' }),
      action({ type: 'raw', body: { type: 'fax' } }),
    ],
    refused: [action({ type: 'fax' }), action({ type: 'webhook', url: 'https://example.com' })],
  },
  {
    rule: 'a condition says its type and nothing that it does not have',
    reference: 'getsentry/sentry: src/sentry/workflow_engine/models/data_condition.py',
    taken: [filter(counts)],
    refused: [filter({ ...counts, unit: 'events' }), filter({ value: 5, interval: '1h' })],
  },
];
