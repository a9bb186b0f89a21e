import { addOutcome } from '../../events/outcomes.ts';
import { asFilledText, asHexId, asNumber, field, type JsonObject } from '../../events/read-json.ts';
import { readTimestamp } from '../../events/read-timestamp.ts';
import type { StoredMetric } from '../../store/model.ts';
import type { IngestContext } from '../types.ts';
import type { ItemProcessor } from './item-processor.ts';
import { readAttributes, readContainer } from './read-container.ts';

const TYPES: readonly StoredMetric['type'][] = ['counter', 'gauge', 'distribution', 'set'];

/** Metrics tied to a trace (https://develop.sentry.dev/sdk/telemetry/metrics/). */
export const processMetrics: ItemProcessor = (item, { context }) => {
  const entries = readContainer(item.json);
  if (!entries) return 'invalid_trace_metric';
  for (const entry of entries) {
    const metric = readMetric(context, entry);
    if (!metric) continue;
    context.state.metrics.push({ ...metric, id: context.state.hex(32) }, 300);
    addOutcome(context.state, context.project, 'trace_metric', { key: context.key });
  }
  return null;
};

function readMetric(context: IngestContext, entry: JsonObject): StoredMetric | null {
  const timestamp = readTimestamp(field(entry, 'timestamp'));
  const name = asFilledText(field(entry, 'name'));
  const type = TYPES.find((candidate) => candidate === field(entry, 'type'));
  const value = asNumber(field(entry, 'value'));
  if (timestamp === null || !name || !type || value === null) return null;
  return {
    project: context.project,
    timestamp,
    traceId: asHexId(field(entry, 'trace_id'), 32),
    spanId: asHexId(field(entry, 'span_id'), 16),
    name,
    type,
    unit: asFilledText(field(entry, 'unit')),
    value,
    attributes: readAttributes(field(entry, 'attributes')),
  };
}
