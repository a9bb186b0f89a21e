import { beforeEach, describe, expect, test } from 'vitest';
import { titlesOf } from '../../testing/titles-of.ts';
import { createWorld, errorPayload, NOON, type World } from '../../testing/world.ts';
import { issueRoutes } from './routes.ts';

let world: World;
const ISSUES = 'organizations/acme/issues/';

beforeEach(() => {
  world = createWorld(issueRoutes);
});

const titles = (query: string, path = ISSUES): Promise<unknown[]> => titlesOf(world, path, query);

describe('the issue list', () => {
  test('shows unresolved issues, the one that was seen last first', async () => {
    world.record(errorPayload('First'));
    await world.clock.advance(1000);
    world.record(errorPayload('Second'));
    world.record(errorPayload('Gone'));
    await world.call('PUT', `${ISSUES}3/`, { status: 'resolved' });
    expect(await titles('')).toEqual(['Second', 'First']);
    expect(await titles('query=')).toEqual(['Gone', 'Second', 'First']);
    expect(await titles('query=is:resolved')).toEqual(['Gone']);
  });

  test('counts events and users', async () => {
    for (const id of ['1', '2', '2']) world.record(errorPayload('Boom', { user: { id } }));
    const { body } = await world.get(ISSUES);
    expect(body).toMatchObject([{ count: '3', userCount: 2, shortId: 'SHOP-1', filtered: null }]);
  });

  test('counts only what is in the selected time and environment, and says the rest under lifetime', async () => {
    world.record(errorPayload('Boom', { environment: 'production' }));
    await world.clock.advance(3 * 3_600_000);
    world.record(errorPayload('Boom', { environment: 'staging' }));
    world.record(errorPayload('Boom', { environment: 'staging' }));
    expect((await world.get(`${ISSUES}?statsPeriod=1h`)).body).toMatchObject([
      { count: '2', lifetime: { count: '3' } },
    ]);
    expect((await world.get(`${ISSUES}?environment=production`)).body).toMatchObject([
      { count: '1', lifetime: { count: '3' } },
    ]);
    expect((await world.get(`${ISSUES}?query=environment:staging`)).body).toMatchObject([
      { count: '3', filtered: { count: '2' } },
    ]);
    expect((await world.get(`${ISSUES}?environment=nowhere`)).status).toBe(404);
  });

  test('finds an event by its id and an issue by its short id, whatever the query would say', async () => {
    const event = world.record(errorPayload('Boom'));
    await world.call('PUT', `${ISSUES}1/`, { status: 'resolved' });
    const byEvent = await world.get(`${ISSUES}?query=${event.id}`);
    expect(byEvent.headers).toEqual({ 'X-Sentry-Direct-Hit': '1' });
    expect(byEvent.body).toMatchObject([{ id: '1', matchingEventId: event.id }]);
    expect((await world.get(`${ISSUES}?query=shop-1&shortIdLookup=1`)).body).toMatchObject([
      { id: '1' },
    ]);
    expect((await world.get(`${ISSUES}?query=shop-1`)).body).toEqual([]);
  });

  test('pages by limit and cursor', async () => {
    for (const type of ['A', 'B', 'C']) world.record(errorPayload(type));
    const first = await world.get(`${ISSUES}?limit=2`);
    expect(first.headers).toMatchObject({ 'X-Hits': '3' });
    expect(first.headers?.['Link']).toContain(`rel="next"; results="true"; cursor="${NOON}:2:0"`);
    const second = await world.get(`${ISSUES}?limit=2&cursor=${NOON}:2:0`);
    expect(second.body).toHaveLength(1);
    expect(second.headers?.['Link']).toContain('rel="next"; results="false"');
  });

  test('draws hours for a day and days for two weeks', async () => {
    world.record(errorPayload('Boom'));
    const hours = await series('24h');
    expect(hours).toHaveLength(24);
    expect(hours.at(-1)).toEqual([NOON / 1000, 1]);
    expect(await series('14d')).toHaveLength(14);
  });

  async function series(period: string): Promise<number[][]> {
    const { body } = await world.get(`${ISSUES}?groupStatsPeriod=${period}`);
    const [issue] = body as { stats: Record<string, number[][]> }[];
    return issue?.stats[period] ?? [];
  }
});

describe('one issue', () => {
  test('is found by id and by short id, with and without its organization', async () => {
    world.record(errorPayload('Boom'));
    for (const path of [`${ISSUES}1/`, `${ISSUES}SHOP-1/`, 'issues/1/']) {
      expect((await world.get(path)).body).toMatchObject({ id: '1', shortId: 'SHOP-1' });
    }
    expect((await world.get(`${ISSUES}2/`)).status).toBe(404);
    expect((await world.get('organizations/acme/shortids/SHOP-1/')).body).toMatchObject({
      groupId: '1',
      projectSlug: 'shop',
    });
  });

  test('is resolved in a release, and comes back with one that is newer', async () => {
    world.record(errorPayload('Boom', { release: 'shop@1.0.0' }));
    await world.call('PUT', `${ISSUES}1/`, {
      status: 'resolved',
      statusDetails: { inRelease: 'shop@1.0.0' },
    });
    expect((await world.get(`${ISSUES}1/`)).body).toMatchObject({
      status: 'resolved',
      statusDetails: { inRelease: 'shop@1.0.0' },
    });
    await world.clock.advance(1000);
    world.record(errorPayload('Boom', { release: 'shop@1.1.0' }));
    expect((await world.get(`${ISSUES}1/`)).body).toMatchObject({
      status: 'unresolved',
      substatus: 'regressed',
      lastRelease: { version: 'shop@1.1.0' },
    });
    expect(await titles('query=is:regressed')).toEqual(['Boom']);
    expect(await titles('query=regressed_in_release:shop@1.1.0')).toEqual(['Boom']);
  });

  test('is assigned to a user and to a team, and to nobody', async () => {
    world.record(errorPayload('Boom'));
    await world.call('PUT', `${ISSUES}1/`, { assignedTo: 'owner@example.com' });
    expect(await titles('query=assigned:me')).toEqual(['Boom']);
    const answer = await world.call('PUT', `${ISSUES}1/`, { assignedTo: 'team:1' });
    expect(answer.body).toMatchObject({ assignedTo: { type: 'team', id: '1' } });
    expect(await titles('query=assigned:%23acme')).toEqual(['Boom']);
    await world.call('PUT', `${ISSUES}1/`, { assignedTo: '' });
    expect(await titles('query=is:unassigned')).toEqual(['Boom']);
  });

  test('leaves the inbox when it is reviewed', async () => {
    world.record(errorPayload('Boom'));
    expect(await titles('query=is:for_review')).toEqual(['Boom']);
    await world.call('PUT', `${ISSUES}1/`, { inbox: false });
    expect(await titles('query=is:for_review')).toEqual([]);
  });

  test('takes notes and tells its story', async () => {
    world.record(errorPayload('Boom'));
    await world.call('POST', `${ISSUES}1/notes/`, { text: 'looking at it' });
    expect((await world.get(`${ISSUES}1/comments/`)).body).toMatchObject([
      { type: 'note', data: { text: 'looking at it' }, user: { email: 'owner@example.com' } },
    ]);
    expect((await world.get(`${ISSUES}1/`)).body).toMatchObject({
      numComments: 1,
      activity: [{ type: 'note' }, { type: 'first_seen' }],
    });
  });

  test('counts the values of its tags', async () => {
    for (const plan of ['free', 'free', 'paid'])
      world.record(errorPayload('Boom', { tags: { plan } }));
    expect((await world.get(`${ISSUES}1/tags/plan/`)).body).toMatchObject({
      key: 'plan',
      uniqueValues: 2,
      totalValues: 3,
      topValues: [{ value: 'free', count: 2 }, { value: 'paid' }],
    });
    expect((await world.get(`${ISSUES}1/tags/nothing/`)).status).toBe(404);
  });

  test('gives a merged hash back to an issue of its own', async () => {
    world.record(errorPayload('A'));
    world.record(errorPayload('B'));
    await world.call('PUT', `${ISSUES}?id=1&id=2`, { merge: true });
    const hashes = (await world.get(`${ISSUES}1/hashes/`)).body as { id: string }[];
    const answer = await world.call('DELETE', `${ISSUES}1/hashes/?id=${hashes[1]?.id}`);
    expect(answer.status).toBe(202);
    expect(await titles('sort=new')).toEqual(['B', 'A']);
    expect((await world.get(`${ISSUES}1/`)).body).toMatchObject({ count: '1' });
  });
});

describe('events of an issue', () => {
  test('know their neighbours', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      await world.clock.advance(1000);
      ids.push(world.record(errorPayload('Boom')).id);
    }
    const [oldest, middle, latest] = ids;
    expect((await world.get(`${ISSUES}1/events/latest/`)).body).toMatchObject({
      id: latest,
      previousEventID: middle,
      nextEventID: null,
    });
    expect((await world.get(`${ISSUES}1/events/oldest/`)).body).toMatchObject({ id: oldest });
    expect((await world.get(`${ISSUES}1/events/${middle}/`)).body).toMatchObject({
      previousEventID: oldest,
      nextEventID: latest,
    });
    expect((await world.get(`${ISSUES}1/events/`)).body).toMatchObject([
      { id: latest },
      { id: middle },
      { id: oldest },
    ]);
    expect((await world.get(`organizations/acme/eventids/${middle}/`)).body).toMatchObject({
      eventId: middle,
      groupId: '1',
    });
  });

  test('show what the SDK sent in the spelling of the API', async () => {
    world.record({
      platform: 'node',
      exception: {
        values: [
          {
            type: 'TypeError',
            value: 'x is undefined',
            stacktrace: {
              frames: [
                {
                  filename: 'app.js',
                  function: 'run',
                  lineno: 3,
                  in_app: true,
                  pre_context: ['one', 'two'],
                  context_line: 'three',
                  post_context: ['four'],
                },
              ],
            },
          },
        ],
      },
      breadcrumbs: [{ timestamp: NOON / 1000, category: 'auth', message: 'logged in' }],
      request: {
        url: 'https://shop.example.com/pay?step=2',
        method: 'POST',
        headers: { B: '2', A: '1' },
      },
      extra: { cart: 3 },
    });
    const { body } = await world.get(`${ISSUES}1/events/latest/`);
    expect(body).toMatchObject({
      metadata: { type: 'TypeError', value: 'x is undefined', filename: 'app.js', function: 'run' },
      context: { cart: 3 },
      entries: [
        {
          type: 'exception',
          data: {
            values: [
              {
                stacktrace: {
                  frames: [
                    {
                      lineNo: 3,
                      inApp: true,
                      context: [
                        [1, 'one'],
                        [2, 'two'],
                        [3, 'three'],
                        [4, 'four'],
                      ],
                    },
                  ],
                },
              },
            ],
          },
        },
        {
          type: 'breadcrumbs',
          data: { values: [{ timestamp: '2026-03-04T12:00:00.000Z', category: 'auth' }] },
        },
        {
          type: 'request',
          data: {
            url: 'https://shop.example.com/pay',
            query: [['step', '2']],
            headers: [
              ['A', '1'],
              ['B', '2'],
            ],
          },
        },
      ],
    });
  });
});
