import { processAttachment } from './attachment.ts';
import { processCheckIn } from './check-in.ts';
import { processClientReport } from './client-report.ts';
import { processEvent, processFeedback, processTransaction } from './event.ts';
import type { ItemProcessor } from './item-processor.ts';
import { keepItem } from './keep-item.ts';
import { processLogs } from './log.ts';
import { processMetrics } from './trace-metric.ts';
import { processSecurityReport } from './security-report.ts';
import { processSession, processSessions } from './session.ts';
import { processSpan } from './span.ts';
import { processUserReport } from './user-report.ts';

const PROCESSORS: ReadonlyMap<string, ItemProcessor> = new Map([
  ['event', processEvent],
  ['security', processEvent],
  ['transaction', processTransaction],
  ['feedback', processFeedback],
  ['raw_security', processSecurityReport],
  ['attachment', processAttachment],
  ['user_report', processUserReport],
  ['session', processSession],
  ['sessions', processSessions],
  ['client_report', processClientReport],
  ['check_in', processCheckIn],
  ['span', processSpan],
  ['log', processLogs],
  ['trace_metric', processMetrics],
  // Sentry takes the metrics of the old product and throws them away.
  ['statsd', () => null],
  ['metric_buckets', () => null],
]);

/** By type; what has no processor is kept as it is. */
export const processItem: ItemProcessor = (item, input) =>
  (PROCESSORS.get(item.type) ?? keepItem)(item, input);
