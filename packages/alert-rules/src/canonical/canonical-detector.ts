import { camelFields, camelKeys, isRecord } from './casing.ts';
import { compact, listOf } from '../wire/read-fields.ts';
import { readDetector } from '../wire/read-detector.ts';
import type { WireDetector } from '../wire/types.ts';
import { canonicalGroup } from './canonical-group.ts';
import { canonicalSchedule } from './canonical-schedule.ts';
import { hashOf } from './hash.ts';
import { sortEntries, stableJson } from './stable-json.ts';

/** A detector as its author means it, as `canonicalWorkflow` for workflows. Its links to workflows are theirs. */
export function canonicalDetector(body: unknown): Readonly<Record<string, unknown>> {
  const detector = readDetector(body);
  return compact({
    projectId: detector.projectId,
    name: detector.name.trim(),
    type: detector.type,
    description: detector.description?.trim() || undefined,
    owner: detector.owner ?? undefined,
    enabled: detector.enabled,
    ...partsOf(detector),
  });
}

/** Equal for detectors that do the same. */
export function hashOfDetector(body: unknown): string {
  return hashOf(canonicalDetector(body));
}

function partsOf(detector: WireDetector): Readonly<Record<string, unknown>> {
  const [source] = detector.dataSources;
  const config = known(detector.config, CONFIG_DEFAULTS);
  const conditionGroup = detector.conditionGroup
    ? canonicalGroup(detector.conditionGroup)
    : undefined;
  switch (detector.type) {
    case 'metric_issue':
      return { config, dataSource: canonicalQuery(camelFields(source)), conditionGroup };
    case 'monitor_check_in_failure':
      return { config, dataSource: canonicalCron(camelFields(source)) };
    case 'uptime_domain_failure':
      return {
        config,
        dataSource: canonicalUptime(camelFields(source)),
        conditionGroup: isUsual(conditionGroup) ? undefined : conditionGroup,
      };
    default:
      return {
        config: camelKeys(detector.config),
        dataSources: sortEntries(listOf(withoutServerFields(detector.dataSources))),
        conditionGroup,
      };
  }
}

const CONFIG_DEFAULTS = {
  mode: 1,
  downtimeThreshold: 3,
  recoveryThreshold: 1,
  thresholdPeriod: 1,
  detectionType: 'static',
};
const CRON_DEFAULTS = {
  checkinMargin: 1,
  maxRuntime: 30,
  timezone: 'UTC',
  failureIssueThreshold: 1,
  recoveryThreshold: 1,
};
const UPTIME_DEFAULTS = { method: 'GET', timeoutMs: 5_000, traceSampling: false, body: '' };

/** Without null and without what is there by default. */
function known(
  value: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, entry]) => entry !== null && entry !== undefined && entry !== defaults[key],
    ),
  );
}

/** The kind of query follows from the dataset. */
function canonicalQuery(source: Readonly<Record<string, unknown>>): unknown {
  const { aggregate, dataset, environment, eventTypes, query, timeWindow, extrapolationMode } =
    source;
  return compact({
    aggregate,
    dataset,
    environment: environment ?? undefined,
    eventTypes: sortEntries(listOf(eventTypes)),
    query: typeof query === 'string' ? query.trim() : '',
    timeWindow: Number(timeWindow),
    extrapolationMode:
      extrapolationMode === 'unknown' ? undefined : (extrapolationMode ?? undefined),
  });
}

function canonicalCron(source: Readonly<Record<string, unknown>>): unknown {
  const { scheduleType: _, schedule, checkinMargin, ...config } = camelFields(source['config']);
  return {
    slug: source['slug'],
    config: known(
      // The server makes 1 of 0 (getsentry/sentry: src/sentry/monitors/validators.py).
      { ...config, checkinMargin: checkinMargin === 0 ? 1 : checkinMargin },
      // Kept by newer servers beside the thresholds, and of no meaning to them.
      { ...CRON_DEFAULTS, alertRuleId: config['alertRuleId'] },
    ),
    schedule: canonicalSchedule(schedule),
  };
}

function canonicalUptime(source: Readonly<Record<string, unknown>>): unknown {
  const { url, method, headers, body, intervalSeconds, timeoutMs, traceSampling, assertion } =
    source;
  return {
    ...known({ method, body, timeoutMs, traceSampling }, UPTIME_DEFAULTS),
    url,
    headers: listOf(headers),
    intervalSeconds: Number(intervalSeconds),
    assertion: isRecord(assertion) ? withoutServerFields(camelKeys(assertion)) : null,
  };
}

const USUAL = stableJson(
  canonicalGroup({
    conditions: [
      { type: 'eq', comparison: 'failure', conditionResult: 75 },
      { type: 'eq', comparison: 'success', conditionResult: 0 },
    ],
  }),
);

function isUsual(group: Readonly<Record<string, unknown>> | undefined): boolean {
  return group !== undefined && stableJson({ ...group, logicType: 'any-short' }) === USUAL;
}

const SERVER_FIELDS = ['id', 'organizationId', 'sourceId', 'dateCreated', 'dateUpdated'];

function withoutServerFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => withoutServerFields(entry));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(camelFields(value))
      .filter(([key]) => !SERVER_FIELDS.includes(key))
      .map(([key, entry]) => [key, withoutServerFields(entry)]),
  );
}
