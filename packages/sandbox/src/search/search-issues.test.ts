import { beforeEach, describe, expect, test } from 'vitest';
import { issueRoutes } from '../rest/issues/routes.ts';
import type { RestAnswer } from '../rest/route.ts';
import { createWorld, errorPayload, type World } from '../testing/world.ts';

let world: World;

beforeEach(() => {
  world = createWorld(issueRoutes);
});

async function ask(query: string): Promise<RestAnswer> {
  return world.get(`organizations/acme/issues/?query=${encodeURIComponent(query)}`);
}

/** The error types of the issues that a query finds, in the order in which they were first seen. */
async function find(query: string): Promise<unknown[]> {
  const { status, body } = await ask(query);
  expect(status, JSON.stringify(body)).toBe(200);
  if (!Array.isArray(body)) throw new TypeError('the answer is no list');
  return body
    .map((issue: { title: string; id: string }) => issue)
    .toSorted((left, right) => Number(left.id) - Number(right.id))
    .map(({ title }) => title.split(':', 1)[0]);
}

const HOUR_IN_MS = 3_600_000;

describe('searching issues', () => {
  /** Old: 30 hours ago, twice, in staging. New: now, once, in production, by a user, with tags. */
  beforeEach(async () => {
    world.record(errorPayload('Old', { environment: 'staging', release: 'shop@1.9.0' }));
    world.record(errorPayload('Old', { environment: 'staging', release: 'shop@1.9.0' }));
    await world.clock.advance(30 * HOUR_IN_MS);
    world.record({
      ...errorPayload('New', {
        environment: 'production',
        release: 'shop@1.10.0+77',
        level: 'fatal',
        user: { id: '7', email: 'ann@example.com' },
        tags: { plan: 'Free', 'strange:key': 'x' },
        request: { url: 'https://shop.example.com/pay', method: 'POST' },
        contexts: { os: { name: 'Linux' } },
      }),
      exception: {
        values: [
          {
            type: 'New',
            value: 'cannot pay [order 12]',
            mechanism: { type: 'onerror', handled: false },
            stacktrace: {
              frames: [{ filename: 'src/pay.ts', function: 'pay', lineno: 12, in_app: true }],
            },
          },
        ],
      },
    });
  });

  test.each([
    ['', ['Old', 'New']],
    ['is:unresolved', ['Old', 'New']],
    ['!is:unresolved', []],
    ['is:new', ['Old', 'New']],
    ['is:linked', []],
    ['is:unassigned', ['Old', 'New']],
    ['level:fatal', ['New']],
    ['!level:fatal', ['Old']],
    ['level:[fatal, error]', ['Old', 'New']],
    ['environment:production', ['New']],
    ['plan:Free', ['New']],
    ['plan:free', []],
    ['plan:f*', ['New']],
    ['tags[plan]:Free', ['New']],
    ['tags["strange:key"]:x', ['New']],
    ['!plan:Free', ['Old']],
    ['has:plan', ['New']],
    ['!has:plan', ['Old']],
    ['has:user', ['New']],
    ['plan:""', ['Old']],
    ['timesSeen:>1', ['Old']],
    ['timesSeen:2', ['Old']],
    ['!timesSeen:2', ['New']],
    ['timesSeen:[1, 2]', ['Old', 'New']],
    ['userCount:>0', ['New']],
    ['age:-24h', ['New']],
    ['age:+24h', ['Old']],
    ['firstSeen:-2d', ['Old', 'New']],
    ['lastSeen:+1d', ['Old']],
    ['firstSeen:>2026-03-05', ['New']],
    ['firstSeen:<=2026-03-04T12:00:00Z', ['Old']],
    ['firstSeen:2026-03-04', ['Old']],
    ['firstSeen:2026-03-05T18:02:00+00:00', ['New']],
    ['firstSeen:2026-03-05T18:10:00', []],
    ['event.timestamp:>2026-03-05', ['New']],
    ['release:latest', ['New']],
    ['release:shop@1.9.0', ['Old']],
    ['release:shop@*', ['Old', 'New']],
    // As versions: 1.10 is more than 1.9.
    ['release.version:>1.9.0', ['New']],
    ['release.version:<=1.9.0', ['Old']],
    ['release.package:shop', ['Old', 'New']],
    ['release.build:77', ['New']],
    ['firstRelease:shop@1.9.0', ['Old']],
    ['firstRelease:latest', ['New']],
    ['user.id:7', ['New']],
    ['user.email:*@example.com', ['New']],
    ['user:"id:7"', ['New']],
    ['error.type:Old', ['Old']],
    ['error.value:pay', ['New']],
    ['error.handled:false', ['New']],
    ['error.unhandled:true', ['New']],
    ['error.unhandled:0', ['Old']],
    ['stack.filename:src/*.ts', ['New']],
    ['stack.function:pay', ['New']],
    ['stack.lineno:>10', ['New']],
    ['stack.in_app:true', ['New']],
    ['http.method:POST', ['New']],
    ['os.name:Linux', ['New']],
    ['issue:SHOP-1', ['Old']],
    ['issue.category:error', ['Old', 'New']],
    ['issue.category:performance', []],
    ['issue.type:error', ['Old', 'New']],
    ['issue.priority:high', ['Old', 'New']],
    ['project:shop', ['Old', 'New']],
    ['platform:node', ['Old', 'New']],
    ['assigned:none', ['Old', 'New']],
    ['assigned:me', []],
    ['assigned:nobody@example.com', []],
    ['bookmarks:me', []],
    ['cannot pay', ['New']],
    ['CANNOT PAY', ['New']],
    ['"[order 12]"', ['New']],
    ['message:pay', ['New']],
    ['title:New*', ['New']],
    ['nothing of that kind', []],
    ['error.type:Old OR plan:Free', ['Old', 'New']],
    ['(error.type:Old OR plan:Free) level:fatal', ['New']],
    ['error.type:Old OR plan:Free level:error', ['Old']],
  ])('%s', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  test.each([
    ['flavour:vanilla', /Error parsing search query: .*flavour/],
    ['!flavour:vanilla', /flavour/],
    ['has:flavour', /flavour/],
    ['level:error OR flavour:vanilla', /flavour/],
    ['is:lost', /Invalid value for "is" search.*'unresolved'.*'lost'/],
    ['is:[new, ongoing]', /"in" syntax invalid for "is" search/],
    ['timesSeen:many', /timesSeen: Invalid number: many/],
    ['age:yesterday', /age: Invalid date: yesterday/],
    ['error.handled:maybe', /error\.handled: Invalid boolean: maybe/],
    ['issue.category:nonsense', /Invalid category value of 'nonsense'/],
    ['issue.priority:urgent', /Invalid priority value of 'urgent'/],
    ['count():>10', /Aggregate filters \(count\(\)\) are not supported/],
    ['has:"a b"', /Invalid format for "has" search/],
    ['(level:error', /Parse error/],
    ['!(level:error)', /Negating a group is not supported.*column 0/],
  ])('%s is refused by name', async (query, message) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(JSON.stringify(body).replaceAll(String.raw`\"`, '"')).toMatch(message);
  });

  test('tags of events that were never seen are searched as tags[…]', async () => {
    expect(await find('tags[flavour]:vanilla')).toEqual([]);
    expect(await find('!tags[flavour]:vanilla')).toEqual(['Old', 'New']);
  });

  test('conditions on events must hold for the same event', async () => {
    world.record(errorPayload('Both', { tags: { plan: 'Free' }, level: 'warning' }));
    world.record(errorPayload('Both', { tags: { plan: 'paid' }, level: 'info' }));
    expect(await find('plan:Free level:warning')).toEqual(['Both']);
    expect(await find('error.type:Both plan:Free level:info')).toEqual([]);
  });

  test('a star can be meant as a star', async () => {
    world.record(errorPayload('Star', { tags: { plan: '50*' } }));
    world.record(errorPayload('Fifty', { tags: { plan: '500' } }));
    expect(await find('plan:50*')).toEqual(['Star', 'Fifty']);
    expect(await find(String.raw`plan:50\*`)).toEqual(['Star']);
  });
});
