import { EVENT_ATTRIBUTES } from '../../catalogue/values.ts';
import { filter, type ServerRule } from './rule.ts';

const CONDITIONS = 'getsentry/sentry: src/sentry/rules/conditions';
const FILTERS = 'getsentry/sentry: src/sentry/rules/filters';
const CATALOGUE = 'getsentry/sentry: src/sentry/workflow_engine/models/data_condition.py';

const tag = (more: object) => filter({ type: 'tagged_event', key: 'plan', ...more });
const attribute = (more: object) =>
  filter({ type: 'event_attribute', attribute: 'http.url', ...more });
const level = (more: object) => filter({ type: 'level', match: 'gte', level: 'error', ...more });
const age = (more: object) =>
  filter({ type: 'age_comparison', comparisonType: 'older', value: 3, time: 'day', ...more });
const adopted = (more: object) =>
  filter({
    type: 'latest_adopted_release',
    releaseAgeType: 'oldest',
    ageComparison: 'newer',
    environment: 'production',
    ...more,
  });

const WITH_VALUE = ['co', 'nc', 'eq', 'ne', 'sw', 'nsw', 'ew', 'new', 'in', 'nin'];

export const FILTER_RULES: readonly ServerRule[] = [
  {
    rule: 'texts are compared in ten ways with a value',
    reference: 'getsentry/sentry: src/sentry/rules/match.py',
    taken: WITH_VALUE.flatMap((match) => [
      tag({ match, value: 'a' }),
      attribute({ match, value: 'a' }),
    ]),
    refused: WITH_VALUE.flatMap((match) => [tag({ match }), attribute({ match })]),
  },
  {
    rule: 'is and ns take no value, not even an empty one',
    reference: `${CONDITIONS}/tagged_event.py`,
    taken: ['is', 'ns'].flatMap((match) => [tag({ match }), attribute({ match })]),
    refused: ['is', 'ns'].flatMap((match) => [
      tag({ match, value: '' }),
      tag({ match, value: 'a' }),
      attribute({ match, value: '' }),
      attribute({ match, value: 'a' }),
    ]),
  },
  {
    rule: 'texts are not compared as numbers or by patterns',
    reference: 'getsentry/sentry: src/sentry/rules/match.py',
    taken: [tag({ match: 'eq', value: '5' })],
    refused: ['gt', 'gte', 'lt', 'lte', 'regex', ''].map((match) => tag({ match, value: '5' })),
  },
  {
    rule: 'a tag has a name',
    reference: `${CONDITIONS}/tagged_event.py`,
    taken: [tag({ key: 'a.b', match: 'is' })],
    refused: [tag({ key: '', match: 'is' }), tag({ key: undefined, match: 'is' })],
  },
  {
    rule: 'an event is asked for 30 attributes and no others',
    reference: `${CONDITIONS}/event_attribute.py`,
    taken: EVENT_ATTRIBUTES.map((name) => attribute({ attribute: name, match: 'is' })),
    refused: ['unreal.crashtype', 'http.query', 'user', 'release', 'tags', ''].map((name) =>
      attribute({ attribute: name, match: 'is' }),
    ),
  },
  {
    rule: 'a level is one of six, and compared with eq, gte or lte',
    reference: `${CONDITIONS}/level.py`,
    taken: [
      ...['fatal', 'error', 'warning', 'info', 'debug', 'sample'].map((name) =>
        level({ level: name }),
      ),
      ...['eq', 'lte'].map((match) => level({ match })),
    ],
    refused: [
      ...['critical', '40', 40, ''].map((name) => level({ level: name })),
      ...['gt', 'lt', 'ne', 'co'].map((match) => level({ match })),
    ],
  },
  {
    rule: 'an age is older or newer than a whole number of minutes, hours, days or weeks',
    reference: `${FILTERS}/age_comparison.py`,
    taken: [
      ...['minute', 'hour', 'day', 'week'].map((time) => age({ time })),
      age({ comparisonType: 'newer', value: 0 }),
    ],
    refused: [
      ...['second', 'month', 'days', ''].map((time) => age({ time })),
      age({ comparisonType: 'equal' }),
      age({ value: -3 }),
      age({ value: 1.5 }),
    ],
  },
  {
    rule: 'an issue is assigned to nobody, a team or a member',
    reference: `${FILTERS}/assigned_to.py`,
    taken: ['unassigned', { team: 'backend' }, { member: 'ada@example.com' }].map((target) =>
      filter({ type: 'assigned_to', target }),
    ),
    refused: ['anybody', '', null, { team: '' }, { member: 'ada' }, { user: 1 }].map((target) =>
      filter({ type: 'assigned_to', target }),
    ),
  },
  {
    rule: 'a category of issues has a name',
    reference: 'getsentry/sentry: src/sentry/issues/grouptype.py',
    taken: ['error', 'db_query', 'feedback', 'outage'].flatMap((value) => [
      filter({ type: 'issue_category', value }),
      filter({ type: 'issue_category', value, include: false }),
    ]),
    refused: [1, '1', 'errors', ''].map((value) => filter({ type: 'issue_category', value })),
  },
  {
    rule: 'an issue was seen a whole number of times',
    reference: `${FILTERS}/issue_occurrences.py`,
    taken: [0, 10].map((value) => filter({ type: 'issue_occurrences', value })),
    refused: [-1, 0.5, '10', undefined].map((value) =>
      filter({ type: 'issue_occurrences', value }),
    ),
  },
  {
    rule: 'an adopted release is the oldest or newest one, older or newer, in an environment',
    reference: `${FILTERS}/latest_adopted_release_filter.py`,
    taken: [adopted({}), adopted({ releaseAgeType: 'newest', ageComparison: 'older' })],
    refused: [
      adopted({ releaseAgeType: 'latest' }),
      adopted({ ageComparison: 'same' }),
      adopted({ environment: '' }),
      adopted({ environment: undefined }),
    ],
  },
  {
    rule: 'a priority is high, medium or low',
    reference: CATALOGUE,
    taken: ['high', 'medium', 'low'].flatMap((priority) => [
      filter({ type: 'issue_priority_greater_or_equal', priority }),
      filter({ type: 'issue_priority_equals', priority }),
      filter({ type: 'issue_priority_deescalating', priority }),
    ]),
    refused: ['urgent', 75, '', undefined].map((priority) =>
      filter({ type: 'issue_priority_greater_or_equal', priority }),
    ),
  },
  {
    rule: 'what is unknown is refused, unless it is kept as it is',
    reference: CATALOGUE,
    taken: [filter({ type: 'raw', body: { type: 'moon_phase', comparison: 1 } })],
    refused: [
      filter({ type: 'moon_phase' }),
      filter({ type: 'latest_release', more: 1 }),
      filter({}),
    ],
  },
  {
    rule: 'every_event was dropped',
    reference: 'getsentry/sentry: src/sentry/workflow_engine/migration_helpers',
    taken: [filter({ type: 'latest_release' })],
    refused: [filter({ type: 'every_event' })],
  },
];
