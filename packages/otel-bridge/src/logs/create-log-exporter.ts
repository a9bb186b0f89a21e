import { generateTraceId } from '@sentry/core';
import type { SerializedLog } from '@sentry/core';
import { createBases } from '../convert/base.ts';
import type { BaseOf } from '../convert/base.ts';
import { createDestinations } from '../destination/destinations.ts';
import type { Destination } from '../destination/types.ts';
import { append } from '../items/append.ts';
import { createItemSender } from '../items/create-item-sender.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import { createReport } from '../options/report.ts';
import type { OtelLogExporter, OtelLogRecord } from '../otel-types/log-record.ts';
import { toLog, toSentLog } from './convert-log.ts';

const KIND = {
  type: 'log',
  contentType: 'application/vnd.sentry.items.log+json',
  category: 'log_item',
} as const;

/**
 * A `LogRecordExporter` for the processor that an application has already. Structured bodies become JSON text and
 * attributes `log.body.*`; the span that was active stays attached. With `sdkClient`, its `beforeSendLog` holds.
 */
export function createSentryLogExporter(options: SentryOtelOptions): OtelLogExporter {
  const report = createReport(options.onDiagnostic);
  const destinations = createDestinations(options, report);
  const sender = createItemSender<SerializedLog>(KIND, destinations, options);
  const bases = new Map<Destination, BaseOf>();
  // Sentry keeps logs by trace; those without one stay together.
  const traceId = generateTraceId();

  function baseOf(destination: Destination): BaseOf {
    const known = bases.get(destination) ?? createBases(destination);
    bases.set(destination, known);
    return known;
  }

  function convert(record: OtelLogRecord, destination: Destination): SerializedLog | null {
    const { client } = destination;
    const log = toLog(record);
    client?.emit('beforeCaptureLog', log);
    const { beforeSendLog } = client?.getOptions() ?? {};
    const kept = beforeSendLog ? beforeSendLog(log) : log;
    const sent = kept && toSentLog(kept, record, baseOf(destination)(record), traceId);
    return sent && options.scrub ? options.scrub(sent) : sent;
  }

  return {
    export(records, resultCallback) {
      const batches = new Map<Destination, SerializedLog[]>();
      for (const record of records) {
        const destination = destinations.of(record.resource);
        if (!destination) continue;
        try {
          const log = convert(record, destination);
          if (!log) destination.drop('before_send', 'log_item', 1);
          else append(batches, destination, log);
        } catch (error) {
          destination.drop('callback_error', 'log_item', 1);
          report({
            code: 'otel-bridge/log-hook-failed',
            severity: 'warning',
            path: [],
            message: `A hook threw, and its log was dropped: ${String(error)}.`,
            hint: 'Logs that a hook could not clean are never sent. They are counted as callback_error.',
          });
        }
      }
      sender.send(batches, resultCallback);
    },
    forceFlush: () => sender.forceFlush(),
    shutdown: () => sender.shutdown(),
  };
}
