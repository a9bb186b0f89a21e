import { beforeEach, describe, expect, test } from 'vitest';
import { addOutcome } from '../../events/outcomes.ts';
import type { StoredSession } from '../../store/model.ts';
import { createWorld, errorPayload, NOON, type World } from '../../testing/world.ts';
import { statsRoutes } from './routes.ts';

let world: World;
const HOUR_IN_MS = 3_600_000;

beforeEach(() => {
  world = createWorld(statsRoutes);
});

async function ask(path: string): Promise<unknown> {
  const { status, body } = await world.get(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

async function refusal(path: string): Promise<string> {
  const { status, body } = await world.get(path);
  expect(status).toBe(400);
  return JSON.stringify(body);
}

describe('usage statistics', () => {
  const STATS = 'organizations/acme/stats_v2/';

  /** 12:00: 2 errors and a 500-byte attachment. 13:00: 3 errors refused in one report, 1 filtered. */
  beforeEach(async () => {
    world.record(errorPayload('A'));
    world.record(errorPayload('A'));
    addOutcome(world.state, world.shop, 'attachment', { quantity: 500 });
    await world.clock.advance(HOUR_IN_MS);
    addOutcome(world.state, world.api, 'error', {
      outcome: 'rate_limited',
      reason: 'key_quota',
      quantity: 3,
    });
    addOutcome(world.state, world.shop, 'security', { outcome: 'filtered', reason: 'localhost' });
  });

  test('count by outcome and hour', async () => {
    const body = await ask(
      `${STATS}?field=sum(quantity)&groupBy=outcome&category=error&statsPeriod=1h&interval=1h`,
    );
    expect(body).toEqual({
      start: '2026-03-04T12:00:00Z',
      end: '2026-03-04T14:00:00Z',
      intervals: ['2026-03-04T12:00:00Z', '2026-03-04T13:00:00Z'],
      groups: [
        {
          by: { outcome: 'accepted' },
          totals: { 'sum(quantity)': 2 },
          series: { 'sum(quantity)': [2, 0] },
        },
        {
          by: { outcome: 'rate_limited' },
          totals: { 'sum(quantity)': 3 },
          series: { 'sum(quantity)': [0, 3] },
        },
        {
          by: { outcome: 'filtered' },
          totals: { 'sum(quantity)': 1 },
          series: { 'sum(quantity)': [0, 1] },
        },
      ],
    });
  });

  test('weigh attachments in bytes, and count them by how often they were seen', async () => {
    const body = await ask(
      `${STATS}?field=sum(quantity)&field=sum(times_seen)&groupBy=category&category=attachment&statsPeriod=1d`,
    );
    expect(body).toMatchObject({
      groups: [{ totals: { 'sum(quantity)': 500, 'sum(times_seen)': 1 } }],
    });
  });

  test('count by project and reason', async () => {
    const body = await ask(
      `${STATS}?field=sum(quantity)&groupBy=project&groupBy=reason&category=error&statsPeriod=1d`,
    );
    expect(body).toMatchObject({
      groups: [
        { by: { project: 1, reason: 'none' }, totals: { 'sum(quantity)': 2 }, series: {} },
        { by: { project: 2, reason: 'key_quota' }, totals: { 'sum(quantity)': 3 } },
        { by: { project: 1, reason: 'localhost' }, totals: { 'sum(quantity)': 1 } },
      ],
    });
  });

  test('sum up by project', async () => {
    const body = await ask(
      'organizations/acme/stats-summary/?field=sum(quantity)&statsPeriod=1d&project=api',
    );
    expect(body).toMatchObject({
      projects: [
        {
          slug: 'api',
          stats: [
            {
              category: 'error',
              outcomes: { accepted: 0, rate_limited: 3 },
              totals: { dropped: 3, 'sum(quantity)': 3 },
            },
          ],
        },
      ],
    });
  });

  test('draw what a project received, refused and kept', async () => {
    const at = NOON / 1000;
    const range = `since=${at}&until=${at + 3600}`;
    expect(await ask(`projects/acme/shop/stats/?${range}`)).toEqual([
      [at, 2],
      [at + 3600, 1],
    ]);
    expect(await ask(`projects/acme/api/stats/?${range}&stat=rejected`)).toEqual([
      [at, 0],
      [at + 3600, 3],
    ]);
    expect(await ask(`projects/acme/shop/stats/?${range}&stat=generated`)).toEqual([
      [at, 2],
      [at + 3600, 0],
    ]);
  });

  test.each([
    ['groupBy=outcome&statsPeriod=1d', 'Field is required'],
    ['field=sum(quantity)&statsPeriod=1d', 'groupBy'],
    ['field=sum(everything)&groupBy=outcome', 'Invalid field: '],
    ['field=sum(quantity)&groupBy=colour', 'colour'],
    ['field=sum(quantity)&groupBy=outcome&category=nonsense', 'Invalid category: '],
    ['field=sum(quantity)&groupBy=outcome&outcome=lost', 'lost'],
    ['field=sum(quantity)&groupBy=outcome&interval=7h', 'divide one day'],
    ['field=sum(quantity)&groupBy=outcome&interval=30m', 'one hour'],
    ['field=sum(quantity)&groupBy=outcome&interval=2d', 'less than one day'],
    ['field=sum(quantity)&groupBy=outcome&interval=soon', 'soon'],
  ])('refuse %s', async (query, words) => {
    expect(await refusal(`${STATS}?${query}`)).toContain(words);
  });
});

describe('sessions', () => {
  const SESSIONS = 'organizations/acme/sessions/';

  function session(
    status: StoredSession['status'],
    userId: string,
    release: string,
    quantity = 1,
  ): void {
    world.state.sessions.push({
      project: world.shop,
      id: null,
      startedAt: world.clock.now(),
      status,
      release,
      environment: 'production',
      userId,
      quantity,
    });
  }

  /** Version 1: 4 sessions, 1 crashed; of 2 users 1 saw a crash. Version 2: 1 healthy session. */
  beforeEach(() => {
    session('healthy', 'ann', 'shop@1', 2);
    session('errored', 'ann', 'shop@1');
    session('crashed', 'bob', 'shop@1');
    session('healthy', 'ann', 'shop@2');
  });

  const groupsOf = async (query: string): Promise<unknown> => {
    const body = await ask(`${SESSIONS}?statsPeriod=1h&${query}`);
    return typeof body === 'object' && body !== null && 'groups' in body ? body.groups : undefined;
  };

  test('have rates of crashes by release', async () => {
    const fields = [
      'sum(session)',
      'count_unique(user)',
      'crash_free_rate(session)',
      'crash_free_rate(user)',
      'errored_rate(session)',
    ];
    const query = fields.map((field) => `field=${field}`).join('&');
    expect(await groupsOf(`${query}&groupBy=release&includeSeries=0`)).toEqual([
      {
        by: { release: 'shop@1' },
        totals: {
          'sum(session)': 4,
          'count_unique(user)': 2,
          'crash_free_rate(session)': 0.75,
          'crash_free_rate(user)': 0.5,
          'errored_rate(session)': 0.25,
        },
        series: {},
      },
      {
        by: { release: 'shop@2' },
        totals: {
          'sum(session)': 1,
          'count_unique(user)': 1,
          'crash_free_rate(session)': 1,
          'crash_free_rate(user)': 1,
          'errored_rate(session)': 0,
        },
        series: {},
      },
    ]);
  });

  test('say nothing about times without sessions', async () => {
    const query = 'field=sum(session)&field=crash_rate(session)&query=release:shop@1';
    expect(await groupsOf(`${query}&statsPeriod=1h`)).toMatchObject([
      { by: {}, series: { 'sum(session)': [0, 4], 'crash_rate(session)': [null, 0.25] } },
    ]);
  });

  test.each([
    ['field=sum(bananas)', 'sum(bananas)'],
    ['field=sum(session)&groupBy=colour', 'colour'],
    ['field=crash_rate(session)&groupBy=session.status', 'session.status'],
    ['field=sum(session)&orderBy=crash_rate(user)', 'orderBy'],
    ['field=sum(session)&query=level:error', 'level'],
    ['field=sum(session)&query=hello', 'Free text'],
    ['groupBy=release', 'field'],
  ])('refuse %s', async (query, words) => {
    expect(await refusal(`${SESSIONS}?statsPeriod=1h&${query}`)).toContain(words);
  });
});

describe('tags', () => {
  beforeEach(() => {
    for (const plan of ['free', 'paid', 'free'])
      world.record(errorPayload('A', { tags: { plan } }));
  });

  test('of an organization are listed by key', async () => {
    expect(await ask('organizations/acme/tags/')).toContainEqual({
      key: 'plan',
      name: 'Plan',
      totalValues: 3,
      uniqueValues: 2,
      topValues: [],
    });
  });

  test('of a project are listed by value, the most frequent first', async () => {
    expect(await ask('projects/acme/shop/tags/plan/values/')).toMatchObject([
      { value: 'free', count: 2 },
      { value: 'paid', count: 1 },
    ]);
    expect((await world.get('projects/acme/shop/tags/nothing/values/')).status).toBe(404);
  });
});
