import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSentryCaller } from '../core.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { useLoopback, type Received, type Reply } from '../testing/loopback.ts';
import { runs } from '../testing/proof.ts';
import { runSplitUsage } from './run-split-usage.ts';

const server = useLoopback();
const setUp = () =>
  createSentryCaller({ token: 'sntryu_example', organization: 'acme', baseUrl: server.url });

const hourInMs = 3_600_000;
const startInMs = Date.UTC(2026, 0, 1);

interface Outcome {
  readonly hour: number;
  readonly project: string;
  readonly outcome: string;
  readonly quantity: number;
}

/** Usage of whole hours, with an end that belongs to it; groups in the order in which they appear. */
const usageOf = (
  outcomes: readonly Outcome[],
  fromInMs: number,
  lastInMs: number,
  projects: readonly string[],
) => {
  const first = Math.floor(fromInMs / hourInMs);
  const afterLast = Math.floor(lastInMs / hourInMs) + 1;
  const hours = Array.from({ length: afterLast - first }, (_, index) => first + index);
  const groups = new Map<string, number[]>();
  for (const { hour, project, outcome, quantity } of outcomes) {
    const index = hours.indexOf(startInMs / hourInMs + hour);
    if (index < 0 || (projects.length > 0 && !projects.includes(project))) continue;
    const series = groups.get(outcome) ?? hours.map(() => 0);
    series[index] = (series[index] ?? 0) + quantity;
    groups.set(outcome, series);
  }
  const iso = (hour: number): string => new Date(hour * hourInMs).toISOString();
  return {
    start: iso(first),
    end: iso(afterLast),
    intervals: hours.map(iso),
    groups: [...groups].map(([outcome, series]) => ({
      by: { outcome },
      totals: { 'sum(quantity)': series.reduce((sum, value) => sum + value, 0) },
      series: { 'sum(quantity)': series },
    })),
  };
};

const answer = (outcomes: readonly Outcome[], mostHours: number, { url }: Received): Reply => {
  const { searchParams } = new URL(url, 'http://sentry');
  const projects = searchParams.getAll('project');
  const usage = usageOf(
    outcomes,
    Date.parse(searchParams.get('start') ?? ''),
    Date.parse(searchParams.get('end') ?? ''),
    projects,
  );
  return usage.intervals.length * Math.max(1, projects.length) > mostHours
    ? { status: 429, body: { detail: 'Please try your query with a smaller date range' } }
    : { body: usage };
};

const byOutcome = <Group extends { readonly by: object }>(groups: readonly Group[]) =>
  groups.toSorted((one, other) => (JSON.stringify(one.by) < JSON.stringify(other.by) ? -1 : 1));

it('answers in parts what the whole would answer, series included', async () => {
  const outcomes = fc.array(
    fc.record({
      hour: fc.nat(50),
      project: fc.constantFrom('1', '2', '3'),
      outcome: fc.constantFrom('accepted', 'filtered', 'invalid'),
      quantity: fc.nat(100),
    }),
    { maxLength: 60 },
  );
  const most = fc.constantFrom(1, 2, 7, 48, 500);
  const range = fc.tuple(fc.integer({ min: 0, max: 47 * 60 }), fc.integer({ min: 1, max: 300 }));
  await fc.assert(
    fc.asyncProperty(outcomes, most, range, fc.boolean(), async (given, hours, at, named) => {
      server.reply((request) => answer(given, hours, request));
      const [startMinute, lengthInMinutes] = at;
      const start = new Date(startInMs + startMinute * 60_000);
      const end = new Date(start.getTime() + lengthInMinutes * 60_000);
      const projects = named ? ['1', '2', '3'] : [];
      const usage = await runSplitUsage(setUp(), {
        groupBy: ['outcome'],
        fields: ['sum(quantity)'],
        start,
        end,
        ...(named && { project: projects }),
      });
      const truth = usageOf(given, start.getTime(), end.getTime(), projects);
      expect({ ...usage, groups: byOutcome(usage.groups) }).toEqual({
        ...truth,
        groups: byOutcome(truth.groups),
      });
    }),
    runs(500),
  );
}, 120_000);

it('counts a relative period in whole intervals up to now', async () => {
  const clock = createInstantClock(startInMs + 48 * hourInMs + 60_000);
  server.reply((request) => answer([], 100, request));
  const input = { groupBy: ['outcome'], fields: ['sum(quantity)'], statsPeriod: '2d' } as const;
  const { start, end, intervals } = await runSplitUsage(setUp(), input, { clock });
  expect([start, end, intervals.length]).toEqual([
    '2026-01-01T01:00:00.000Z',
    '2026-01-03T01:00:00.000Z',
    48,
  ]);
});

it.each([
  [{}, 'Usage needs statsPeriod, or a start before an end'],
  [{ statsPeriod: '1d', interval: 'hourly' }, 'The interval is no period'],
])('refuses %j before anything is sent', async (more, message) => {
  const input = { groupBy: ['outcome'], fields: ['sum(quantity)'], ...more } as const;
  const error = await caught(runSplitUsage(setUp(), input));
  expect(error).toMatchObject({ kind: 'invalid-input', message: expect.stringContaining(message) });
  expect(server.requests).toHaveLength(0);
});
