import type { Metric } from '@sentry/core';
import { toSeconds } from '../convert/time.ts';
import type { OtelDataPoint, OtelMetric } from '../otel-types/metric.ts';
import { histogramValues } from './histogram-values.ts';

/** Why a metric cannot become Sentry's. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A point as the hooks of Sentry's metrics see it, and its time in seconds since the epoch. */
export interface TimedMetric {
  readonly metric: Metric;
  readonly timestamp: number;
}

/** What all points of a metric share. */
export interface MetricSurroundings {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly histograms: 'refuse' | 'expand';
}

// `DataPointType` and `AggregationTemporality` of the metric SDKs.
const GAUGE = 2;
const SUM = 3;
const DELTA = 0;
// A histogram of a busy service holds millions of values in a few buckets; each becomes an item of its own.
const MOST_VALUES = 10_000;

/** The points of a metric as Sentry takes them, or why it cannot. */
export function convertMetric(
  metric: OtelMetric,
  around: MetricSurroundings,
): TimedMetric[] | Refusal {
  if (metric.dataPointType === GAUGE) return plainPoints(metric, around, 'gauge');
  if (metric.dataPointType !== SUM) return expandHistogram(metric, around);
  // A sum that can fall is a state, and its sum so far is a gauge.
  const isChange = metric.aggregationTemporality === DELTA;
  if (!metric.isMonotonic && !isChange) return plainPoints(metric, around, 'gauge');
  if (metric.isMonotonic && isChange) return plainPoints(metric, around, 'counter');
  return {
    code: 'otel-bridge/metric-temporality',
    message: `${metric.descriptor.name} is not sent: its temporality is ${isChange ? 'delta, of a sum that can fall' : 'cumulative, and Sentry would add up the sums'}.`,
    hint: 'Leave the temporality to the exporter: it asks for delta counters and cumulative up-down counters.',
  };
}

function plainPoints(
  metric: OtelMetric,
  around: MetricSurroundings,
  type: Metric['type'],
): TimedMetric[] {
  return metric.dataPoints.map((point) =>
    toMetric(metric, point, around, type, Number(point.value)),
  );
}

function expandHistogram(metric: OtelMetric, around: MetricSurroundings): TimedMetric[] | Refusal {
  const { name } = metric.descriptor;
  if (around.histograms === 'refuse') {
    return {
      code: 'otel-bridge/histogram-refused',
      message: `The histogram ${name} is not sent: Sentry's distributions take single values, which a histogram has no longer.`,
      hint: "Pass histograms: 'expand' to send the middle of its buckets, or record a gauge or counters instead.",
    };
  }
  if (metric.aggregationTemporality !== DELTA) {
    return {
      code: 'otel-bridge/metric-temporality',
      message: `The histogram ${name} is not sent: it is cumulative, so every value would be sent with each collection.`,
      hint: 'Leave the temporality to the exporter: it asks for delta histograms.',
    };
  }
  const count = metric.dataPoints.reduce((sum, { value }) => sum + countOf(value), 0);
  if (count > MOST_VALUES) {
    return {
      code: 'otel-bridge/histogram-too-large',
      message: `The histogram ${name} is not sent: it holds ${count} values, and at most ${MOST_VALUES} are expanded at a time.`,
      hint: 'Collect more often, or record a gauge or counters instead.',
    };
  }
  return metric.dataPoints.flatMap((point) => {
    if (typeof point.value === 'number') return [];
    return histogramValues(point.value).flatMap(({ value, count: times, error }) => {
      const expanded = toMetric(metric, point, around, 'distribution', value, {
        'otel.histogram.error': Number.isFinite(error) ? error : 'unbounded',
      });
      return Array.from({ length: times }, () => expanded);
    });
  });
}

function countOf(value: OtelDataPoint['value']): number {
  return typeof value === 'number' ? 0 : value.count;
}

function toMetric(
  { descriptor }: OtelMetric,
  point: OtelDataPoint,
  { attributes }: MetricSurroundings,
  type: Metric['type'],
  value: number,
  added?: Readonly<Record<string, unknown>>,
): TimedMetric {
  return {
    timestamp: toSeconds(point.endTime),
    metric: {
      name: descriptor.name,
      type,
      ...(descriptor.unit && { unit: descriptor.unit }),
      value,
      attributes: { ...attributes, ...point.attributes, ...added },
    },
  };
}
