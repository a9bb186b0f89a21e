import fc from 'fast-check';
import type { ObservedAlerts } from '../plan/types.ts';
import { encodeAlert } from '../wire/alerts.ts';
import { encodeMonitor } from '../wire/monitors.ts';
import { arbitraryAlert } from './arbitrary-alerts.ts';
import { arbitraryMonitor } from './arbitrary-monitors.ts';
import { names } from './names.ts';
import { serverCopy } from './server-copy.ts';

const of = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

/** What people call things: twice the same, in other scripts, with quotes, as a number. */
const label = fc.oneof(
  of(
    'Checkout',
    'checkout',
    '2026',
    'It\'s "down"',
    'Überlauf',
    '警告',
    '`${x}`',
    'a\nb',
    'A\u2028B',
  ),
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
);

const oddCondition = of<object>(
  {
    type: 'moon_phase',
    comparison: { phase: 'full', sun_side: [1, [2, 3]] },
    conditionResult: true,
  },
  { type: 'every_event', comparison: true, conditionResult: true },
  { type: 'level', comparison: { level: 35, match: 'eq' }, conditionResult: true },
  { type: 'first_seen_event', comparison: true, conditionResult: true },
  {
    type: 'assigned_to',
    comparison: { targetType: 'Member', targetIdentifier: 999 },
    conditionResult: true,
  },
  JSON.parse('{"type":"odd","comparison":{"__proto__":{"x":1}},"conditionResult":null}') as object,
);
const oddAction = of<object>(
  { type: 'fax', integrationId: '9', data: {}, config: { targetIdentifier: '1', paper: 'A4' } },
  { type: 'plugin', integrationId: null, data: {}, config: {}, status: 'disabled' },
);
const oddMonitor = of<object>(
  { type: 'moon_detector', config: { phase: 'full' }, dataSources: [{ lens: 1 }] },
  {
    // Its thresholds are the wrong way round, which is refused today.
    type: 'metric_issue',
    config: { detectionType: 'static' },
    dataSources: [
      {
        aggregate: 'count()',
        dataset: 'events',
        eventTypes: ['error'],
        query: '',
        queryType: 0,
        timeWindow: 300,
      },
    ],
    conditionGroup: {
      logicType: 'any',
      conditions: [
        { type: 'gt', comparison: 5, conditionResult: 75 },
        { type: 'gt', comparison: 9, conditionResult: 50 },
        { type: 'lte', comparison: 5, conditionResult: 0 },
      ],
    },
  },
);

const known = fc.tuple(arbitraryMonitor, label, fc.nat()).map(([monitor, name, seed]) => {
  const { value } = encodeMonitor('watch', { ...monitor, name } as typeof monitor, names);
  return serverCopy(value, seed) as object;
});
const odd = fc
  .tuple(oddMonitor, label, of('31', '32', '999'))
  .map(([parts, name, projectId]) => ({ projectId, name, enabled: true, ...parts }));
const sdkOwned = label.map((name) => ({
  projectId: '31',
  name,
  type: 'monitor_check_in_failure',
  config: {},
  dataSources: [
    { queryObj: { slug: 'own', isUpserting: true, config: { schedule: '0 * * * *' } } },
  ],
}));

const workflow = fc
  .record({
    alert: arbitraryAlert,
    name: label,
    seed: fc.nat(),
    monitors: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
    conditions: fc.array(oddCondition, { maxLength: 1 }),
    actions: fc.array(oddAction, { maxLength: 1 }),
    logicType: of('any', 'any-short', 'all', 'none'),
  })
  .map(({ alert, name, seed, monitors, conditions, actions, logicType }) => {
    const { value } = encodeAlert('pager', { ...alert, name }, names);
    const [group, ...others] = value.actionFilters;
    const body = {
      ...value,
      triggers: { logicType, conditions: [...(value.triggers?.conditions ?? []), ...conditions] },
      actionFilters: group
        ? [
            {
              ...group,
              conditions: [...group.conditions, ...conditions],
              actions: [...(group.actions ?? []), ...actions],
            },
            ...others,
          ]
        : others,
    };
    return { body: serverCopy(body, seed) as object, monitors };
  });

const notification = fc.record({
  triggerType: of('spike-protection'),
  serviceType: of('sentry_notification', 'email'),
  targetType: of('team'),
  targetIdentifier: of('11', '12', '999'),
  projects: fc.subarray([31, 32]),
});

const project = (id: string, name: string, first: number) =>
  ['error', 'issue_stream'].map((type, index) => ({
    id: String(first + index),
    type,
    name: 'Error Monitor',
    projectId: id,
    enabled: true,
    config: {},
    dataSources: [],
    description: name,
  }));

const observedNames: ObservedAlerts['names'] = {
  projects: [
    { id: '31', name: 'shop' },
    { id: '32', name: 'docs' },
  ],
  teams: [
    { id: '11', name: 'backend' },
    { id: '12', name: 'mobile' },
  ],
  members: [
    { id: '21', name: 'ada@example.com' },
    { id: '22', name: 'bob@example.com' },
  ],
  apps: [{ id: '41', name: 'pager' }],
  integrations: ['slack', 'discord', 'msteams', 'pagerduty', 'opsgenie', 'jira', 'github'].flatMap(
    (provider) => [
      {
        id: '51',
        name: 'Acme',
        provider,
        services: [
          { id: '61', name: 'Checkout' },
          { id: '62-search', name: 'Search' },
        ],
      },
      { id: '52', name: 'Other', provider, services: [] },
    ],
  ),
};

/** An organization as its API gives it: what this package knows, what it does not, and what is Sentry's own. */
export const arbitraryOrganization: fc.Arbitrary<ObservedAlerts> = fc
  .record({
    monitors: fc.array(fc.oneof({ weight: 4, arbitrary: known }, odd, sdkOwned), { maxLength: 4 }),
    workflows: fc.array(workflow, { maxLength: 4 }),
    notifications: fc.array(notification, { maxLength: 1 }),
  })
  .map(({ monitors, workflows, notifications }) => {
    const detectors: readonly object[] = [
      ...project('31', 'shop', 71),
      ...project('32', 'docs', 73),
      ...monitors.map((body, index) => ({ ...body, id: String(120 - index) })),
    ];
    const idOf = (index: number): number => {
      const { id } = { id: '999', ...detectors[index + 1] };
      return Number(id);
    };
    return {
      organization: 'acme',
      readAt: Date.UTC(2026, 8, 1),
      detectors,
      workflows: [
        ...workflows.map(({ body, monitors: indexes }, index) => {
          const { detector_ids: _, ...others } = { detector_ids: [], ...body };
          const detectorIds = [...new Set(indexes.map(idOf))];
          return { ...others, id: String(300 + index * 7), detectorIds };
        }),
        {
          id: '200',
          name: 'Send a notification for high priority issues',
          config: { frequency: 0 },
          detectorIds: [71],
          triggers: {
            logicType: 'any-short',
            conditions: [
              { type: 'new_high_priority_issue', comparison: true, conditionResult: true },
            ],
          },
          actionFilters: [],
        },
      ],
      notifications: notifications.map((body, index) => ({ id: 400 + index, ...body })),
      names: observedNames,
    };
  });
