import type { Field } from '../search/field.ts';
import { asTexts } from '../search/payload.ts';
import type { SearchScope } from '../search/issue-row.ts';
import type { StoredLog, StoredMetric, StoredSpan } from '../store/model.ts';
import { attributeDataset } from './attribute-dataset.ts';
import { placeFields, present, type AttributeRow } from './attribute-field.ts';
import { isFailedStatus, type Dataset } from './dataset.ts';

export function spanDataset(scope: SearchScope): Dataset<StoredSpan> {
  return attributeDataset<StoredSpan>({
    name: 'spans',
    scope,
    rows: scope.state.spans.entries,
    text: ({ name }) => [name],
    environmentOf: spanEnvironment,
    timeOf: spanEnd,
    idOf: ({ spanId }) => spanId,
    durationColumn: 'span.duration',
    isFailure: ({ status }) => isFailedStatus(status),
    fields: {
      ...placeFields(spanEnd, spanEnvironment, ({ release }) => release),
      id: { type: 'text', read: ({ spanId }) => [spanId] },
      span_id: { type: 'text', read: ({ spanId }) => [spanId] },
      trace: { type: 'text', read: ({ traceId }) => [traceId] },
      parent_span: { type: 'text', read: ({ parentSpanId }) => present(parentSpanId) },
      is_transaction: { type: 'boolean', read: ({ isSegment }) => [isSegment] },
      transaction: { type: 'text', read: ({ transaction }) => present(transaction) },
      'span.op': { type: 'text', read: ({ op }) => present(op) },
      'span.name': { type: 'text', read: ({ name }) => [name] },
      'span.description': { type: 'text', read: ({ name }) => [name] },
      description: { type: 'text', read: ({ name }) => [name] },
      'span.status': { type: 'text', read: ({ status }) => [status] },
      'span.category': { type: 'text', read: ({ op }) => present(op?.split('.', 1)[0] ?? null) },
      'span.duration': {
        type: 'duration',
        // To the microsecond: a subtraction of epoch times leaves noise behind.
        read: ({ startedAt, endedAt }) => [Math.round((endedAt - startedAt) * 1000) / 1000],
      },
      'precise.start_ts': { type: 'number', read: ({ startedAt }) => [startedAt / 1000] },
      'precise.finish_ts': { type: 'number', read: ({ endedAt }) => [endedAt / 1000] },
    },
  });
}

export function logDataset(scope: SearchScope): Dataset<StoredLog> {
  return attributeDataset<StoredLog>({
    name: 'logs',
    scope,
    rows: scope.state.logs.entries,
    text: ({ body }) => [body],
    environmentOf: environmentAttribute,
    timeOf: timestampOf,
    idOf: itemId,
    durationColumn: 'timestamp',
    fields: {
      ...placeFields(timestampOf, environmentAttribute, releaseAttribute),
      ...itemFields(),
      message: { type: 'text', read: ({ body }) => [body], match: 'contains' },
      severity: { type: 'text', read: ({ level }) => [level] },
      severity_number: {
        type: 'number',
        read: ({ severityNumber }) => (severityNumber === null ? [] : [severityNumber]),
      },
    },
  });
}

export function metricDataset(scope: SearchScope): Dataset<StoredMetric> {
  return attributeDataset<StoredMetric>({
    name: 'tracemetrics',
    scope,
    rows: scope.state.metrics.entries,
    text: ({ name }) => [name],
    environmentOf: environmentAttribute,
    timeOf: timestampOf,
    idOf: itemId,
    durationColumn: 'value',
    isOfMetric: (metric, [name, type, unit]) =>
      metric.name === name &&
      (type === undefined || metric.type === type) &&
      (unit === undefined || unit === '-' || (metric.unit ?? 'none') === unit),
    fields: {
      ...placeFields(timestampOf, environmentAttribute, releaseAttribute),
      ...itemFields(),
      'metric.name': { type: 'text', read: ({ name }) => [name] },
      'metric.type': { type: 'text', read: ({ type }) => [type] },
      'metric.unit': { type: 'text', read: ({ unit }) => present(unit) },
      value: { type: 'number', read: ({ value }) => [value] },
    },
  });
}

/** What logs and metrics have in common. */
function itemFields<Row extends StoredLog | StoredMetric>(): Record<string, Field<Row>> {
  return {
    id: { type: 'text', read: (row) => present(itemId(row)) },
    'sentry.item_id': { type: 'text', read: (row) => present(itemId(row)) },
    trace: { type: 'text', read: ({ traceId }) => present(traceId) },
    span_id: { type: 'text', read: ({ spanId }) => present(spanId) },
    // Nanoseconds; to the microsecond, which is what a number can hold of them.
    timestamp_precise: {
      type: 'number',
      read: ({ timestamp }) => [Math.round(timestamp * 1e3) * 1e3],
    },
  };
}

function itemId({ id }: StoredLog | StoredMetric): string {
  return id ?? '';
}

function environmentAttribute({ attributes }: AttributeRow): string | null {
  return asTexts(attributes['sentry.environment'])[0] ?? null;
}

function releaseAttribute({ attributes }: AttributeRow): string | null {
  return asTexts(attributes['sentry.release'])[0] ?? null;
}

function spanEnd({ endedAt }: StoredSpan): number {
  return endedAt;
}

function spanEnvironment({ environment }: StoredSpan): string | null {
  return environment;
}

function timestampOf({ timestamp }: StoredLog | StoredMetric): number {
  return timestamp;
}
