import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { noEquivalent } from './no-equivalent.ts';
import type { HelmPart, HelmValue, HelmValues, RenderHelmOptions } from './types.ts';

/** Services of the Compose file, and where the chart has them. */
const WORKLOADS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  web: ['sentry', 'web'],
  worker: ['sentry', 'worker'],
  cron: ['sentry', 'cron'],
  relay: ['relay'],
  vroom: ['vroom'],
  symbolicator: ['symbolicator', 'api'],
  'events-consumer': ['sentry', 'ingestConsumerEvents'],
  'attachments-consumer': ['sentry', 'ingestConsumerAttachments'],
  'transactions-consumer': ['sentry', 'ingestConsumerTransactions'],
  'ingest-replay-recordings': ['sentry', 'ingestReplayRecordings'],
  'ingest-profiles': ['sentry', 'ingestProfiles'],
  'ingest-occurrences': ['sentry', 'ingestOccurrences'],
  'ingest-monitors': ['sentry', 'ingestMonitors'],
  'metrics-consumer': ['sentry', 'metricsConsumer'],
  'generic-metrics-consumer': ['sentry', 'genericMetricsConsumer'],
  'post-process-forwarder-errors': ['sentry', 'postProcessForwardErrors'],
  'post-process-forwarder-transactions': ['sentry', 'postProcessForwardTransactions'],
  'post-process-forwarder-issue-platform': ['sentry', 'postProcessForwardIssuePlatform'],
  'snuba-api': ['snuba', 'api'],
  'snuba-errors-consumer': ['snuba', 'consumer'],
  'snuba-outcomes-consumer': ['snuba', 'outcomesConsumer'],
  'snuba-outcomes-billing-consumer': ['snuba', 'outcomesBillingConsumer'],
  'snuba-replacer': ['snuba', 'replacer'],
  'snuba-replays-consumer': ['snuba', 'replaysConsumer'],
  'snuba-transactions-consumer': ['snuba', 'transactionsConsumer'],
  'snuba-profiling-profiles-consumer': ['snuba', 'profilingProfilesConsumer'],
  'snuba-profiling-functions-consumer': ['snuba', 'profilingFunctionsConsumer'],
  'snuba-issue-occurrence-consumer': ['snuba', 'issueOccurrenceConsumer'],
  'snuba-spans-consumer': ['snuba', 'spansConsumer'],
  'snuba-group-attributes-consumer': ['snuba', 'groupAttributesConsumer'],
  'snuba-metrics-consumer': ['snuba', 'metricsConsumer'],
  'snuba-generic-metrics-counters-consumer': ['snuba', 'genericMetricsCountersConsumer'],
};

/** Those that the chart scales by load; the rest has no `autoscaling`. */
const GROWING = new Set(['web', 'worker', 'relay', 'vroom']);

/** How often services run, what one does at once, and their limits. */
export function workloadsPart(deployment: Deployment, options: RenderHelmOptions): HelmPart {
  const { scaling = {}, resources = {} } = deployment;
  const diagnostics: Diagnostic[] = [];
  let values: HelmValues = {};
  const set = (service: string, path: readonly (string | number)[], settings: HelmValues) => {
    const place = WORKLOADS[service];
    if (place) values = putAt(values, place, settings);
    else diagnostics.push(noEquivalent(path, `This version of the chart has no ${service}.`));
  };
  for (const [service, { replicas, concurrency, threads }] of Object.entries(scaling)) {
    const growth = growthOf(service, replicas, options);
    const settings = {
      ...(replicas === undefined ? {} : { replicas }),
      ...(growth === undefined ? {} : { autoscaling: growth }),
    };
    if (Object.keys(settings).length > 0) set(service, ['scaling', service], settings);
    if (concurrency !== undefined && service === 'worker') {
      values = putAt(values, ['sentry', 'worker'], { concurrency });
    } else if (concurrency !== undefined) {
      diagnostics.push(
        noEquivalent(
          ['scaling', service, 'concurrency'],
          'The chart sets it for the worker alone.',
        ),
      );
    }
    if (threads !== undefined) {
      diagnostics.push(
        noEquivalent(['scaling', service, 'threads'], 'The chart has no such value.'),
      );
    }
  }
  for (const [service, { memoryInMb, cpus }] of Object.entries(resources)) {
    const limits = {
      ...(memoryInMb === undefined ? {} : { memory: `${memoryInMb}Mi` }),
      ...(cpus === undefined ? {} : { cpu: String(cpus) }),
    };
    set(service, ['resources', service], { resources: { limits } });
  }
  return { values, diagnostics };
}

function growthOf(
  service: string,
  replicas: number | undefined,
  { autoscaling }: RenderHelmOptions,
): HelmValues | undefined {
  if (autoscaling === undefined || replicas === undefined || !GROWING.has(service))
    return undefined;
  return {
    enabled: true,
    minReplicas: replicas,
    maxReplicas: Math.ceil(replicas * (autoscaling.factor ?? 2)),
    targetCPUUtilizationPercentage: autoscaling.cpuInPercent ?? 50,
  };
}

/** A copy with more values at a place. */
function putAt(values: HelmValues, path: readonly string[], more: HelmValues): HelmValues {
  const [key, ...rest] = path;
  if (key === undefined) return { ...values, ...more };
  const inner = values[key];
  return { ...values, [key]: putAt(isTree(inner) ? inner : {}, rest, more) };
}

/** Whether a value has values of its own. */
export function isTree(value: HelmValue | undefined): value is HelmValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
