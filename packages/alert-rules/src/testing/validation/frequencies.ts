import { filter, type ServerRule } from './rule.ts';

const FREQUENCY = 'getsentry/sentry: src/sentry/rules/conditions/event_frequency.py';
const COUNTS = ['event_frequency_count', 'event_unique_user_frequency_count'];
const PERCENTS = ['event_frequency_percent', 'event_unique_user_frequency_percent'];

const count = (more: object) =>
  COUNTS.map((type) => filter({ type, value: 5, interval: '1h', ...more }));
const percent = (more: object) =>
  PERCENTS.map((type) =>
    filter({ type, value: 5, interval: '1h', comparisonInterval: '1d', ...more }),
  );
const sessions = (more: object) =>
  filter({ type: 'percent_sessions_count', value: 5, interval: '1h', ...more });
const growth = (more: object) =>
  filter({
    type: 'percent_sessions_percent',
    value: 5,
    interval: '1h',
    comparisonInterval: '1d',
    ...more,
  });
const tag = { type: 'tagged_event', key: 'plan', match: 'eq', value: 'paid' };
const attribute = { type: 'event_attribute', attribute: 'http.url', match: 'co', value: '/pay' };

export const FREQUENCY_RULES: readonly ServerRule[] = [
  {
    rule: 'events and users are counted over 1m, 5m, 15m, 1h, 1d, 1w or 30d',
    reference: FREQUENCY,
    taken: ['1m', '5m', '15m', '1h', '1d', '1w', '30d'].flatMap((interval) => count({ interval })),
    refused: ['10m', '30m', '2h', '1min', '1hr', '', 60].flatMap((interval) => count({ interval })),
  },
  {
    rule: 'a count is a whole number from 0',
    reference: FREQUENCY,
    taken: [0, 1, 1_000_000].flatMap((value) => count({ value })),
    refused: [-1, 1.5, '5', null].flatMap((value) => count({ value })),
  },
  {
    rule: 'a percentage is compared with 5m, 15m, 1h, 1d, 1w or 30d ago',
    reference: FREQUENCY,
    taken: ['5m', '15m', '1h', '1d', '1w', '30d'].flatMap((comparisonInterval) =>
      percent({ comparisonInterval }),
    ),
    refused: ['1m', '10m', '', undefined].flatMap((comparisonInterval) =>
      percent({ comparisonInterval }),
    ),
  },
  {
    rule: 'only a percentage is compared with anything',
    reference: FREQUENCY,
    taken: percent({}),
    refused: count({ comparisonInterval: '1d' }),
  },
  {
    rule: 'sessions are counted over 1m, 5m, 10m, 30m or 1h',
    reference: FREQUENCY,
    taken: ['1m', '5m', '10m', '30m', '1h'].flatMap((interval) => [
      sessions({ interval }),
      growth({ interval }),
    ]),
    refused: ['15m', '1d', '1w', '30d'].flatMap((interval) => [
      sessions({ interval }),
      growth({ interval }),
    ]),
  },
  {
    rule: 'a share of sessions is from 0 to 100',
    reference: FREQUENCY,
    taken: [0, 0.5, 99.9, 100].map((value) => sessions({ value })),
    refused: [-1, 100.1, 101, '5'].map((value) => sessions({ value })),
  },
  {
    rule: 'a growth of sessions may be more than 100 and not less than 0',
    reference: FREQUENCY,
    taken: [0, 100, 250].map((value) => growth({ value })),
    refused: [-1, '5', null].map((value) => growth({ value })),
  },
  {
    rule: 'users and events are narrowed by tags and attributes, and by nothing else',
    reference:
      'getsentry/sentry: src/sentry/workflow_engine/migration_helpers/issue_alert_conditions.py',
    taken: [[tag], [attribute], [tag, attribute], []].flatMap((filters) => count({ filters })),
    refused: [
      [{ type: 'latest_release' }],
      [{ type: 'level', match: 'eq', level: 'error' }],
      [{ ...tag, match: 'is' }],
      [{ ...attribute, attribute: 'http.query' }],
    ].flatMap((filters) => count({ filters })),
  },
];
