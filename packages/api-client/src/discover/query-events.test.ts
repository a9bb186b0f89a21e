import { expect, it } from 'vitest';
import { createSentryCaller } from '../core/caller.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';
import { queryEvents } from './query-events.ts';
import { queryTimeseries } from './query-timeseries.ts';

const server = useLoopback();
const caller = () =>
  createSentryCaller({ token: 'sntryu_example', organization: 'acme', baseUrl: server.url });

const link = (cursor: string): Record<string, string> => ({
  link: `<https://sentry.io/>; rel="next"; results="true"; cursor="${cursor}"`,
});
const meta = {
  fields: { 'count()': 'integer', 'p95(span.duration)': 'duration', 'last_seen()': 'date' },
  units: { 'count()': null, 'p95(span.duration)': 'millisecond', 'last_seen()': null },
};
const fields = ['count()', 'p95(span.duration)', 'last_seen()'] as const;
const queryOf = (index: number): URLSearchParams =>
  new URL(server.requests[index]?.url ?? '', server.url).searchParams;

it('gives values the form that the answer promises', async () => {
  server.reply({
    body: {
      data: [
        { 'count()': '7', 'p95(span.duration)': 'nan', 'last_seen()': '2026-03-04T12:00:00' },
        { 'count()': 8, 'p95(span.duration)': 1.5, 'last_seen()': null },
      ],
      meta,
    },
  });
  const rows = queryEvents(caller(), { fields });
  expect(rows.units()).toEqual({});
  expect(await rows.toArray()).toEqual([
    { 'count()': 7, 'p95(span.duration)': null, 'last_seen()': '2026-03-04T12:00:00.000Z' },
    { 'count()': 8, 'p95(span.duration)': 1.5, 'last_seen()': null },
  ]);
  expect(rows.units()).toEqual({ 'p95(span.duration)': 'millisecond' });
});

it('leaves rows alone when the answer says nothing about its columns', async () => {
  server.reply({ body: { data: [{ 'count()': '7' }], meta: { tips: {} } } });
  expect(await queryEvents(caller(), { fields: ['count()'] }).toArray()).toEqual([
    { 'count()': '7' },
  ]);
});

it('sends the dataset that it states', async () => {
  server.reply({ body: { data: [], meta: {} } });
  const rows = queryEvents(caller(), { fields, query: 'span.op:db', statsPeriod: '1d' });
  await rows.toArray();
  expect(rows.dataset).toBe('spans');
  expect(rows.diagnostics).toMatchObject([{ code: 'api-client/dataset-chosen' }]);
  expect(queryOf(0).getAll('field')).toEqual([...fields]);
  expect(Object.fromEntries(queryOf(0))).toMatchObject({ dataset: 'spans', query: 'span.op:db' });
  expect(queryOf(0).has('diagnostics')).toBe(false);
});

it('sends the dataset that it is given', async () => {
  server.reply({ body: { data: [], meta: {} } });
  const rows = queryEvents(caller(), { fields: ['span.op'], dataset: 'discover' });
  await rows.toArray();
  expect(queryOf(0).get('dataset')).toBe('discover');
  expect(rows.diagnostics).toEqual([]);
});

it('goes on after a checkpoint in the middle of a page', async () => {
  const page = { data: [1, 2, 3].map((count) => ({ 'count()': count })), meta };
  server.reply({ body: page, headers: link('0:3:0') }, { body: { ...page, data: [] } });
  const rows = queryEvents(caller(), { fields: ['count()'] });
  for await (const row of rows) if (row['count()'] === 2) break;
  const resumeFrom = rows.checkpoint();
  server.reply({ body: page });
  const rest = await queryEvents(caller(), { fields: ['count()'] }, { resumeFrom }).toArray();
  expect(rest).toEqual([{ 'count()': 3 }]);
});

it('fails on an answer without rows', async () => {
  server.reply({ body: { meta } });
  const error = await caught(queryEvents(caller(), { fields }).toArray());
  expect(error.kind).toBe('invalid-response');
});

it('draws functions over time', async () => {
  const values = [{ timestamp: 1_767_225_600_000, value: '3', incomplete: false }];
  const line = {
    yAxis: 'count()',
    values,
    meta: { valueType: 'integer', valueUnit: null, interval: 1 },
  };
  server.reply({
    body: { meta: { dataset: 'spans', start: 0, end: 1 }, timeSeries: [line] },
  });
  const answer = await queryTimeseries(caller(), {
    yAxis: ['count()', 'p95(span.duration)'],
    interval: 3600,
  });
  expect(answer.timeSeries[0]?.values[0]?.value).toBe(3);
  expect(answer.dataset).toBe('spans');
  expect(queryOf(0).getAll('yAxis')).toEqual(['count()', 'p95(span.duration)']);
  expect(queryOf(0).get('dataset')).toBe('spans');
});
