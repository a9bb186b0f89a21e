import { expect, test } from 'vitest';
import { bodyOf, send, sendItems, type TestItem } from '../testing/send.ts';
import { createTestWorld, START, type TestWorld } from '../testing/test-state.ts';

const EVENT: TestItem = [{ type: 'event' }, { message: 'a' }];
const CHECK_IN: TestItem = [
  { type: 'check_in' },
  {
    monitor_slug: 'nightly',
    status: 'ok',
    monitor_config: { schedule: { type: 'crontab', value: '0 * * * *' } },
  },
];

function outcomes({ state }: TestWorld): readonly unknown[] {
  return state.outcomes.entries.map(({ category, outcome, reason, quantity }) => [
    category,
    outcome,
    reason,
    quantity,
  ]);
}

test('a limit of a category is told in the header and takes only its items, until it ends', async () => {
  const world = createTestWorld();
  const limit = {
    scope: 'organization',
    reasonCode: 'quota_exceeded',
    endsAt: START + 90_500,
  } as const;
  world.state.rateLimits.push({ ...limit, categories: ['error', 'transaction'] });
  const answer = await sendItems(world, EVENT, [{ type: 'attachment' }, 'abc'], CHECK_IN);
  expect(answer.status).toBe(429);
  expect(answer.headers).toMatchObject({
    'retry-after': '91',
    'x-sentry-rate-limits': '91:error;transaction:organization:quota_exceeded',
  });
  expect(bodyOf(answer)).toHaveProperty('detail');
  expect(outcomes(world)).toEqual([
    ['error', 'rate_limited', 'quota_exceeded', 1],
    ['attachment', 'rate_limited', 'quota_exceeded', 3],
    ['monitor', 'accepted', null, 1],
  ]);
  expect((await sendItems(world, CHECK_IN)).status).toBe(200);
  await world.clock.advance(90_500);
  expect((await sendItems(world, EVENT)).status).toBe(200);
});

test('a limit without categories is for everything but client reports', async () => {
  const world = createTestWorld();
  world.state.rateLimits.push({
    categories: [],
    scope: 'key',
    reasonCode: 'spike',
    endsAt: START + 60_000,
  });
  const report: TestItem = [
    { type: 'client_report' },
    { discarded_events: [{ reason: 'ratelimit_backoff', category: 'error', quantity: 4 }] },
  ];
  expect((await sendItems(world, report)).status).toBe(200);
  const answer = await sendItems(world, EVENT, report);
  expect(answer.headers).toMatchObject({ 'x-sentry-rate-limits': '60::key:spike' });
  expect(outcomes(world)).toEqual([
    ['error', 'client_discard', 'ratelimit_backoff', 4],
    ['error', 'rate_limited', 'spike', 1],
    ['error', 'client_discard', 'ratelimit_backoff', 4],
  ]);
});

test('the limit of a key counts errors within its window', async () => {
  const world = createTestWorld();
  world.key.rateLimit = { window: 60, count: 2 };
  const statuses: number[] = [];
  const sendEvent = async (): Promise<void> => {
    const { status } = await sendItems(world, EVENT);
    statuses.push(status);
  };
  await sendEvent();
  await sendItems(world, CHECK_IN);
  await sendEvent();
  await sendEvent();
  expect(statuses).toEqual([200, 200, 429]);
  expect((await sendItems(world, CHECK_IN)).status).toBe(200);
  const refused = await sendItems(world, EVENT);
  expect(refused.headers).toMatchObject({
    'x-sentry-rate-limits': '60:default;error;security:key:key_quota',
  });
  await world.clock.advance(60_000);
  await sendEvent();
  expect(statuses.at(-1)).toBe(200);
});

test('the cron door never answers with 429, but the limit holds', async () => {
  const world = createTestWorld();
  await sendItems(world, CHECK_IN);
  world.state.rateLimits.push({
    categories: ['monitor'],
    scope: 'organization',
    reasonCode: 'over',
    endsAt: START + 1,
  });
  const answer = await send(world, { method: 'GET', path: 'cron/nightly/?status=error' });
  expect(answer.status).toBe(202);
  expect(outcomes(world).at(-1)).toEqual(['monitor', 'rate_limited', 'over', 1]);
  expect(world.project.organization.monitors[0]?.checkIns).toHaveLength(1);
});
