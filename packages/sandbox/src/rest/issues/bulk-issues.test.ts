import { beforeEach, describe, expect, test } from 'vitest';
import { titlesOf } from '../../testing/titles-of.ts';
import { createWorld, errorPayload, type World } from '../../testing/world.ts';
import { issueRoutes } from './routes.ts';

let world: World;
const ISSUES = 'organizations/acme/issues/';

beforeEach(() => {
  world = createWorld(issueRoutes);
});

const titles = (query: string): Promise<unknown[]> => titlesOf(world, ISSUES, query);

describe('bulk updates', () => {
  beforeEach(() => {
    for (const type of ['A', 'B', 'C']) world.record(errorPayload(type));
  });

  test('change the issues that are named, and pass over ids that lead nowhere', async () => {
    const answer = await world.call('PUT', `${ISSUES}?id=1&id=2&id=99`, { status: 'resolved' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'resolved', statusDetails: {} } });
    expect(await titles('query=is:unresolved')).toEqual(['C']);
  });

  test('change what the query finds where none of the ids leads anywhere, but delete nothing', async () => {
    const put = (query: string) =>
      world.call('PUT', `${ISSUES}?id=99&${query}`, { status: 'resolved' });
    expect((await put('query=timesSeen:<1')).status).toBe(204);
    expect((await put('query=error.type:B')).status).toBe(200);
    expect(await titles('query=is:unresolved')).toEqual(['C', 'A']);
    expect((await world.call('DELETE', `${ISSUES}?id=99`)).status).toBe(204);
    expect((await put('')).status).toBe(200);
    expect(await titles('query=is:resolved')).toEqual(['C', 'B', 'A']);
  });

  test('change what a query finds', async () => {
    await world.call('PUT', `${ISSUES}?query=error.type:B`, { status: 'ignored' });
    expect(await titles('query=is:archived')).toEqual(['B']);
  });

  test('of a project change all its issues when none is named', async () => {
    world.record(errorPayload('Other'), world.api);
    await world.call('PUT', 'projects/acme/shop/issues/', { status: 'resolved' });
    expect(await titles('query=is:unresolved')).toEqual(['Other']);
  });

  test('merge issues into the one with the most events', async () => {
    world.record(errorPayload('B'));
    const answer = await world.call('PUT', `${ISSUES}?id=1&id=2`, { merge: true });
    expect(answer.body).toEqual({ merge: { parent: '2', children: ['1'] } });
    expect((await world.get(`${ISSUES}2/hashes/`)).body).toHaveLength(2);
    expect((await world.get(`${ISSUES}2/`)).body).toMatchObject({ count: '3' });
  });

  test('delete', async () => {
    expect((await world.call('DELETE', `${ISSUES}?id=1`)).status).toBe(204);
    expect((await world.call('DELETE', `${ISSUES}?query=error.type:B`)).status).toBe(204);
    expect(await titles('query=')).toEqual(['C']);
  });

  test.each([
    [{ status: 'finished' }, { status: ['"finished" is not a valid choice.'] }],
    [{ priority: 'urgent' }, { priority: ['"urgent" is not a valid choice.'] }],
    [{ hasSeen: 'maybe' }, { hasSeen: ['Must be a valid boolean.'] }],
    [{ assignedTo: 'user:77' }, { assignedTo: ['Unknown actor input'] }],
    [
      { status: 'resolved', statusDetails: { inRelease: '9.9.9' } },
      { statusDetails: { inRelease: ['Unable to find a release with the given version.'] } },
    ],
    [
      { status: 'ignored', statusDetails: { ignoreCount: 'ten' } },
      { statusDetails: { ignoreCount: ['A valid integer is required.'] } },
    ],
  ])('refuse %j', async (body, errors) => {
    expect(await world.call('PUT', `${ISSUES}?id=1`, body)).toMatchObject({
      status: 400,
      body: errors,
    });
  });
});
