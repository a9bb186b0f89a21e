import type { Attributes, HrTime } from '@opentelemetry/api';
import type { OtelExportResult, OtelResource, OtelScope } from './span.ts';

/** Metrics of a resource as the OpenTelemetry metric SDKs 1.30, 2.x and 3.x hand them out. */
export interface OtelResourceMetrics {
  /** What produced the metrics. */
  readonly resource: OtelResource;
  /** The metrics by the meter that made them. */
  readonly scopeMetrics: readonly OtelScopeMetrics[];
}

/** The metrics of a meter. */
export interface OtelScopeMetrics {
  /** The meter. */
  readonly scope: OtelScope;
  /** Its metrics. */
  readonly metrics: readonly OtelMetric[];
}

/** A metric with its points. */
export interface OtelMetric {
  /** Name and unit. */
  readonly descriptor: OtelMetricDescriptor;
  /** 0 the change since the last collection, 1 since the start (`AggregationTemporality`). */
  readonly aggregationTemporality: number;
  /** 0 histogram, 1 exponential histogram, 2 gauge, 3 sum (`DataPointType`). */
  readonly dataPointType: number;
  /** A point for each set of attributes. */
  readonly dataPoints: readonly OtelDataPoint[];
  /** Whether a sum never falls. */
  readonly isMonotonic?: boolean | undefined;
}

/** What a metric is called and measured in. */
export interface OtelMetricDescriptor {
  /** The name. */
  readonly name: string;
  /** The unit in UCUM, or empty. */
  readonly unit: string;
}

/** A point of a metric. */
export interface OtelDataPoint {
  /** When the point was taken: seconds and nanoseconds since the epoch. */
  readonly endTime: HrTime;
  /** What tells this point from the others of its metric. */
  readonly attributes: Attributes;
  /** A number, or a histogram. */
  readonly value: number | OtelHistogram | OtelExponentialHistogram;
}

/** A histogram with explicit buckets. */
export interface OtelHistogram {
  /** Upper bounds of the buckets, and how many values are in each; the last has no bound. */
  readonly buckets: { readonly boundaries: readonly number[]; readonly counts: readonly number[] };
  /** How many values there are. */
  readonly count: number;
  /** The smallest value. */
  readonly min?: number | undefined;
  /** The largest value. */
  readonly max?: number | undefined;
}

/** A histogram with buckets that grow by 2^(2^-scale). */
export interface OtelExponentialHistogram {
  /** How fast the buckets grow. */
  readonly scale: number;
  /** How many values are zero. */
  readonly zeroCount: number;
  /** The buckets above zero. */
  readonly positive: OtelExponentialBuckets;
  /** The buckets below zero. */
  readonly negative: OtelExponentialBuckets;
  /** How many values there are. */
  readonly count: number;
  /** The smallest value. */
  readonly min?: number | undefined;
  /** The largest value. */
  readonly max?: number | undefined;
}

/** Consecutive buckets of an exponential histogram. */
export interface OtelExponentialBuckets {
  /** The index of the first bucket. */
  readonly offset: number;
  /** How many values are in each. */
  readonly bucketCounts: readonly number[];
}

/** A `PushMetricExporter` of the OpenTelemetry metric SDKs. */
export interface OtelMetricExporter {
  /** Takes metrics; the callback is called once, when their delivery succeeded or failed. */
  export(metrics: OtelResourceMetrics, resultCallback: (result: OtelExportResult) => void): void;
  /** Counters as changes, since Sentry adds them up; what can fall as its state. */
  selectAggregationTemporality(instrumentType: string): 0 | 1;
  /** Waits for what is on its way. */
  forceFlush(): Promise<void>;
  /** Waits for what is on its way and takes nothing more. */
  shutdown(): Promise<void>;
}
