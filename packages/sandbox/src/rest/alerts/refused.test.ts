import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';
import { createCaller, type Caller } from '../../testing/call.ts';

const ACME = '/api/0/organizations/acme/';
let sandbox: Sandbox;
let call: Caller;

beforeAll(async () => {
  sandbox = await createSandbox();
  call = createCaller(sandbox);
});
afterAll(() => sandbox.close());

const bounds = [
  { type: 'gt', comparison: 5, conditionResult: 75 },
  { type: 'lte', comparison: 5, conditionResult: 0 },
];

interface Detector {
  readonly source?: object;
  readonly config?: object;
  readonly conditions?: readonly object[];
}

const create = ({ source, config = {}, conditions = bounds }: Detector) =>
  call('POST', `${ACME}projects/shop/detectors/`, {
    name: 'Errors',
    type: 'metric_issue',
    dataSources: [{ aggregate: 'count()', timeWindow: 300, ...source }],
    config,
    conditionGroup: { logicType: 'any', conditions },
  });

describe('a metric detector', () => {
  test.each<readonly [Detector, string]>([
    [{ source: { timeWindow: 30 } }, 'greater than or equal to 60'],
    [{ source: { dataset: 'sessions' } }, 'is not a valid choice'],
    [{ source: { eventTypes: ['transaction'] } }, 'Invalid event types for the dataset events'],
    [{ source: { queryType: 2 } }, 'Invalid dataset for this query type: events'],
    [{ source: { query: 'release:latest' } }, 'Unsupported value: release:latest'],
    [{ source: { query: 'level:error (' } }, 'Invalid Query'],
    [{ source: { aggregate: 'median(x)' } }, 'Invalid Metric: median(x)'],
    [{ source: { extrapolationMode: 'server_weighted' } }, 'not supported for new detectors'],
    [{ source: { dataset: 'metrics', timeWindow: 300 } }, 'Invalid Time Window: Allowed'],
    [
      {
        source: {
          dataset: 'events_analytics_platform',
          timeWindow: 60,
          eventTypes: ['trace_item_span', 'trace_item_log'],
        },
      },
      'Multiple event types not allowed',
    ],
    [
      { source: { dataset: 'events_analytics_platform', timeWindow: 60 } },
      'must be at least 5 minutes',
    ],
    [{ config: { detectionType: 'guess' } }, 'detectionType must be static, percent or dynamic'],
    [{ config: { detectionType: 'percent' } }, 'comparisonDelta must be one of'],
    [{ config: { comparisonDelta: 300 } }, 'comparisonDelta must be one of'],
    [{ conditions: [...bounds, ...bounds] }, 'Too many conditions'],
    [{ conditions: bounds.slice(0, 1) }, 'Resolution condition required'],
    [
      { conditions: [{ type: 'gt', comparison: 5, conditionResult: 60 }] },
      'Unsupported condition result: 60',
    ],
    [{ config: { detectionType: 'dynamic' } }, 'Anomaly detection goes with'],
  ])('%j is refused: %s', async (detector, message) => {
    const { status, body } = await create(detector);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(message);
  });
});

describe('an action', () => {
  const act = (action: object) =>
    call('POST', `${ACME}workflows/`, {
      name: 'Tell us',
      actionFilters: [{ logicType: 'any-short', conditions: [], actions: [action] }],
    });

  test.each<readonly [object, string]>([
    [{ type: 'email', config: { targetType: 'group' } }, 'targetType must be one of'],
    [
      { type: 'email', config: { targetType: 'team', targetIdentifier: '999' } },
      'There is no team 999',
    ],
    [
      { type: 'email', config: { targetType: 'user', targetIdentifier: '999' } },
      'There is no user 999',
    ],
    [
      {
        type: 'email',
        config: { targetType: 'issue_owners' },
        data: { fallthroughType: 'Nobody' },
      },
      'fallthroughType must be one of',
    ],
    [{ type: 'email', integrationId: '7', config: {} }, 'email actions have no integration'],
    [{ type: 'slack', config: { targetDisplay: '#a' } }, 'A valid slack integration is required'],
    [{ type: 'slack', integrationId: '7', config: {} }, 'A channel is required'],
    [{ type: 'discord', integrationId: '8', config: {} }, 'A channel id is required'],
    [
      { type: 'pagerduty', integrationId: '10', config: { targetIdentifier: '99' } },
      'The integration has no service 99',
    ],
    [
      {
        type: 'opsgenie',
        integrationId: '11',
        config: { targetIdentifier: '61-checkout' },
        data: { priority: 'P9' },
      },
      'priority must be one of P3',
    ],
    [{ type: 'plugin', config: {} }, 'Plugin actions can no longer be created'],
    [{ type: 'webhook', config: {} }, 'targetIdentifier is required'],
    [{ type: 'sentry_app', config: { targetIdentifier: 'none' } }, 'A valid sentry app'],
    [{ type: 'carrier-pigeon', config: {} }, 'is not a valid choice'],
  ])('%j is refused: %s', async (action, message) => {
    const { status, body } = await act(action);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(message);
  });
});
