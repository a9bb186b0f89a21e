import { expect, test } from 'vitest';
import { adminRoutes } from '../rest/admin/routes.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';
import { readCheckIn } from './read-check-in.ts';
import { recordCheckIn } from './record-check-in.ts';

const MINUTE_IN_MS = 60_000;
const HOUR_IN_MS = 60 * MINUTE_IN_MS;
const hourly = { type: 'crontab', value: '0 * * * *' };

/** Noon: the world's clock starts there. */
function checkIn(world: World, sent: Readonly<Record<string, unknown>>): string | null {
  const { state, shop: project } = world;
  const read = readCheckIn({ monitor_slug: 'nightly', ...sent });
  if (!read) throw new Error('not a check-in');
  const [key] = project.keys;
  if (!key) throw new Error('no key');
  return recordCheckIn({ state, project, key, clientAddress: null }, read);
}

async function listed(world: World): Promise<readonly (readonly [status: string, at: string])[]> {
  const { body } = await world.get('organizations/acme/monitors/nightly/checkins/');
  const checkIns = body as readonly { readonly status: string; readonly dateCreated: string }[];
  return checkIns.map(({ status, dateCreated }) => [status, dateCreated.slice(11, 16)]);
}

async function environment(world: World): Promise<unknown> {
  const { body } = await world.get('organizations/acme/monitors/nightly/');
  return (body as { readonly environments: readonly unknown[] }).environments[0];
}

test('a run that does not begin in time is missed, each time that it was due', async () => {
  const world = createWorld(adminRoutes);
  checkIn(world, { status: 'ok', monitor_config: { schedule: hourly, checkin_margin: 5 } });
  expect(await environment(world)).toMatchObject({
    status: 'ok',
    nextCheckIn: '2026-03-04T13:00:00.000Z',
    nextCheckInLatest: '2026-03-04T13:05:00.000Z',
  });
  await world.clock.advance(HOUR_IN_MS + 5 * MINUTE_IN_MS - 1);
  expect(await listed(world)).toEqual([['ok', '12:00']]);
  await world.clock.advance(1);
  expect(await listed(world)).toEqual([
    ['missed', '13:00'],
    ['ok', '12:00'],
  ]);
  expect(await environment(world)).toMatchObject({ status: 'error' });
  await world.clock.advance(2 * HOUR_IN_MS);
  checkIn(world, { status: 'ok' });
  expect(await listed(world)).toEqual([
    ['ok', '15:05'],
    ['missed', '15:00'],
    ['missed', '14:00'],
    ['missed', '13:00'],
    ['ok', '12:00'],
  ]);
});

test('a run that lasts too long times out, and may still end', async () => {
  const world = createWorld(adminRoutes);
  const id = 'e'.repeat(32);
  const monitor_config = { schedule: { type: 'interval', value: 1, unit: 'day' }, max_runtime: 10 };
  checkIn(world, { check_in_id: id, status: 'in_progress', monitor_config });
  await world.clock.advance(10 * MINUTE_IN_MS - 1);
  expect(await listed(world)).toEqual([['in_progress', '12:00']]);
  await world.clock.advance(1);
  expect(await listed(world)).toEqual([['timeout', '12:00']]);
  expect(checkIn(world, { check_in_id: id, status: 'ok' })).toBeNull();
  expect(await listed(world)).toEqual([['ok', '12:00']]);
});

test('a crontab is read in its time zone', async () => {
  const world = createWorld(adminRoutes);
  // Three in the morning in New York, which is five hours behind in early March.
  const schedule = { type: 'crontab', value: '0 3 * * *' };
  checkIn(world, { status: 'ok', monitor_config: { schedule, timezone: 'America/New_York' } });
  expect(await environment(world)).toMatchObject({ nextCheckIn: '2026-03-05T08:00:00.000Z' });
});

test('with a margin longer than the schedule only the runs after it are expected', async () => {
  const world = createWorld(adminRoutes);
  const schedule = { type: 'crontab', value: '*/10 * * * *' };
  checkIn(world, { status: 'ok', monitor_config: { schedule, checkin_margin: 30 } });
  await world.clock.advance(HOUR_IN_MS + 10 * MINUTE_IN_MS);
  // 12:10 is given up at 12:40, so that 12:40 is the next, given up at 13:10.
  expect(await listed(world)).toEqual([
    ['missed', '12:40'],
    ['missed', '12:10'],
    ['ok', '12:00'],
  ]);
});

test('a disabled monitor misses nothing', async () => {
  const world = createWorld(adminRoutes);
  checkIn(world, { status: 'ok', monitor_config: { schedule: hourly } });
  await world.call('PUT', 'organizations/acme/monitors/nightly/', { status: 'disabled' });
  await world.clock.advance(5 * HOUR_IN_MS);
  expect(await listed(world)).toEqual([['ok', '12:00']]);
});

test('a clock that leaps by years leaves a bounded list, and any configuration an answer', async () => {
  const world = createWorld(adminRoutes);
  const minutely = { type: 'crontab', value: '* * * * *' };
  checkIn(world, { status: 'ok', monitor_config: { schedule: minutely } });
  await world.clock.advance(5 * 365 * 24 * HOUR_IN_MS);
  const [newest] = await listed(world);
  expect(newest?.[0]).toBe('missed');
  expect(world.organization.monitors[0]?.checkIns).toHaveLength(1000);
  const schedules = [
    { type: 'crontab', value: '* * * * * *' },
    { type: 'crontab', value: '0 0 30 2 *' },
    { type: 'crontab', value: 'soon' },
    { type: 'interval', value: 1e300, unit: 'day' },
    { type: 'interval', value: -1, unit: 'minute' },
    { type: 'interval', value: 1, unit: 'fortnight' },
  ];
  for (const [index, schedule] of schedules.entries()) {
    const monitor_config = { schedule, checkin_margin: -1e9, max_runtime: -1e9 };
    checkIn(world, { monitor_slug: `m${index}`, status: 'in_progress', monitor_config });
  }
  await world.clock.advance(HOUR_IN_MS);
  const { status, body } = await world.get('organizations/acme/monitors/');
  expect([status, (body as unknown[]).length]).toEqual([200, schedules.length + 1]);
  expect(world.state.clock.now()).toBeGreaterThan(NOON);
});
