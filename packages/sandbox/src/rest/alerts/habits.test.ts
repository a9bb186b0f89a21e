import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, type ManualClock, type Sandbox } from '../../index.ts';
import { createCaller, type Caller } from '../../testing/call.ts';

const ACME = '/api/0/organizations/acme/';
const WORKFLOWS = `${ACME}workflows/`;
const DETECTORS = `${ACME}detectors/`;
const NEW_DETECTOR = `${ACME}projects/shop/detectors/`;

let clock: ManualClock;
let sandbox: Sandbox;
let call: Caller;

beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 0, 1));
  sandbox = await createSandbox({ clock });
  call = createCaller(sandbox);
});
afterEach(() => sandbox.close());

/** @returns the body of an answer that has to be a success */
async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await call(method, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
}

async function refusal(method: string, path: string, body: unknown): Promise<string> {
  const answer = await call(method, path, body);
  expect(answer.status).toBe(400);
  return JSON.stringify(answer.body);
}

const when = (
  type: string,
  comparison: unknown = true,
  conditionResult: unknown = true,
): object => ({
  type,
  comparison,
  conditionResult,
});
const slack = (config: object): object => ({ type: 'slack', integrationId: '7', config, data: {} });
const stage = (...actions: readonly object[]): object => ({
  logicType: 'all',
  conditions: [],
  actions,
});
const workflow = (fields: object = {}): object => ({
  name: 'Tell us',
  actionFilters: [],
  ...fields,
});
const metric = (fields: object = {}): object => ({
  name: 'Errors',
  type: 'metric_issue',
  dataSources: [{ aggregate: 'count()', timeWindow: 300 }],
  conditionGroup: { logicType: 'any', conditions: [when('gt', 5, 75), when('lte', 5, 0)] },
  ...fields,
});

describe('a workflow comes back', () => {
  test('in another order, always the same one', async () => {
    const conditions = [30, 31, 32, 33, 34, 35].map((value) =>
      when('issue_occurrences', { value }),
    );
    const path = `${WORKFLOWS}1/`;
    const made = await ask(
      'POST',
      WORKFLOWS,
      workflow({ triggers: { logicType: 'all', conditions } }),
    );
    const valuesOf = (body: unknown): number[] =>
      (
        body as { triggers: { conditions: { comparison: { value: number } }[] } }
      ).triggers.conditions.map(({ comparison }) => comparison.value);
    expect(valuesOf(made)).not.toEqual([30, 31, 32, 33, 34, 35]);
    expect(valuesOf(made).toSorted()).toEqual([30, 31, 32, 33, 34, 35]);
    expect(valuesOf(await ask('GET', path))).toEqual(valuesOf(made));
  });

  test('in camelCase with what Sentry fills in', async () => {
    const email = { type: 'email', config: { target_type: 'issue_owners' } };
    const opsgenie = {
      type: 'opsgenie',
      integration_id: 11,
      config: { target_identifier: '62-search' },
    };
    const made = await ask('POST', WORKFLOWS, {
      name: 'Tell us',
      action_filters: [
        {
          logic_type: 'all',
          conditions: [
            { type: 'event_frequency_count', comparison: { value: '80', interval: '1h' } },
          ],
          actions: [email, opsgenie],
        },
      ],
    });
    expect(made).toMatchObject({
      enabled: true,
      environment: null,
      config: { frequency: 0 },
      actionFilters: [
        {
          conditions: [{ conditionResult: true }],
          actions: expect.arrayContaining([
            expect.objectContaining({
              type: 'email',
              data: { fallthroughType: 'ActiveMembers' },
              status: 'active',
            }),
            expect.objectContaining({
              type: 'opsgenie',
              integrationId: '11',
              data: { priority: 'P3' },
              config: {
                targetType: 'specific',
                targetIdentifier: '62-search',
                targetDisplay: null,
              },
            }),
          ]) as unknown,
        },
      ],
    });
  });

  test('with the id of a channel that was named, and the name of one whose id is known', async () => {
    const targetsOf = async (config: object): Promise<unknown> => {
      const made = await ask(
        'POST',
        WORKFLOWS,
        workflow({ actionFilters: [stage(slack(config))] }),
      );
      const [group] = (made as { actionFilters: { actions: { config: object }[] }[] })
        .actionFilters;
      return group?.actions[0]?.config;
    };
    const named = await targetsOf({ targetDisplay: '#alerts' });
    expect(named).toEqual({
      targetType: 'specific',
      targetIdentifier: expect.stringMatching(/^C[0-9A-F]{10}$/) as unknown,
      targetDisplay: 'alerts',
    });
    const { targetIdentifier } = named as { targetIdentifier: string };
    expect(await targetsOf({ targetIdentifier, targetDisplay: '#old-name' })).toEqual(named);
  });
});

describe('nodes of a workflow', () => {
  interface Node {
    readonly id: string;
  }
  interface Made {
    readonly actionFilters: readonly (Node & { readonly actions: readonly Node[] })[];
  }

  test('with an id stay, without one are made, and go when they are not sent', async () => {
    const body = workflow({ actionFilters: [stage(slack({ targetDisplay: 'a' }))] });
    const made = (await ask('POST', WORKFLOWS, body)) as Made;
    const [group] = made.actionFilters;
    const kept = await ask('PUT', `${WORKFLOWS}1/`, { ...made, name: 'Tell them' });
    expect(kept).toMatchObject({ actionFilters: made.actionFilters });
    const remade = (await ask('PUT', `${WORKFLOWS}1/`, {
      ...body,
      actionFilters: [{ id: group?.id, ...stage(slack({ targetDisplay: 'a' })) }],
    })) as Made;
    expect(remade.actionFilters[0]?.id).toBe(group?.id);
    expect(remade.actionFilters[0]?.actions[0]?.id).not.toBe(group?.actions[0]?.id);
    expect(await ask('PUT', `${WORKFLOWS}1/`, workflow())).toMatchObject({ actionFilters: [] });
  });

  test('that are another one’s, or sent twice, are refused', async () => {
    await ask('POST', WORKFLOWS, workflow({ actionFilters: [stage()] }));
    const group = { id: '1', logicType: 'all', conditions: [], actions: [] };
    expect(
      await refusal('PUT', `${WORKFLOWS}1/`, workflow({ actionFilters: [group, group] })),
    ).toContain('sent twice');
    expect(await refusal('POST', WORKFLOWS, workflow({ actionFilters: [group] }))).toContain(
      'no such group',
    );
  });
});

describe('what Sentry refuses is refused, by its place', () => {
  test.each([
    [
      'a trigger under all',
      { triggers: { logicType: 'all', conditions: [when('first_seen_event')] } },
      'any-short',
    ],
    [
      'an unknown condition',
      { triggers: { logicType: 'all', conditions: [when('sunrise')] } },
      'not a valid choice',
    ],
    [
      'sessions over 15 minutes',
      {
        triggers: {
          logicType: 'all',
          conditions: [when('percent_sessions_count', { value: 5, interval: '15m' })],
        },
      },
      '\\"interval\\"',
    ],
    [
      'a value beside is',
      {
        triggers: {
          logicType: 'all',
          conditions: [when('tagged_event', { key: 'a', match: 'is', value: '' })],
        },
      },
      'must not have',
    ],
    ['a new plugin', { actionFilters: [stage({ type: 'plugin' })] }, 'no longer'],
    [
      'a workspace of another product',
      { actionFilters: [stage({ ...slack({ targetDisplay: 'a' }), integrationId: '11' })] },
      'valid slack integration',
    ],
    ['an unknown environment', { environment: 'moon' }, 'moon does not exist'],
    ['an unknown owner', { owner: 'team:99' }, 'Team does not exist'],
    ['a detector of nobody', { detectorIds: [99] }, 'Detector 99'],
  ])('%s in a workflow', async (_, fields, words) => {
    expect(await refusal('POST', WORKFLOWS, workflow(fields))).toContain(words);
  });

  test.each([
    [
      'a metric that never recovers',
      { conditionGroup: { logicType: 'any', conditions: [when('gt', 5, 75)] } },
      'Resolution condition',
    ],
    ['percent of nothing', { config: { detectionType: 'percent' } }, 'comparisonDelta'],
    [
      'kinds of events of another dataset',
      { dataSources: [{ aggregate: 'count()', timeWindow: 300, eventTypes: ['transaction'] }] },
      'Invalid event types',
    ],
    [
      'the latest release',
      { dataSources: [{ aggregate: 'count()', timeWindow: 300, query: 'release:latest' }] },
      'release:latest',
    ],
    ['a detector that Sentry makes itself', { type: 'error' }, 'Unknown detector type'],
    [
      'an uptime request of 1,001 bytes',
      {
        type: 'uptime_domain_failure',
        dataSources: [
          {
            url: 'https://example.com/',
            intervalSeconds: 60,
            method: 'POST',
            body: 'x'.repeat(1001 - 'POST https://example.com/ HTTP/1.1\r\n\r\n'.length),
          },
        ],
      },
      'got 1001',
    ],
  ])('%s', async (_, fields, words) => {
    expect(await refusal('POST', NEW_DETECTOR, metric(fields))).toContain(words);
  });

  test('more than one problem at once', async () => {
    const text = await refusal('POST', WORKFLOWS, {
      owner: 'somebody',
      actionFilters: [stage({ type: 'email' }, { type: 'pager' })],
    });
    expect(text).toContain('"name":["This field is required."]');
    expect(text).toContain('Could not parse owner');
    expect(text).toContain('"actions":{"0":');
    expect(text).toContain('"1":{"type"');
  });
});

describe('caps', () => {
  test('of frequency alerts in a project', async () => {
    const often = workflow({
      detectorIds: [1],
      triggers: {
        logicType: 'all',
        conditions: [when('event_frequency_count', { value: 1, interval: '1h' })],
      },
    });
    for (let count = 0; count < 100; count += 1) await ask('POST', WORKFLOWS, often);
    expect(await refusal('POST', WORKFLOWS, often)).toContain('may not exceed 100');
    await ask('POST', WORKFLOWS, workflow({ detectorIds: [1] }));
  });
});

describe('detectors', () => {
  test('of metrics come back wrapped, with what was left out', async () => {
    expect(await ask('POST', NEW_DETECTOR, metric({ owner: 'user:1' }))).toMatchObject({
      owner: { type: 'user', id: '1', name: 'Olive Owner' },
      config: { detectionType: 'static', comparisonDelta: null },
      dataSources: [
        {
          type: 'snuba_query_subscription',
          queryObj: {
            snubaQuery: {
              aggregate: 'count()',
              dataset: 'events',
              environment: null,
              eventTypes: ['error'],
              query: '',
              timeWindow: 300,
            },
          },
        },
      ],
    });
  });

  test('of jobs and cron monitors are two sides of one thing', async () => {
    const made = await ask('POST', NEW_DETECTOR, {
      name: 'Nightly',
      type: 'monitor_check_in_failure',
      dataSources: [
        {
          name: 'Nightly',
          slug: 'nightly',
          config: { schedule_type: 'crontab', schedule: '@daily', checkin_margin: 0 },
        },
      ],
    });
    const { id } = made as { id: string };
    expect(await ask('GET', `${ACME}monitors/nightly/`)).toMatchObject({
      config: { schedule: '0 0 * * *', checkin_margin: 1 },
    });
    expect(await refusal('POST', NEW_DETECTOR, made)).toBeTruthy();
    await ask('POST', `${ACME}monitors/`, {
      project: 'shop',
      name: 'Weekly',
      config: { schedule: '@weekly' },
    });
    expect(await ask('GET', `${DETECTORS}?query=type:cron`)).toMatchObject([
      { id, name: 'Nightly' },
      { name: 'Weekly', dataSources: [{ queryObj: { slug: 'weekly', isUpserting: false } }] },
    ]);
    await ask('DELETE', `${ACME}monitors/nightly/`);
    expect((await call('GET', `${DETECTORS}${id}/`)).status).toBe(404);
  });

  test('of addresses are there under their older paths, too', async () => {
    const uptime = '/api/0/projects/acme/shop/uptime/';
    const check = { name: 'Cart', url: 'https://example.com/cart', intervalSeconds: 60 };
    const { id } = (await ask('POST', uptime, check)) as { id: string };
    expect(
      await ask('PUT', `${uptime}${id}/`, { timeout_ms: 2000, status: 'disabled' }),
    ).toMatchObject({
      ...check,
      timeoutMs: 2000,
      status: 'disabled',
      downtimeThreshold: 3,
    });
    expect(await ask('GET', `${DETECTORS}${id}/`)).toMatchObject({
      enabled: false,
      dataSources: [{ queryObj: { url: check.url, timeoutMs: 2000, method: 'GET' } }],
    });
    await ask('DELETE', `${uptime}${id}/`);
    expect((await call('PUT', `${uptime}${id}/`, check)).status).toBe(404);
  });

  test('connect to workflows from either side', async () => {
    await ask('POST', WORKFLOWS, workflow());
    const made = await ask('POST', NEW_DETECTOR, metric({ workflowIds: [1] }));
    const { id } = made as { id: string };
    expect(await ask('GET', `${WORKFLOWS}1/`)).toMatchObject({ detectorIds: [id] });
  });

  test('that Sentry made with the project stay', async () => {
    expect((await call('DELETE', `${DETECTORS}1/`)).status).toBe(403);
  });
});

test('what was deleted can be read for a second yet, and not written', async () => {
  const { id } = (await ask('POST', NEW_DETECTOR, metric())) as { id: string };
  await ask('POST', WORKFLOWS, workflow({ detectorIds: [id] }));
  await ask('DELETE', `${DETECTORS}${id}/`);
  expect((await call('GET', `${DETECTORS}${id}/`)).status).toBe(200);
  expect((await call('PUT', `${DETECTORS}${id}/`, metric())).status).toBe(404);
  expect((await call('DELETE', `${DETECTORS}${id}/`)).status).toBe(404);
  await clock.advance(1000);
  expect((await call('GET', `${DETECTORS}${id}/`)).status).toBe(404);
  expect(await ask('GET', `${WORKFLOWS}1/`)).toMatchObject({ detectorIds: [] });
});
