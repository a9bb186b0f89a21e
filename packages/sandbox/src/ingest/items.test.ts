import { describe, expect, test } from 'vitest';
import { ledger, receive } from '../testing/receive.ts';
import { envelopeOf, send, sendItems, type TestItem } from '../testing/send.ts';
import { createTestWorld, START } from '../testing/test-state.ts';

const TRACE = 'a'.repeat(32);
const NOW = START / 1000;

describe('attachments', () => {
  const file: TestItem = [
    { type: 'attachment', filename: 'log.txt', content_type: 'text/plain' },
    'hello',
  ];

  test.each([
    ['before', [file, [{ type: 'event' }, { message: 'a' }]]],
    ['behind', [[{ type: 'event' }, { message: 'a' }], file]],
  ] as const)('that stand %s their event are stored with it', async (_, items) => {
    const world = await receive(...items);
    expect(world.state.events.entries[0]?.attachments).toMatchObject([
      { name: 'log.txt', contentType: 'text/plain', type: 'event.attachment' },
    ]);
    expect(world.state.items.entries).toEqual([]);
    expect(ledger(world)).toEqual([
      ['error', 1],
      ['attachment', 5],
    ]);
  });

  test('that come later find their event by its id', async () => {
    const world = createTestWorld();
    const event_id = 'c'.repeat(32);
    await send(world, { body: envelopeOf({ event_id }, [{ type: 'event' }, {}]) });
    await send(world, { body: envelopeOf({ event_id }, file) });
    expect(world.state.events.entries[0]?.attachments).toHaveLength(1);
  });

  test('that are minidumps make an event', async () => {
    const dump: TestItem = [{ type: 'attachment', attachment_type: 'event.minidump' }, 'MDMP'];
    const { state } = await receive(dump, file);
    expect(state.events.entries).toMatchObject([
      // The exception that Relay makes up is synthetic: nothing is known before the dump is read.
      {
        title: '<unknown>',
        level: 'fatal',
        platform: 'native',
        payload: { exception: { values: [{ type: 'Minidump', value: 'Invalid Minidump' }] } },
      },
    ]);
    expect(state.events.entries[0]?.attachments).toHaveLength(2);
  });
});

describe('sessions', () => {
  const attrs = { release: 'shop@1.0.0', environment: 'production' };
  const started = '2026-01-15T11:00:00Z';

  test('one session is one row, whose later update replaces its status', async () => {
    const session = { sid: 'd'.repeat(32), did: 'ada', init: true, started, attrs };
    const world = await receive([{ type: 'session' }, { ...session, status: 'ok' }]);
    await sendItems(world, [
      { type: 'session' },
      { ...session, init: false, status: 'exited', errors: 1 },
    ]);
    expect(world.state.sessions.entries).toMatchObject([
      { status: 'errored', userId: 'ada', quantity: 1, ...attrs, startedAt: Date.parse(started) },
    ]);
    await sendItems(world, [{ type: 'session' }, { ...session, status: 'crashed' }]);
    expect(world.state.sessions.entries).toMatchObject([{ status: 'crashed' }]);
    expect(ledger(world)).toEqual([['session', 1]]);
    expect(world.project.organization.releases).toMatchObject([{ version: 'shop@1.0.0' }]);
  });

  test('counted sessions keep their quantities', async () => {
    const aggregates = [{ started, exited: 10, errored: 2, crashed: 1, abnormal: 0 }];
    const world = await receive([{ type: 'sessions' }, { aggregates, attrs }]);
    expect(world.state.sessions.entries.map(({ status, quantity }) => [status, quantity])).toEqual([
      ['healthy', 10],
      ['errored', 2],
      ['crashed', 1],
    ]);
  });

  test('without a release they are refused', async () => {
    const world = await receive([
      { type: 'session' },
      { sid: 'x', started, status: 'ok', attrs: {} },
    ]);
    expect(ledger(world)).toEqual([['session', 'invalid', 'invalid_session', 1]]);
  });
});

describe('check-ins', () => {
  const config = { schedule: { type: 'interval', value: 2, unit: 'hour' }, max_runtime: 30 };
  const open = { check_in_id: 'e'.repeat(32), monitor_slug: 'Nightly', status: 'in_progress' };

  test('a configuration makes the monitor; the same id closes the check-in', async () => {
    const world = await receive([{ type: 'check_in' }, { ...open, monitor_config: config }]);
    await world.clock.advance(4000);
    await sendItems(world, [{ type: 'check_in' }, { ...open, status: 'ok' }]);
    const [monitor] = world.project.organization.monitors;
    expect(monitor).toMatchObject({
      slug: 'nightly',
      config: {
        schedule_type: 'interval',
        schedule: [2, 'hour'],
        max_runtime: 30,
        timezone: 'UTC',
      },
      checkIns: [
        { id: open.check_in_id, status: 'ok', durationInMs: 4000, environment: 'production' },
      ],
    });
    expect(monitor?.checkIns).toHaveLength(1);
  });

  test('a duration that was sent wins, a closed check-in stays closed', async () => {
    const world = await receive([{ type: 'check_in' }, { ...open, monitor_config: config }]);
    await sendItems(world, [{ type: 'check_in' }, { ...open, status: 'error', duration: 1.5 }]);
    await sendItems(world, [{ type: 'check_in' }, { ...open, status: 'ok' }]);
    expect(world.project.organization.monitors[0]?.checkIns).toMatchObject([
      { status: 'error', durationInMs: 1500 },
    ]);
    expect(ledger(world).at(-1)).toEqual(['monitor', 'invalid', 'duplicate', 1]);
  });

  test('without an id, or with zeros, the newest open one is closed', async () => {
    const world = await receive([{ type: 'check_in' }, { ...open, monitor_config: config }]);
    const check_in_id = '0'.repeat(32);
    await sendItems(world, [
      { type: 'check_in' },
      { monitor_slug: 'nightly', status: 'ok', check_in_id },
    ]);
    expect(world.project.organization.monitors[0]?.checkIns).toMatchObject([{ status: 'ok' }]);
  });

  test.each([
    ['an unknown monitor', { monitor_slug: 'unknown', status: 'ok' }, 'monitor_not_found'],
    ['no slug', { status: 'ok' }, 'invalid_check_in'],
    [
      'a status that only Sentry sets',
      { monitor_slug: 'nightly', status: 'missed' },
      'invalid_check_in',
    ],
  ])('%s is refused', async (_, checkIn, reason) => {
    const world = await receive([{ type: 'check_in' }, checkIn]);
    expect(ledger(world)).toEqual([['monitor', 'invalid', reason, 1]]);
  });
});

test('client reports go into the ledger as what they stand for', async () => {
  const world = await receive([
    { type: 'client_report' },
    {
      timestamp: NOW,
      discarded_events: [
        { reason: 'sample_rate', category: 'transaction', quantity: 7 },
        { reason: 'before_send', category: 'error', quantity: -1 },
        'nonsense',
      ],
    },
  ]);
  expect(ledger(world)).toEqual([['transaction', 'client_discard', 'sample_rate', 7]]);
});

describe('feedback', () => {
  const feedback = { message: 'The cart is empty', contact_email: 'ada@example.com' };

  test('each is an issue of its own', async () => {
    const world = await receive([{ type: 'feedback' }, { contexts: { feedback } }]);
    await sendItems(world, [{ type: 'feedback' }, { contexts: { feedback } }]);
    const issues = [...world.state.issues.values()];
    expect(issues).toHaveLength(2);
    expect(issues[0]).toMatchObject({
      title: 'User Feedback',
      category: 'feedback',
      metadata: { message: feedback.message, contact_email: feedback.contact_email },
    });
  });

  test('an empty one is refused', async () => {
    const world = await receive([
      { type: 'feedback' },
      { contexts: { feedback: { message: ' ' } } },
    ]);
    expect(ledger(world)).toEqual([['feedback', 'invalid', 'feedback_empty_message', 1]]);
  });

  test('the old form is one too when its event is known', async () => {
    const event_id = 'f'.repeat(32);
    const report: TestItem = [
      { type: 'user_report' },
      { event_id, comments: 'broken', email: 'a@example.com' },
    ];
    const world = await receive(report);
    expect(world.state.issues.size).toBe(0);
    expect(world.state.items.entries).toMatchObject([{ type: 'user_report' }]);
    await send(world, { body: envelopeOf({ event_id }, [{ type: 'event' }, { message: 'a' }]) });
    await sendItems(world, report);
    expect([...world.state.issues.values()].map(({ category }) => category)).toEqual([
      'error',
      'feedback',
    ]);
  });
});

test('profiles, replays and unknown items are kept as they came', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const world = await receive(
    [{ type: 'profile' }, { profile: {} }],
    [{ type: 'replay_event' }, { replay_id: TRACE }],
    [{ type: 'replay_recording' }, bytes],
    [{ type: 'statsd' }, 'orders@none:1|c'],
    [{ type: 'brand_new' }, { a: 1 }],
    [{ type: 'brand_new_bytes' }, bytes],
  );
  expect(world.state.items.entries.map(({ type, payload }) => [type, payload])).toEqual([
    ['profile', { profile: {} }],
    ['replay_event', { replay_id: TRACE }],
    ['replay_recording', bytes],
    ['brand_new', { a: 1 }],
    ['brand_new_bytes', bytes],
  ]);
  expect(ledger(world)).toEqual([
    ['profile', 1],
    ['replay', 1],
  ]);
});
