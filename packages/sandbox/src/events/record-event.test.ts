import { describe, expect, test } from 'vitest';
import { createTestWorld, START } from '../testing/test-state.ts';
import { recordEvent } from './record-event.ts';

const DAY = 24 * 60 * 60 * 1000;

function thrown(
  type: string,
  value: string,
  frames: readonly Record<string, unknown>[] = [],
): Record<string, unknown> {
  return { exception: { values: [{ type, value, stacktrace: { frames } }] } };
}

describe('grouping', () => {
  test('errors with the same type and application frames are one issue, whatever their value and library frames', () => {
    const { state, project } = createTestWorld();
    const app = { module: 'shop.cart', function: 'pay', in_app: true };
    const library = { module: 'http', function: 'request', in_app: false };
    recordEvent(state, project, thrown('Declined', 'card 1', [library, app]));
    recordEvent(state, project, thrown('Declined', 'card 2', [app]));
    expect(state.issues.size).toBe(1);
    recordEvent(state, project, thrown('Declined', 'card 2', [{ ...app, function: 'refund' }]));
    recordEvent(state, project, thrown('Expired', 'card 2', [app]));
    expect(state.issues.size).toBe(3);
  });

  test('without frames the value counts, except for its variable parts', () => {
    const { state, project } = createTestWorld();
    recordEvent(
      state,
      project,
      thrown('KeyError', 'order 17 of 8f14e45f-ceea-467f-a0e6-5c8a3f0c1a11'),
    );
    recordEvent(
      state,
      project,
      thrown('KeyError', 'order 18 of 1b6453f3-3f6b-4bb2-b2bd-9cf6a4a3c0aa'),
    );
    recordEvent(state, project, thrown('KeyError', 'customer 18'));
    expect([...state.issues.values()].map((issue) => issue.timesSeen)).toEqual([2, 1]);
  });

  test('messages are grouped by their template', () => {
    const { state, project } = createTestWorld();
    for (const name of ['Ada', 'Grace']) {
      recordEvent(state, project, { logentry: { message: 'no stock for %s', params: [name] } });
    }
    recordEvent(state, project, { message: 'no stock for Ada' });
    const [first, second] = [...state.issues.values()];
    expect(first?.timesSeen).toBe(2);
    expect(first?.title).toBe('no stock for Grace');
    expect(second?.title).toBe('no stock for Ada');
  });

  test('a fingerprint decides alone, or adds to the default', () => {
    const { state, project } = createTestWorld();
    recordEvent(state, project, { ...thrown('A', 'a'), fingerprint: ['checkout'] });
    recordEvent(state, project, { ...thrown('B', 'b'), fingerprint: ['checkout'] });
    expect(state.issues.size).toBe(1);
    recordEvent(state, project, { ...thrown('A', 'a'), fingerprint: ['{{ default }}'] });
    recordEvent(state, project, thrown('A', 'a'));
    expect(state.issues.size).toBe(2);
    recordEvent(state, project, { ...thrown('A', 'a'), fingerprint: ['{{default}}', 'eu'] });
    recordEvent(state, project, { ...thrown('B', 'a'), fingerprint: ['{{default}}', 'eu'] });
    expect(state.issues.size).toBe(4);
    for (const shop of ['eu', 'us']) {
      recordEvent(state, project, {
        ...thrown('C', 'c'),
        tags: { shop },
        fingerprint: ['{{ tags.shop }}'],
      });
    }
    expect(state.issues.size).toBe(6);
  });

  test('two projects never share an issue', () => {
    const { state, project } = createTestWorld();
    const other = { ...project, id: '99', slug: 'web', lastShortId: 0 };
    recordEvent(state, project, thrown('A', 'a'));
    recordEvent(state, other, thrown('A', 'a'));
    expect([...state.issues.values()].map((issue) => issue.shortId)).toEqual(['SHOP-1', 'WEB-1']);
  });
});

describe('an issue', () => {
  test('counts events and distinct users, and knows when and in which release it was first and last seen', () => {
    const { state, project } = createTestWorld();
    const at = (days: number): number => (START - days * DAY) / 1000;
    const error = thrown('A', 'a');
    recordEvent(state, project, {
      ...error,
      timestamp: at(3),
      user: { id: 1 },
      release: 'shop@1.0.0',
    });
    recordEvent(state, project, {
      ...error,
      timestamp: at(1),
      user: { id: '1' },
      release: 'shop@1.1.0',
    });
    recordEvent(state, project, {
      ...error,
      timestamp: at(5),
      user: { email: 'ada@example.com' },
      level: 'fatal',
    });
    const [issue] = state.issues.values();
    expect(issue).toMatchObject({
      timesSeen: 3,
      firstSeen: START - 5 * DAY,
      lastSeen: START - DAY,
      firstRelease: 'shop@1.0.0',
      lastRelease: 'shop@1.1.0',
      level: 'error',
    });
    expect([...(issue?.users ?? [])]).toEqual(['id:1', 'email:ada@example.com']);
  });

  test('is numbered in base 32 without I, L, O and U', () => {
    const { state, project } = createTestWorld();
    for (let number = 1; number <= 33; number += 1) {
      recordEvent(state, project, { message: 'x', fingerprint: [`f${number}`] });
    }
    const ids = [...state.issues.values()].map((issue) => issue.shortId);
    expect([ids[0], ids[17], ids[18], ids[31], ids[32]]).toEqual([
      'SHOP-1',
      'SHOP-J',
      'SHOP-K',
      'SHOP-10',
      'SHOP-11',
    ]);
  });
});

test('an event makes its release and environment', () => {
  const { state, project } = createTestWorld();
  recordEvent(state, project, { message: 'a', release: 'shop@1.0.0', environment: 'production' });
  recordEvent(state, project, { message: 'a', release: 'shop@1.0.0', environment: 'staging' });
  expect(project.organization.releases.map(({ version }) => version)).toEqual(['shop@1.0.0']);
  expect(project.environments.map(({ name }) => name)).toEqual(['production', 'staging']);
  expect(project.firstEventAt).toBe(START);
});

test('a second event with the same id is refused as a duplicate', () => {
  const { state, project } = createTestWorld();
  const event = { event_id: 'a'.repeat(32), message: 'once' };
  const first = recordEvent(state, project, event);
  expect(recordEvent(state, project, event)).toBe(first);
  expect([...state.issues.values()][0]?.timesSeen).toBe(1);
  expect(state.outcomes.entries.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['accepted', null],
    ['invalid', 'duplicate'],
  ]);
});

test('a transaction is no issue, but spans', () => {
  const { state, project } = createTestWorld();
  const ids = { trace_id: 'b'.repeat(32), span_id: 'c'.repeat(16) };
  recordEvent(state, project, {
    type: 'transaction',
    transaction: 'GET /cart',
    start_timestamp: START / 1000 - 2,
    timestamp: START / 1000,
    contexts: { trace: { ...ids, op: 'http.server', status: 'ok' } },
    spans: [
      {
        trace_id: ids.trace_id,
        span_id: 'd'.repeat(16),
        parent_span_id: ids.span_id,
        op: 'db.query',
        description: 'SELECT 1',
        start_timestamp: START / 1000 - 1.5,
        timestamp: START / 1000 - 1,
        data: { 'db.system': 'postgresql' },
      },
      { op: 'broken' },
    ],
  });
  expect(state.issues.size).toBe(0);
  expect(state.spans.entries).toMatchObject([
    {
      name: 'GET /cart',
      op: 'http.server',
      isSegment: true,
      startedAt: START - 2000,
      endedAt: START,
    },
    {
      name: 'SELECT 1',
      parentSpanId: ids.span_id,
      isSegment: false,
      transaction: 'GET /cart',
      attributes: { 'db.system': 'postgresql' },
    },
  ]);
  expect(state.outcomes.entries.map(({ category, quantity }) => [category, quantity])).toEqual([
    ['transaction', 1],
    ['span', 2],
  ]);
});

test('listeners are told of the issue first and of the event last, and are waited for', async () => {
  const { state, project } = createTestWorld();
  const heard: string[] = [];
  let isDone = false;
  state.onChange(async (change) => {
    heard.push(change.type);
    await Promise.resolve();
    isDone = true;
  });
  recordEvent(state, project, { message: 'a' });
  recordEvent(state, project, { message: 'a' });
  expect(heard).toEqual(['issue.created', 'event.recorded', 'event.recorded']);
  await state.settled();
  expect(isDone).toBe(true);
});
