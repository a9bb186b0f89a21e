import { asNumber } from '../../alerts/conditions/checks.ts';
import { checkMetric } from '../../alerts/metric-query.ts';
import type { ConditionGroup } from '../../store/model.ts';
import { fieldErrors } from '../errors.ts';
import * as fields from '../read-fields.ts';
import { checkDetectorCaps } from './check-caps.ts';
import type { DetectorParts, PartsInput } from './read-detector.ts';
import { readEnvironment } from './read-environment.ts';

const DATASETS = [
  'events',
  'transactions',
  'generic_metrics',
  'events_analytics_platform',
  'metrics',
] as const;
type Dataset = (typeof DATASETS)[number];

/** The kind of query that a dataset is for, and the kinds of events (getsentry/sentry, src/sentry/snuba/snuba_query_validator.py). */
const QUERY_TYPES: Readonly<Record<Dataset, number>> = {
  events: 0,
  transactions: 1,
  generic_metrics: 1,
  events_analytics_platform: 1,
  metrics: 2,
};
const EVENT_TYPES: Readonly<Record<Dataset, readonly string[]>> = {
  events: ['error', 'default'],
  transactions: ['transaction'],
  generic_metrics: ['transaction'],
  events_analytics_platform: [
    'trace_item_span',
    'trace_item_log',
    'trace_item_metric',
    'transaction',
  ],
  metrics: [],
};
const CRASH_WINDOWS = [1800, 3600, 7200, 14_400, 43_200, 86_400];
const DELTAS = [300, 900, 3600, 86_400, 604_800, 2_592_000];
const CONDITION_TYPES = ['gt', 'lt', 'gte', 'lte', 'anomaly_detection'];

/** A metric (getsentry/sentry, src/sentry/incidents/metric_issue_detector.py). */
export function readMetricParts(input: PartsInput): DetectorParts {
  const { before } = input;
  if (!before) checkDetectorCaps(input.context.organization);
  if (!before && input.source === undefined) refuse('dataSources', 'This field is required.');
  const source = input.source === undefined ? before?.source?.fields : readSource(input);
  const config = readConfig({ ...before?.config, ...input.config });
  const conditionGroup = input.conditionGroup ?? before?.conditionGroup ?? null;
  if (conditionGroup === null) refuse('conditionGroup', 'This field is required.');
  checkConditions(conditionGroup, config['detectionType'] === 'dynamic');
  return { source: source ?? null, config, conditionGroup };
}

function readSource({ context, source, before }: PartsInput): Readonly<Record<string, unknown>> {
  const { dataSources: read } = fields.readFields(
    { dataSources: source },
    {
      dataSources: fields.object({
        aggregate: fields.text(),
        dataset: fields.optional(fields.choice(DATASETS)),
        environment: fields.nullable(readEnvironment(context)),
        eventTypes: fields.nullable(fields.list(fields.text())),
        query: fields.nullable(fields.text({ blank: true })),
        queryType: fields.nullable(fields.integer()),
        timeWindow: fields.integer({ minimum: 60, maximum: 86_400 }),
        extrapolationMode: fields.nullable(
          fields.choice(['unknown', 'none', 'client_and_server_weighted', 'server_weighted']),
        ),
      }),
    },
  );
  const dataset = read.dataset ?? 'events';
  const allowed = EVENT_TYPES[dataset];
  const eventTypes = dataset === 'metrics' ? [] : (read.eventTypes ?? allowed.slice(0, 1));
  const problems = [
    ...(eventTypes.every((type) => allowed.includes(type))
      ? []
      : [`Invalid event types for the dataset ${dataset}. Valid: ${allowed.join(', ')}`]),
    ...(dataset === 'events_analytics_platform' && eventTypes.length > 1
      ? ['Multiple event types not allowed. Valid event types are one of them.']
      : []),
    ...((read.queryType ?? QUERY_TYPES[dataset]) === QUERY_TYPES[dataset]
      ? []
      : [`Invalid dataset for this query type: ${dataset}`]),
    ...problemsOfWindow(dataset, read.timeWindow),
    ...(/\brelease:latest\b/.test(read.query ?? '') ? ['Unsupported value: release:latest'] : []),
    ...(read.extrapolationMode === 'server_weighted' && !before
      ? ['server_weighted extrapolation mode is not supported for new detectors.']
      : []),
    ...checkMetric(read.aggregate, read.query ?? ''),
  ];
  if (problems.length > 0) refuse('dataSources', ...problems);
  return {
    aggregate: read.aggregate,
    dataset,
    environment: read.environment ?? null,
    eventTypes,
    query: read.query ?? '',
    timeWindow: read.timeWindow,
    extrapolationMode: read.extrapolationMode ?? 'unknown',
  };
}

function problemsOfWindow(dataset: Dataset, seconds: number): readonly string[] {
  if (dataset === 'metrics' && !CRASH_WINDOWS.includes(seconds)) {
    return [`Invalid Time Window: Allowed time windows are ${CRASH_WINDOWS.join(', ')} seconds.`];
  }
  if (dataset === 'events_analytics_platform' && seconds < 300) {
    return ['Invalid Time Window: Time window for this alert type must be at least 5 minutes.'];
  }
  return [];
}

function readConfig(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { detectionType = 'static', comparisonDelta = null, thresholdPeriod = 1 } = config;
  if (!['static', 'percent', 'dynamic'].some((known) => known === detectionType)) {
    refuse('config', `detectionType must be static, percent or dynamic.`);
  }
  const hasDelta = typeof comparisonDelta === 'number' && DELTAS.includes(comparisonDelta);
  if (detectionType === 'percent' ? !hasDelta : comparisonDelta !== null) {
    refuse('config', `comparisonDelta must be one of ${DELTAS.join(', ')}, for percent only.`);
  }
  return { thresholdPeriod, detectionType, comparisonDelta };
}

function checkConditions({ conditions }: ConditionGroup, isDynamic: boolean): void {
  const results = conditions.map(({ conditionResult }) => asNumber(conditionResult));
  const types = conditions.map(({ type }) => type);
  const hasAnomaly = types.includes('anomaly_detection');
  const problems = [
    ...(conditions.length > 3 ? ['Too many conditions: at most 3.'] : []),
    ...types
      .filter((type) => !CONDITION_TYPES.includes(type))
      .map((type) => `Unsupported condition type: ${type}`),
    ...results
      .filter((result) => ![75, 50, 0].includes(result))
      .map((result) => `Unsupported condition result: ${result}`),
    ...(hasAnomaly || results.includes(0)
      ? []
      : ['Resolution condition required for metric issue detector.']),
    ...(hasAnomaly === isDynamic
      ? []
      : ['Anomaly detection goes with the detection type dynamic.']),
  ];
  if (problems.length > 0) refuse('conditionGroup', ...problems);
}

function refuse(field: string, ...messages: readonly string[]): never {
  throw fieldErrors({ [field]: messages });
}
