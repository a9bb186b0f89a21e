import { redisHosts } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { generatedBy } from './header.ts';
import { toPython } from './sentry-conf/python.ts';

/** Where Snuba's own settings go, and where its containers find them. */
export const snubaSettings = { path: 'snuba/settings.custom.py', target: '/etc/snuba/settings.py' };

/** Settings that Snuba takes from no variable; undefined where the variables are enough. */
export function snubaSettingsOf(context: RenderContext): string | undefined {
  const parts = [...clusterSettings(context), ...redisSettings(context), ...topicSettings(context)];
  if (parts.length === 0) return undefined;
  const head = [
    `# ${generatedBy(context.tag.version)}`,
    'from snuba.settings.settings_self_hosted import *  # NOQA',
    '',
  ];
  return [...head, ...parts, ''].join('\n');
}

/** A cluster of ClickHouse: the one that the variables describe, with its names (getsentry/snuba snuba/settings). */
function clusterSettings({ deployment: { clickhouse } }: RenderContext): readonly string[] {
  if (clickhouse?.cluster === undefined) return [];
  const { name, distributedName } = clickhouse.cluster;
  return [
    `CLUSTERS = [{**cluster, **${toPython({
      single_node: false,
      cluster_name: name,
      distributed_cluster_name: distributedName,
    })}} for cluster in CLUSTERS]`,
  ];
}

function redisSettings({ deployment: { redis } }: RenderContext): readonly string[] {
  if (redis?.isCluster !== true) return [];
  return [
    'USE_REDIS_CLUSTER = True',
    `REDIS_CLUSTER_STARTUP_NODES = ${toPython(redisHosts(redis))}`,
  ];
}

function topicSettings({ deployment: { kafka }, tag, services }: RenderContext): readonly string[] {
  const prefix = kafka?.topicPrefix;
  if (prefix === undefined) return [];
  const own = tag.kafka.consumers.flatMap(({ service, topic }) =>
    topic !== undefined && services[service]?.environment?.['SNUBA_SETTINGS'] !== undefined
      ? [topic]
      : [],
  );
  const names = [...new Set(own)].toSorted().map((topic) => [topic, prefix + topic] as const);
  return [`KAFKA_TOPIC_MAP = ${toPython(Object.fromEntries(names))}`];
}
