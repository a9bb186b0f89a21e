import { camelFields, isRecord } from '../canonical/casing.ts';
import { canonicalCondition } from '../canonical/canonical-condition.ts';
import { EVENT_TYPES } from '../catalogue/values.ts';
import type { MetricMonitor, Threshold } from '../model/monitors.ts';
import { DIRECTIONS } from './comparisons.ts';
import { compact } from './read-fields.ts';
import type { DetectorParts, WireCondition, WireDetector } from './types.ts';

const SECONDS = {
  '5m': 300,
  '15m': 900,
  '1h': 3_600,
  '1d': 86_400,
  '1w': 604_800,
  '30d': 2_592_000,
};
const QUERY_TYPES = {
  events: 0,
  transactions: 1,
  generic_metrics: 1,
  events_analytics_platform: 1,
  metrics: 2,
} as const;

/** A metric monitor as the API takes it (getsentry/sentry: src/sentry/incidents/metric_issue_detector.py). */
export function encodeMetric(monitor: MetricMonitor): DetectorParts {
  const { dataset = 'events', compareTo, anomaly } = monitor;
  const dynamic = compareTo === undefined ? 'static' : 'percent';
  return {
    type: 'metric_issue',
    config: compact({
      detectionType: anomaly ? 'dynamic' : dynamic,
      comparisonDelta: compareTo === undefined ? undefined : SECONDS[compareTo],
    }),
    dataSources: [
      compact({
        aggregate: monitor.aggregate,
        dataset,
        environment: monitor.environment ?? null,
        eventTypes: monitor.eventTypes ?? EVENT_TYPES[dataset].slice(0, 1),
        query: monitor.query ?? '',
        queryType: QUERY_TYPES[dataset],
        timeWindow: monitor.windowInMinutes * 60,
        extrapolationMode: monitor.extrapolationMode,
      }),
    ],
    conditionGroup: { logicType: 'any', conditions: conditionsOf(monitor) },
  };
}

function conditionsOf(monitor: MetricMonitor): readonly WireCondition[] {
  const { critical, warning, resolve, anomaly } = monitor;
  if (anomaly) {
    const comparison = {
      seasonality: 'auto',
      sensitivity: anomaly.sensitivity,
      thresholdType: DIRECTIONS.indexOf(anomaly.direction),
    };
    return [{ type: 'anomaly_detection', comparison, conditionResult: 75 }];
  }
  const first = warning ?? critical;
  return [
    ...(critical ? [condition(critical, ['gt', 'lt'], 75)] : []),
    ...(warning ? [condition(warning, ['gt', 'lt'], 50)] : []),
    // It is over where none of the thresholds is crossed, if nothing else is said.
    ...(resolve ? [condition(resolve, ['gte', 'lte'], 0)] : []),
    ...(first && !resolve ? [condition(first, ['lte', 'gte'], 0)] : []),
  ];
}

function condition(
  threshold: Threshold,
  [above, below]: readonly [above: string, below: string],
  conditionResult: number,
): WireCondition {
  const isAbove = 'above' in threshold || 'increaseBy' in threshold;
  return { type: isAbove ? above : below, comparison: valueOf(threshold), conditionResult };
}

/** Sentry compares percent of the baseline: 30 more are 130. */
function valueOf(threshold: Threshold): number {
  if ('above' in threshold) return threshold.above;
  if ('below' in threshold) return threshold.below;
  return 'increaseBy' in threshold ? 100 + threshold.increaseBy : 100 - threshold.decreaseBy;
}

/** The fields of a metric monitor; whoever asks checks them. */
export function decodeMetric(detector: WireDetector): Readonly<Record<string, unknown>> {
  const source = camelFields(detector.dataSources[0]);
  const { dataset, eventTypes, environment, query, extrapolationMode } = source;
  const delta = detector.config['comparisonDelta'];
  const compareTo = Object.entries(SECONDS).find(([, seconds]) => seconds === delta)?.[0];
  return {
    type: 'metric',
    aggregate: source['aggregate'],
    dataset: dataset === 'events' ? undefined : dataset,
    eventTypes: isUsual(dataset, eventTypes) ? undefined : eventTypes,
    query: query === '' || query === null ? undefined : query,
    environment: environment ?? undefined,
    windowInMinutes: Number(source['timeWindow']) / 60,
    extrapolationMode:
      extrapolationMode === 'unknown' ? undefined : (extrapolationMode ?? undefined),
    compareTo,
    ...thresholdsOf(detector, compareTo !== undefined),
  };
}

function isUsual(dataset: unknown, eventTypes: unknown): boolean {
  const usual = Object.entries(EVENT_TYPES)
    .find(([name]) => name === dataset)?.[1]
    .slice(0, 1);
  return JSON.stringify(usual) === JSON.stringify(eventTypes);
}

function thresholdsOf(
  { conditionGroup }: WireDetector,
  isPercent: boolean,
): Readonly<Record<string, unknown>> {
  const conditions = (conditionGroup?.conditions ?? []).map(canonicalCondition);
  const anomaly = conditions.find(({ type }) => type === 'anomaly_detection')?.comparison;
  if (isRecord(anomaly)) {
    const { sensitivity, thresholdType } = anomaly;
    return { anomaly: { sensitivity, direction: DIRECTIONS[Number(thresholdType)] } };
  }
  const find = (result: number) =>
    conditions.find(({ conditionResult }) => conditionResult === result);
  const [critical, warning, over] = [find(75), find(50), find(0)];
  const isUsualEnd = over?.comparison === (warning ?? critical)?.comparison;
  return {
    critical: critical && thresholdOf(critical, isPercent),
    warning: warning && thresholdOf(warning, isPercent),
    resolve: over && !isUsualEnd ? thresholdOf(over, isPercent) : undefined,
  };
}

function thresholdOf(
  { type, comparison }: { readonly type: string; readonly comparison: unknown },
  isPercent: boolean,
): Readonly<Record<string, number>> {
  const isAbove = type.startsWith('g');
  const value = Number(comparison);
  if (!isPercent) return isAbove ? { above: value } : { below: value };
  return isAbove ? { increaseBy: rounded(value - 100) } : { decreaseBy: rounded(100 - value) };
}

/** 100 - 99.9 is not 0.1 to a computer. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
