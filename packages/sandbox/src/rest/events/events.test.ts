import { beforeEach, describe, expect, test } from 'vitest';
import { createBusyWorld } from '../../testing/busy-world.ts';
import { eventRoutes } from './routes.ts';

let world: Awaited<ReturnType<typeof createBusyWorld>>;

beforeEach(async () => {
  world = await createBusyWorld(eventRoutes);
});

const idsOf = (body: unknown): unknown[] =>
  Array.isArray(body) ? body.map(({ id }: { id: string }) => id) : [];

describe('events of a project', () => {
  test('are listed newest first, without transactions and those of other projects', async () => {
    const { body } = await world.get('projects/acme/shop/events/');
    const [oldest, middle, latest] = world.eventIds;
    const ids = idsOf(body);
    expect(ids).toHaveLength(7);
    expect([latest, middle, oldest].map((id) => ids.indexOf(id))).toEqual([1, 5, 6]);
  });

  test('are sampled in an order that has nothing to do with time, and stays', async () => {
    const first = await world.get('projects/acme/shop/events/?sample=true');
    const second = await world.get('projects/acme/shop/events/?sample=true');
    expect(first.body).toEqual(second.body);
    expect(idsOf(first.body)).toEqual(idsOf(first.body).toSorted());
  });

  test('are found by id, also as a UUID, and only in their project', async () => {
    const [id = ''] = world.eventIds;
    const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    for (const name of [id, uuid, id.toUpperCase()]) {
      expect((await world.get(`projects/acme/shop/events/${name}/`)).body).toMatchObject({ id });
    }
    expect((await world.get(`projects/acme/api/events/${id}/`)).status).toBe(404);
    expect((await world.get(`organizations/acme/events/shop:${id}/`)).body).toMatchObject({
      id,
      projectSlug: 'shop',
    });
  });

  test('can be had as they are stored', async () => {
    const [id = ''] = world.eventIds;
    expect((await world.get(`projects/acme/shop/events/${id}/json/`)).body).toMatchObject({
      event_id: id,
      release: 'shop@1.0.0',
      sdk: { name: 'sentry.javascript.node' },
      exception: { values: [{ type: 'Boom' }] },
    });
  });
});

describe('attachments', () => {
  test('are listed, found by name, and downloaded as the bytes that came', async () => {
    const path = `projects/acme/shop/events/${world.eventIds[0]}/attachments/`;
    const { body } = await world.get(path);
    expect(body).toMatchObject([
      // sha1sum of the bytes 1, 2, 3
      { name: 'screenshot.png', size: 3, sha1: '7037807198c22a7d2b0807371d763779a84fdfcf' },
      { name: 'server.log', size: 2 },
    ]);
    const [, log] = idsOf(body);
    const answer = await world.get(`${path}${String(log)}/?download=1`);
    expect(answer.body).toEqual(Uint8Array.of(4, 5));
    expect(answer.headers).toMatchObject({ 'Content-Type': 'text/plain' });
    expect((await world.get(`${path}?query=is:screenshot`)).body).toHaveLength(1);
    expect((await world.get(`${path}?query=is:beautiful`)).status).toBe(400);
    expect((await world.get(`${path}99/`)).status).toBe(404);
  });
});
