import { generateTraceId } from '@sentry/core';
import type { SerializedMetric } from '@sentry/core';
import { createBases } from '../convert/base.ts';
import { createDestinations } from '../destination/destinations.ts';
import type { Destination } from '../destination/types.ts';
import { toTypedAttributes } from '../items/typed-attributes.ts';
import { createItemSender } from '../items/create-item-sender.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import { createReport } from '../options/report.ts';
import type { OtelMetric, OtelMetricExporter, OtelScopeMetrics } from '../otel-types/metric.ts';
import { convertMetric } from './convert-metric.ts';
import type { TimedMetric } from './convert-metric.ts';

/** What the metric exporter can be told. */
export interface MetricExporterOptions extends SentryOtelOptions {
  /**
   * `refuse` drops histograms, counted and said. `expand` sends the middle of each bucket as often as the bucket was hit:
   * the count is exact, and no value is further from a real one than its attribute `otel.histogram.error`. Default: `refuse`.
   */
  histograms?: 'refuse' | 'expand' | undefined;
}

const KIND = {
  type: 'trace_metric',
  contentType: 'application/vnd.sentry.items.trace-metric+json',
  category: 'trace_metric',
} as const;

const UP_DOWN = /UP_DOWN_COUNTER$/;

/**
 * A `PushMetricExporter`: counters and gauges become Sentry's, up-down counters gauges. Histograms are refused or expanded,
 * as chosen. With `sdkClient`, its `beforeSendMetric` holds. Sentry takes no metrics as OTLP, so this is the way to send them.
 */
export function createSentryMetricExporter(options: MetricExporterOptions): OtelMetricExporter {
  const report = createReport(options.onDiagnostic);
  const destinations = createDestinations(options, report);
  const sender = createItemSender<SerializedMetric>(KIND, destinations, options);
  // Metrics of OpenTelemetry belong to no trace, and Sentry wants one.
  const traceId = generateTraceId();

  function read(
    metric: OtelMetric,
    attributes: Readonly<Record<string, unknown>>,
    destination: Destination,
  ): TimedMetric[] {
    const { histograms = 'refuse' } = options;
    const converted = convertMetric(metric, { attributes, histograms });
    if (Array.isArray(converted)) return converted;
    destination.drop('invalid', 'trace_metric', metric.dataPoints.length);
    report({ ...converted, severity: 'warning', path: ['metrics', metric.descriptor.name] });
    return [];
  }

  function clean({ metric, timestamp }: TimedMetric, destination: Destination): SerializedMetric[] {
    const { client } = destination;
    try {
      client?.emit('processMetric', metric);
      const { beforeSendMetric } = client?.getOptions() ?? {};
      const kept = beforeSendMetric ? beforeSendMetric(metric) : metric;
      const sent = kept && {
        ...kept,
        timestamp,
        trace_id: traceId,
        attributes: toTypedAttributes(kept.attributes ?? {}),
      };
      const scrubbed = sent && options.scrub ? options.scrub(sent) : sent;
      if (scrubbed) return [scrubbed];
      destination.drop('before_send', 'trace_metric', 1);
    } catch (error) {
      destination.drop('callback_error', 'trace_metric', 1);
      report({
        code: 'otel-bridge/metric-hook-failed',
        severity: 'warning',
        path: ['metrics', metric.name],
        message: `A hook threw, and its metric was dropped: ${String(error)}.`,
        hint: 'Metrics that a hook could not clean are never sent. They are counted as callback_error.',
      });
    }
    return [];
  }

  return {
    export({ resource, scopeMetrics }, resultCallback) {
      const destination = destinations.of(resource);
      if (!destination) {
        resultCallback({ code: 1, error: new Error('There is nowhere to send metrics to.') });
        return;
      }
      const baseOf = createBases(destination);
      const items = scopeMetrics.flatMap(({ scope, metrics }: OtelScopeMetrics) => {
        const { plain } = baseOf({ resource, instrumentationScope: scope });
        return metrics.flatMap((metric) => read(metric, plain, destination));
      });
      const kept = items.flatMap((metric) => clean(metric, destination));
      sender.send(new Map([[destination, kept]]), resultCallback);
    },
    selectAggregationTemporality: (instrumentType) => (UP_DOWN.test(instrumentType) ? 1 : 0),
    forceFlush: () => sender.forceFlush(),
    shutdown: () => sender.shutdown(),
  };
}
