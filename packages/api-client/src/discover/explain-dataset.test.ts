import { expect, it } from 'vitest';
import { explainDataset } from './explain-dataset.ts';

const chosen = (fields: readonly string[], query = ''): unknown =>
  explainDataset({ fields, query }).dataset;

it.each([
  [['title', 'count()'], 'event.type:error', 'errors'],
  [['count()'], '', 'errors'],
  [['transaction', 'count()'], '', 'errors'],
  [['tags[plan]', 'count()'], 'release:1.0 !user.email:*@example.com', 'errors'],
  [['error.type'], '', 'errors'],
  [['span.op', 'p95(span.duration)'], '', 'spans'],
  [['transaction', 'avg(span.duration)'], '', 'spans'],
  [['transaction', 'count()'], 'is_transaction:true', 'spans'],
  [['transaction', 'count()'], 'p95(span.duration):>100', 'spans'],
  [['transaction', 'count()'], '(has:span.op)', 'spans'],
  [['equation|p95(span.duration) / count()'], '', 'spans'],
  [['transaction', 'p95()'], 'event.type:transaction', 'transactions'],
  [['p95(transaction.duration)'], '', 'transactions'],
  [['message', 'severity'], '', 'logs'],
  [['message', 'count()'], 'severity:[error,fatal]', 'logs'],
  [['metric.name', 'sum(value)'], '', 'tracemetrics'],
  [['avg(value,queue.size,gauge,none)'], '', 'tracemetrics'],
  [['check_status', 'count()'], '', 'uptime_results'],
  [['function.duration'], '', 'profile_functions'],
] as const)('asks %j with %j of %s', (fields, query, dataset) => {
  expect(chosen(fields, query)).toBe(dataset);
});

it('does not read words inside quotes', () => {
  expect(chosen(['count()'], 'message:"span.op:db is slow"')).toBe('errors');
  expect(chosen(['count()'], '"severity:x" span.op:"a: b"')).toBe('spans');
});

it('looks at the functions and groups of a query over time', () => {
  expect(explainDataset({ yAxis: 'p95(span.duration)' }).dataset).toBe('spans');
  expect(explainDataset({ yAxis: ['count()'], groupBy: ['severity'] }).dataset).toBe('logs');
});

it('says nothing when the query names its dataset', () => {
  expect(explainDataset({ fields: ['span.op'], dataset: 'errors' })).toEqual({
    dataset: 'errors',
    diagnostics: [],
  });
});

it('says what decided', () => {
  const [diagnostic] = explainDataset({ fields: ['span.op'] }).diagnostics;
  expect(diagnostic).toMatchObject({ code: 'api-client/dataset-chosen', severity: 'info' });
  expect(diagnostic?.message).toMatch(/spans was chosen, because span\.op/);
});

it('warns when words of two datasets meet', () => {
  const { dataset, diagnostics } = explainDataset({ fields: ['title', 'p95(span.duration)'] });
  expect(dataset).toBe('spans');
  expect(diagnostics[0]?.severity).toBe('warning');
  expect(diagnostics[0]?.message).toMatch(/title belongs to errors/);
});
