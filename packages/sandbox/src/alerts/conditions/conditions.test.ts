import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, errorPayload, type World } from '../../testing/world.ts';
import type { Occasion } from './condition-type.ts';
import { CONDITION_TYPES } from './table.ts';

const MINUTE_IN_MS = 60_000;
const HOUR_IN_MS = 60 * MINUTE_IN_MS;

let world: World;
beforeEach(() => {
  world = createWorld([]);
});

/** What conditions look at after these events of one issue, an hour's part apart. */
async function occasionOf(
  events: readonly object[],
  more: Partial<Occasion> = {},
  pauseInMs = MINUTE_IN_MS,
): Promise<Occasion> {
  const recorded = [];
  for (const event of events) {
    if (recorded.length > 0) await world.clock.advance(pauseInMs);
    recorded.push(world.record(errorPayload('Oops', { ...event })));
  }
  const event = recorded.at(-1);
  if (!event?.issue) throw new Error('an error has an issue');
  return {
    state: world.state,
    issue: event.issue,
    event,
    isNew: events.length === 1,
    isRegression: false,
    hasReappeared: false,
    isResolved: false,
    highestPriority: 75,
    at: world.clock.now(),
    environment: null,
    ...more,
  };
}

const isMet = (type: string, comparison: unknown, occasion: Occasion): boolean | undefined =>
  CONDITION_TYPES.get(type)?.isMet(comparison, occasion);

const tested = new Set<string>();
type Row = readonly [
  type: string,
  comparison: unknown,
  events: readonly object[],
  expected: boolean,
  more?: Partial<Occasion>,
];
/** A comparison that the API takes, and what comes of it. */
const ask = async ([type, comparison, events, , more]: Row): Promise<boolean | undefined> => {
  tested.add(type);
  expect(CONDITION_TYPES.get(type)?.check(comparison)).toBeUndefined();
  return isMet(type, comparison, await occasionOf(events, more));
};

const named = (rows: readonly Row[]): { readonly name: string; readonly row: Row }[] =>
  rows.map((row) => ({ name: `${row[0]} ${JSON.stringify(row[1])} ${row[3]}`, row }));

const one = [{}];
const two = [{}, {}];
const users = (...ids: readonly string[]): object[] => ids.map((id) => ({ user: { id } }));

describe('conditions about the moment', () => {
  const rows: readonly Row[] = [
    ['every_event', true, two, true],
    ['first_seen_event', true, one, true],
    ['first_seen_event', true, two, false],
    ['regression_event', true, two, true, { isRegression: true }],
    ['regression_event', true, two, false],
    ['reappeared_event', true, two, true, { hasReappeared: true }],
    ['reappeared_event', true, two, false],
    ['new_high_priority_issue', true, one, true],
    ['new_high_priority_issue', true, [{ level: 'warning' }], false],
    ['existing_high_priority_issue', true, two, true, { hasReappeared: true }],
    ['existing_high_priority_issue', true, one, false],
    ['issue_resolved_trigger', true, one, true, { isResolved: true }],
    ['issue_resolved_trigger', true, one, false],
    ['issue_resolution_change', true, one, true, { isRegression: true }],
    ['issue_resolution_change', true, one, false],
    ['event_created_by_detector', true, one, true, { event: null }],
    ['event_created_by_detector', true, one, false],
    ['seer_activity_trigger', ['rca_completed'], one, false],
  ];
  test.each(named(rows))('$name', async ({ row }) => {
    expect(await ask(row)).toBe(row[3]);
  });
});

describe('conditions that count', () => {
  const filters = [{ key: 'plan', match: 'eq', value: 'gold' }];
  const gold = { tags: { plan: 'gold' } };
  const rows: readonly Row[] = [
    ['event_frequency_count', { value: 1, interval: '1h' }, two, true],
    ['event_frequency_count', { value: 2, interval: '1h' }, two, false],
    ['event_frequency_count', { value: '1', interval: '1h' }, two, true],
    ['event_frequency_count', { value: 1, interval: '1m' }, two, false],
    ['event_frequency_count', { value: 1, interval: '1h', filters }, [gold, {}], false],
    ['event_frequency_count', { value: 1, interval: '1h', filters }, [gold, gold], true],
    ['event_unique_user_frequency_count', { value: 1, interval: '1h' }, users('a', 'b'), true],
    ['event_unique_user_frequency_count', { value: 1, interval: '1h' }, users('a', 'a'), false],
    ['event_unique_user_frequency_count', { value: 0, interval: '1h' }, two, false],
  ];
  test.each(named(rows))('$name', async ({ row }) => {
    expect(await ask(row)).toBe(row[3]);
  });

  test.each([
    ['event_frequency_percent', 99, true],
    ['event_frequency_percent', 100, false],
    ['event_unique_user_frequency_percent', 99, true],
    ['event_unique_user_frequency_percent', 100, false],
  ])('%s: twice as many are 100 percent more than %i', async (type, value, expected) => {
    tested.add(type);
    const comparison = { value, interval: '5m', comparisonInterval: '5m' };
    await occasionOf(users('a'));
    await world.clock.advance(5 * MINUTE_IN_MS);
    expect(isMet(type, comparison, await occasionOf(users('b', 'c')))).toBe(expected);
  });

  test('where there was nothing before, each event is a hundred percent', async () => {
    const comparison = { value: 199, interval: '5m', comparisonInterval: '5m' };
    expect(isMet('event_frequency_percent', comparison, await occasionOf(one))).toBe(false);
    expect(isMet('event_frequency_percent', comparison, await occasionOf(one))).toBe(true);
  });

  test('of sessions: the share of the sessions of the last hour, of 50 at least', async () => {
    tested.add('percent_sessions_count');
    const count = (value: number): object => ({ value, interval: '1h' });
    addSessions(49, 0);
    const occasion = await occasionOf(two);
    expect(isMet('percent_sessions_count', count(0), occasion)).toBe(false);
    addSessions(1, 0);
    // 2 events of 50 sessions are 4 percent.
    expect(isMet('percent_sessions_count', count(3), occasion)).toBe(true);
    expect(isMet('percent_sessions_count', count(4), occasion)).toBe(false);
  });

  test('of sessions: how much that share grew', async () => {
    tested.add('percent_sessions_percent');
    const grown = (value: number): object => ({ value, interval: '1h', comparisonInterval: '1d' });
    addSessions(100, 0);
    await occasionOf(one);
    await world.clock.advance(24 * HOUR_IN_MS - 2 * MINUTE_IN_MS);
    addSessions(100, 0);
    const occasion = await occasionOf([{}, {}, {}]);
    // From 1 to 3 percent.
    expect(isMet('percent_sessions_percent', grown(199), occasion)).toBe(true);
    expect(isMet('percent_sessions_percent', grown(200), occasion)).toBe(false);
  });

  function addSessions(quantity: number, agoInMs: number, more: object = {}): void {
    world.state.sessions.push({
      project: world.shop,
      id: null,
      startedAt: world.clock.now() - agoInMs,
      status: 'healthy',
      release: null,
      environment: null,
      userId: null,
      quantity,
      ...more,
    });
  }

  test('adopted releases: the newest with a tenth of the sessions of a day', async () => {
    tested.add('latest_adopted_release');
    for (const [version, quantity] of [
      ['shop@1.0.0', 50],
      ['shop@2.0.0', 45],
      ['shop@3.0.0', 5],
    ] as const) {
      world.record(errorPayload('Other', { release: version }));
      addSessions(quantity, 0, { release: version, environment: 'production' });
    }
    const compare = (releaseAgeType: string, ageComparison: string): object => ({
      releaseAgeType,
      ageComparison,
      environment: 'production',
    });
    const occasion = await occasionOf([{ release: 'shop@1.0.0' }, { release: 'shop@3.0.0' }]);
    expect(isMet('latest_adopted_release', compare('oldest', 'older'), occasion)).toBe(true);
    expect(isMet('latest_adopted_release', compare('oldest', 'newer'), occasion)).toBe(false);
    expect(isMet('latest_adopted_release', compare('newest', 'newer'), occasion)).toBe(true);
    expect(isMet('latest_adopted_release', compare('newest', 'older'), occasion)).toBe(false);
  });
});

describe('conditions about the event', () => {
  const tag = (match: string, value?: string): object => ({ key: 'plan', match, value });
  const gold = [{ tags: { plan: 'Golden' } }];
  const attribute = (name: string, match: string, value?: string): object => ({
    attribute: name,
    match,
    value,
  });
  const stack = [
    {
      user: { email: 'ada@example.com' },
      request: { method: 'POST' },
      exception: {
        values: [
          { type: 'Inner', value: 'a', mechanism: { type: 'generic', handled: true } },
          {
            type: 'Outer',
            value: 'b',
            mechanism: { type: 'generic', handled: false },
            stacktrace: { frames: [{ filename: 'cart.js', context_line: 'pay()' }] },
          },
        ],
      },
    },
  ];
  const rows: readonly Row[] = [
    ['tagged_event', tag('co', 'OLD'), gold, true],
    ['tagged_event', tag('nc', 'old'), gold, false],
    ['tagged_event', tag('sw', 'gold'), gold, true],
    ['tagged_event', tag('nsw', 'gold'), gold, false],
    ['tagged_event', tag('ew', 'en'), gold, true],
    ['tagged_event', tag('new', 'en'), gold, false],
    ['tagged_event', tag('eq', 'golden'), gold, true],
    ['tagged_event', tag('ne', 'golden'), gold, false],
    ['tagged_event', tag('in', 'tin, golden'), gold, true],
    ['tagged_event', tag('nin', 'tin,golden'), gold, false],
    ['tagged_event', tag('is'), gold, true],
    ['tagged_event', tag('ns'), gold, false],
    ['tagged_event', tag('eq', 'golden'), one, false],
    ['tagged_event', tag('ne', 'golden'), one, true],
    ['tagged_event', tag('ns'), one, true],
    ['event_attribute', attribute('exception.type', 'eq', 'inner'), stack, true],
    ['event_attribute', attribute('exception.type', 'ne', 'outer'), stack, false],
    ['event_attribute', attribute('error.handled', 'eq', 'false'), stack, true],
    ['event_attribute', attribute('error.unhandled', 'eq', 'true'), stack, true],
    ['event_attribute', attribute('stacktrace.filename', 'ew', '.js'), stack, true],
    ['event_attribute', attribute('stacktrace.code', 'co', 'pay'), stack, true],
    ['event_attribute', attribute('user.email', 'is'), stack, true],
    ['event_attribute', attribute('http.method', 'eq', 'get'), stack, false],
    ['event_attribute', attribute('user.id', 'ns'), stack, true],
    ['level', { level: 40, match: 'gte' }, [{ level: 'fatal' }], true],
    ['level', { level: '40', match: 'eq' }, [{ level: 'fatal' }], false],
    ['level', { level: 30, match: 'lte' }, [{ level: 'info' }], true],
    ['latest_release', true, [{ release: 'shop@1.0.0' }, { release: 'shop@2.0.0' }], true],
    ['latest_release', true, [{ release: 'shop@2.0.0' }, { release: 'shop@1.0.0' }], false],
  ];
  test.each(named(rows))('$name', async ({ row }) => {
    expect(await ask(row)).toBe(row[3]);
  });
});

describe('conditions about the issue', () => {
  const hour = (comparisonType: string): object => ({ comparisonType, value: 1, time: 'hour' });
  const rows: readonly Row[] = [
    ['age_comparison', hour('newer'), two, true],
    ['age_comparison', hour('older'), two, false],
    ['assigned_to', { targetType: 'Unassigned', targetIdentifier: '' }, one, true],
    ['assigned_to', { targetType: 'Team', targetIdentifier: 1 }, one, false],
    ['issue_category', { value: 1 }, one, true],
    ['issue_category', { value: 1, include: false }, one, false],
    ['issue_category', { value: 6 }, one, false],
    ['issue_type', { value: 'error' }, one, true],
    ['issue_type', { value: 'error', include: false }, one, false],
    ['issue_occurrences', { value: 2 }, two, true],
    ['issue_occurrences', { value: 3 }, two, false],
    ['event_seen_count', 2, two, true],
    ['event_seen_count', 3, two, false],
    ['issue_priority_equals', 75, one, true],
    ['issue_priority_equals', 50, one, false],
    ['issue_priority_greater_or_equal', 50, one, true],
    ['issue_priority_greater_or_equal', 75, [{ level: 'info' }], false],
    ['issue_priority_deescalating', 75, [{ level: 'warning' }], true],
    ['issue_priority_deescalating', 75, one, false],
    ['issue_priority_deescalating', 75, one, true, { isResolved: true }],
    ['issue_priority_deescalating', 75, one, false, { isResolved: true, highestPriority: 50 }],
    ['issue_priority_deescalating', true, one, true, { isResolved: true, highestPriority: 50 }],
    ['issue_open_duration', 1, two, true],
    ['issue_open_duration', 2, two, false],
  ];
  test.each(named(rows))('$name', async ({ row }) => {
    expect(await ask(row)).toBe(row[3]);
  });

  test('assigned_to compares with the id as a number only', async () => {
    const occasion = await occasionOf(one);
    occasion.issue.assignee = { type: 'team', id: '1' };
    const team = (targetIdentifier: unknown): object => ({ targetType: 'Team', targetIdentifier });
    expect(isMet('assigned_to', team(1), occasion)).toBe(true);
    expect(isMet('assigned_to', team('1'), occasion)).toBe(false);
  });

  test('what only detectors compare never holds for an issue', async () => {
    const occasion = await occasionOf(one);
    for (const type of ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'anomaly_detection']) {
      tested.add(type);
      expect(isMet(type, 0, occasion)).toBe(false);
    }
  });
});

test('every type that there is was asked', () => {
  expect([...tested].toSorted()).toEqual([...CONDITION_TYPES.keys()].toSorted());
  expect(tested.size).toBe(38);
});
