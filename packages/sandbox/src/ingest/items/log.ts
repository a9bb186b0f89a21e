import {
  asFilledText,
  asHexId,
  asNumber,
  asText,
  field,
  type JsonObject,
} from '../../events/read-json.ts';
import { readTimestamp } from '../../events/read-timestamp.ts';
import type { StoredLog } from '../../store/model.ts';
import { addLog } from '../add-log.ts';
import type { IngestContext } from '../types.ts';
import type { ItemProcessor } from './item-processor.ts';
import { readAttributes, readContainer } from './read-container.ts';

/** Log lines (https://develop.sentry.dev/sdk/telemetry/logs/). A line without a body or time is left out. */
export const processLogs: ItemProcessor = (item, { context }) => {
  const entries = readContainer(item.json);
  if (!entries) return 'invalid_log';
  for (const entry of entries) {
    const log = readLog(context, entry);
    if (log) addLog(context, log);
  }
  return null;
};

function readLog(context: IngestContext, entry: JsonObject): StoredLog | null {
  const timestamp = readTimestamp(field(entry, 'timestamp'));
  const body = asText(field(entry, 'body'));
  if (timestamp === null || body === null) return null;
  return {
    project: context.project,
    timestamp,
    traceId: asHexId(field(entry, 'trace_id'), 32),
    spanId: asHexId(field(entry, 'span_id'), 16),
    level: asFilledText(field(entry, 'level')) ?? 'info',
    severityNumber: asNumber(field(entry, 'severity_number')),
    body,
    attributes: readAttributes(field(entry, 'attributes')),
  };
}
