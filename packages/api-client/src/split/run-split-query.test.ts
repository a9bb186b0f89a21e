import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSentryCaller } from '../core.ts';
import { caught } from '../testing/caught.ts';
import { answerQuery, queryRows, type StoredRow } from '../testing/event-rows.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { useLoopback } from '../testing/loopback.ts';
import { runs } from '../testing/proof.ts';
import { runSplitQuery } from './run-split-query.ts';

const server = useLoopback();
const setUp = () =>
  createSentryCaller({ token: 'sntryu_example', organization: 'acme', baseUrl: server.url });

const hourInMs = 3_600_000;
const dayInMs = 24 * hourInMs;
const startInMs = Date.UTC(2026, 0, 1);
const lengthInMs = 64 * hourInMs;

const stored = fc.array(
  fc.record({
    // Whole seconds, as the event store keeps them; many of them right at a place where it is cut.
    atInMs: fc
      .oneof(
        fc.nat(64).map((hour) => hour * 3600),
        fc.nat(64 * 3600),
      )
      .map((second) => startInMs + second * 1000),
    project: fc.constantFrom('1', '2', '3', '4'),
    title: fc.constantFrom('a', 'b', 'c'),
    duration: fc.nat(1000),
  }),
  { maxLength: 60 },
);

const fields = [
  'title',
  'count()',
  'count_if(title,equals,a)',
  'sum(transaction.duration)',
  'min(transaction.duration)',
  'max(transaction.duration)',
  'avg(transaction.duration)',
] as const;

const byTitle = (rows: readonly object[]) =>
  rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

it('answers in parts what the whole would answer', async () => {
  const limits = fc.constantFrom(1, 2, 5, 13, 64, 200).map((hours) => hours * hourInMs);
  await fc.assert(
    fc.asyncProperty(stored, limits, fc.boolean(), async (rows, most, namesProjects) => {
      server.reply((request) => answerQuery(rows, most, request));
      const projects = ['1', '2', '3', '4'];
      const input = {
        fields,
        dataset: 'transactions',
        start: new Date(startInMs),
        end: new Date(startInMs + lengthInMs),
        ...(namesProjects && { project: projects }),
      } as const;
      const answer = await runSplitQuery(setUp(), input);
      const isInside = ({ atInMs }: StoredRow) => atInMs < startInMs + lengthInMs;
      const truth = queryRows(rows.filter(isInside), fields);
      expect(answer).toHaveLength(truth.length);
      for (const [index, row] of byTitle(truth).entries())
        for (const [field, value] of Object.entries(row)) {
          const got = Object.entries(byTitle(answer)[index] ?? {}).find(([name]) => name === field);
          if (field.startsWith('avg')) expect(got?.[1]).toBeCloseTo(Number(value), 8);
          else expect([field, got?.[1]]).toEqual([field, value]);
        }
    }),
    runs(500),
  );
}, 120_000);

const at = (hour: number, title = 'a', project = '1'): StoredRow => ({
  atInMs: startInMs + hour * hourInMs,
  project,
  title,
  duration: hour,
});

it('asks once where Sentry answers, and does not repeat what was too much', async () => {
  const rows = [at(1), at(40), at(63)];
  const input = { fields: ['count()'], dataset: 'errors', start: new Date(startInMs) } as const;
  const end = new Date(startInMs + lengthInMs);
  server.reply((request) => answerQuery(rows, lengthInMs, request));
  expect(await runSplitQuery(setUp(), { ...input, end })).toEqual([{ 'count()': 3 }]);
  expect(server.requests).toHaveLength(1);
  server.reply((request) => answerQuery(rows, 8 * hourInMs, request));
  expect(await runSplitQuery(setUp(), { ...input, end })).toEqual([{ 'count()': 3 }]);
  // 64, 32 and 16 hours are refused once each, then eight parts.
  expect(server.requests).toHaveLength(1 + 3 + 8);
});

it('pins a relative period, so that all parts speak of the same time', async () => {
  const clock = createInstantClock(startInMs + 90 * dayInMs);
  server.reply((request) => answerQuery([], 30 * dayInMs, request));
  await runSplitQuery(setUp(), { fields: ['count()'], dataset: 'errors' }, { clock });
  const ranges = server.requests.map(({ url }) => {
    const { searchParams } = new URL(url, 'http://sentry');
    expect(searchParams.has('statsPeriod')).toBe(false);
    return ['start', 'end'].map((name) => Date.parse(searchParams.get(name) ?? ''));
  });
  expect(ranges[0]).toEqual([startInMs, startInMs + 90 * dayInMs]);
  const parts = ranges.slice(2);
  expect(parts[0]?.[0]).toBe(startInMs);
  for (const [index, [, end]] of parts.entries())
    expect(end).toBe(parts[index + 1]?.[0] ?? startInMs + 90 * dayInMs);
});

it('takes projects apart where the time cannot be', async () => {
  const rows = [at(0), at(0, 'a', '2'), at(0, 'b', '3')];
  server.reply((request) => answerQuery(rows, 1000, request));
  const answer = await runSplitQuery(setUp(), {
    fields: ['title', 'count()'],
    dataset: 'errors',
    start: new Date(startInMs),
    end: new Date(startInMs + 1000),
    project: ['1', '2', '3'],
    sort: '-count()',
  });
  expect(answer).toEqual([
    { title: 'a', 'count()': 2 },
    { title: 'b', 'count()': 1 },
  ]);
});

it('gives up, with the error of Sentry, where no part is small enough', async () => {
  server.reply((request) => answerQuery([], 0, request));
  const error = await caught(
    runSplitQuery(setUp(), { fields: ['count()'], dataset: 'errors', statsPeriod: '90d' }),
  );
  expect(error).toMatchObject({ kind: 'query-limit', status: 429 });
  expect(server.requests.length).toBeLessThan(20);
});

it('goes on where a list is too long to count through it', async () => {
  const rows = [at(1), at(50)];
  server.reply({ status: 400, body: { detail: 'Pagination offset too large' } }, (request) =>
    answerQuery(rows, lengthInMs, request),
  );
  const answer = await runSplitQuery(setUp(), {
    fields: ['title'],
    dataset: 'errors',
    start: new Date(startInMs),
    end: new Date(startInMs + lengthInMs),
  });
  expect(server.requests).toHaveLength(3);
  expect(answer).toEqual([{ title: 'a' }, { title: 'a' }]);
});

it.each([
  [['p95(span.duration)'], {}, 'p95(span.duration) must be left out: its value for the whole'],
  [['count_unique(user)'], {}, 'count_unique(user) must be left out'],
  [['epm()'], {}, 'epm() must be left out'],
  [['failure_rate()'], {}, 'failure_rate() must be left out'],
  [['any(title)'], {}, 'any(title) must be left out'],
  [['equation|count() / 2'], {}, 'equation|count() / 2 must be left out: an equation'],
  [['avg(span.self_time)', 'count()'], {}, 'it needs count(span.self_time) beside it'],
  [['avg(span.duration)'], {}, 'it needs count(span.duration) or count() beside it'],
  [['count()'], { query: 'level:error count():>5' }, 'query must be without count()'],
  [['title', 'count()'], { sort: '-count()', per_page: 5 }, 'per_page must be left out'],
  [['title'], { sort: 'count()' }, 'sort must be one of the fields'],
  [['count()'], { start: '2026-01-02', end: '2026-01-01' }, 'no range of time'],
  [['count()'], { start: '2026-01-02' }, 'no range of time'],
  [['count()'], { statsPeriod: 'yesterday' }, 'no range of time'],
])('refuses %j with %j before anything is sent', async (asked, more, message) => {
  const input = { fields: asked, dataset: 'spans', statsPeriod: '1d', ...more } as const;
  const { statsPeriod, ...absolute } = input;
  const isAbsolute = 'start' in more;
  const error = await caught(
    runSplitQuery(setUp(), isAbsolute ? absolute : { ...absolute, statsPeriod }),
  );
  expect(error.kind).toBe('invalid-input');
  expect(error.message).toContain(message);
  expect(server.requests).toHaveLength(0);
});

it('lets other text in a query look like a condition', async () => {
  server.reply({ body: { data: [], meta: {} } });
  await runSplitQuery(setUp(), {
    fields: ['count()'],
    dataset: 'errors',
    statsPeriod: '1d',
    query: 'message:"count():>5" title:render(',
  });
  expect(server.requests).toHaveLength(1);
});
