import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';
import { createSeededRandom } from '../../server/seeded-random.ts';
import { mutate } from '../../testing/mutate.ts';
import { figure, trials } from '../../testing/proof.ts';

const SEED = 20_261_122;
const ACME = '/api/0/organizations/acme/';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ legacyRules: 'on' });
});
afterAll(() => sandbox.close());

const condition = (type: string, comparison: unknown, conditionResult: unknown = true): object => ({
  type,
  comparison,
  conditionResult,
});
const attribute = { attribute: 'exception.type', match: 'eq', value: 'Oops' };
const frequency = { value: 1, interval: '1h', filters: [attribute] };
const slack = { type: 'slack', integrationId: '7', config: { targetDisplay: '#a' }, data: {} };
const email = { type: 'email', config: { targetType: 'issue_owners' }, data: {} };
const detector = { name: 'Errors', owner: 'user:1', enabled: true, description: 'x' };
const config = { schedule_type: 'interval', schedule: [2, 'hour'], checkin_margin: 1 };
const rulePath = 'sentry.rules.conditions.';

/** Bodies that are taken as they are. */
const BODIES: readonly (readonly [path: string, body: object])[] = [
  [
    `${ACME}workflows/`,
    {
      name: 'Tell us',
      detectorIds: [1, 2],
      config: { frequency: 5 },
      triggers: { logicType: 'any-short', conditions: [condition('first_seen_event', true)] },
      actionFilters: [
        {
          logicType: 'all',
          conditions: [
            condition('event_frequency_count', frequency),
            condition('tagged_event', { key: 'plan', match: 'is' }),
            condition('age_comparison', { comparisonType: 'older', value: 1, time: 'day' }),
            condition('assigned_to', { targetType: 'Team', targetIdentifier: 1 }),
          ],
          actions: [slack, email],
        },
      ],
    },
  ],
  [
    `${ACME}projects/shop/detectors/`,
    {
      ...detector,
      type: 'metric_issue',
      dataSources: [{ aggregate: 'count()', query: 'level:error', timeWindow: 300 }],
      config: { detectionType: 'percent', comparisonDelta: 3600 },
      conditionGroup: {
        logicType: 'any',
        conditions: [condition('gt', 5, 75), condition('lte', 5, 0)],
      },
    },
  ],
  [
    `${ACME}projects/shop/detectors/`,
    {
      ...detector,
      type: 'monitor_check_in_failure',
      dataSources: [{ name: 'Nightly', config }],
    },
  ],
  [
    `${ACME}projects/shop/detectors/`,
    {
      ...detector,
      type: 'uptime_domain_failure',
      dataSources: [
        {
          url: 'https://example.com/',
          intervalSeconds: 60,
          headers: [['x-check', 'yes']],
          assertion: { root: { op: 'and', children: [] } },
        },
      ],
      config: { mode: 1, downtimeThreshold: 3 },
    },
  ],
  [
    '/api/0/projects/acme/shop/rules/',
    {
      name: 'Often',
      frequency: 30,
      actionMatch: 'any',
      conditions: [
        { id: `${rulePath}event_frequency.EventFrequencyCondition`, interval: '1h', value: 1 },
      ],
      filters: [{ id: 'sentry.rules.filters.level.LevelFilter', level: '40', match: 'gte' }],
      actions: [{ id: 'sentry.mail.actions.NotifyEmailAction', targetType: 'IssueOwners' }],
    },
  ],
  [
    `${ACME}alert-rules/`,
    {
      name: 'Errors',
      projects: ['shop'],
      aggregate: 'count()',
      timeWindow: 5,
      thresholdType: 0,
      triggers: [{ label: 'critical', alertThreshold: 5, actions: [] }],
    },
  ],
  [
    `${ACME}notifications/actions/`,
    { triggerType: 'spike-protection', serviceType: 'email', projects: ['shop'] },
  ],
  [`${ACME}test-fire-actions/`, { actions: [slack, email] }],
];

test('mutated bodies of alerts: an answer below 500, and what is taken disturbs no event', async () => {
  const random = createSeededRandom(SEED);
  const statuses: number[] = [];
  for (const [path, body] of BODIES) {
    expect((await post(path, JSON.stringify(body))).status).toBeLessThan(300);
  }
  for (let count = 0; count < trials(2000); count += 1) {
    if (count % 25 === 0) sandbox.reset();
    const [path, body] = BODIES[Math.floor(random() * BODIES.length)] ?? ['', {}];
    const { status, text } = await post(path, mutate(Buffer.from(JSON.stringify(body)), random));
    statuses.push(status);
    expect(status, text).toBeLessThan(500);
    if (status < 300) expect(await sendError()).toBe(200);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(0);
  figure('mutated bodies of alerts', statuses, SEED);
}, 120_000);

async function post(
  path: string,
  body: string | Uint8Array,
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.token}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
  return { status: answer.status, text: await answer.text() };
}

async function sendError(): Promise<number> {
  const { username, pathname } = new URL(sandbox.dsn);
  const answer = await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
    method: 'POST',
    body: JSON.stringify({ exception: { values: [{ type: 'Oops' }] }, tags: { plan: 'gold' } }),
  });
  await answer.arrayBuffer();
  return answer.status;
}
