import type { Diagnostic } from '../../diagnostic/types.ts';
import type { RenderContext } from '../../render/context.ts';
import { finding, unknownToRelease, type DeploymentCheck } from './finding.ts';

// What must run once: schedulers, clocks, what owns a volume or publishes a port.
const single =
  /^(?:cron|taskscheduler|taskbroker|monitors-clock-.*|.*-cleanup|nginx|smtp|memcached|redis|postgres|pgbouncer|kafka|zookeeper|clickhouse|seaweedfs(?:-admin)?|geoipupdate|snuba-subscription-consumer-.*|snuba-replacer)$/;
const concurrent = new Set(['web', 'taskworker', 'worker', 'launchpad-taskworker']);

/** How often services run and what they do at once. */
export const checkScaling: DeploymentCheck = (context) =>
  Object.entries(context.deployment.scaling ?? {}).flatMap(([service, scaling]) => {
    const path = ['scaling', service];
    if (!(service in context.tag.services)) return [];
    const { replicas = 1, concurrency, threads } = scaling;
    return [
      ...(replicas > 1 && single.test(service)
        ? [
            finding(
              'error',
              'runs-once',
              [...path, 'replicas'],
              `${service} must run once; got ${replicas} replicas.`,
            ),
          ]
        : []),
      ...(concurrency !== undefined && !concurrent.has(service)
        ? [
            finding(
              'error',
              'no-concurrency',
              [...path, 'concurrency'],
              `${service} has no such setting; ${[...concurrent].join(', ')} have.`,
            ),
          ]
        : []),
      ...(threads !== undefined && service !== 'web'
        ? [
            finding(
              'error',
              'no-concurrency',
              [...path, 'threads'],
              `${service} has no such setting; web has.`,
            ),
          ]
        : []),
      ...(service === 'taskworker' && (concurrency ?? 0) > 32
        ? [
            finding(
              'warning',
              'high-concurrency',
              [...path, 'concurrency'],
              'More than 32 are discouraged; run more replicas.',
              { reference: 'getsentry/self-hosted .env' },
            ),
          ]
        : []),
      ...partitionFindings(service, replicas, context),
    ];
  });

/** More consumers of a topic than it has partitions do nothing. */
function partitionFindings(
  service: string,
  replicas: number,
  { deployment, tag }: RenderContext,
): readonly Diagnostic[] {
  const consumer = tag.kafka.consumers.find((each) => each.service === service);
  if (consumer?.topic === undefined || replicas < 2) return [];
  const partitions = deployment.partitions?.[consumer.topic] ?? 1;
  if (replicas <= partitions) return [];
  return [
    finding(
      'warning',
      'idle-replicas',
      ['scaling', service, 'replicas'],
      `${replicas} replicas share ${partitions} partition${partitions === 1 ? '' : 's'} of ${consumer.topic}; ${replicas - partitions} of them will do nothing.`,
      {
        hint: `Set partitions['${consumer.topic}'] to ${replicas}.`,
        reference: 'getsentry/sentry#30089',
      },
    ),
  ];
}

/** Topics whose partitions are set. */
export const checkPartitions: DeploymentCheck = (context) =>
  Object.keys(context.deployment.partitions ?? {}).flatMap((topic) =>
    unknownToRelease(context, ['partitions', topic], `The topic ${topic}`, ({ kafka }) =>
      kafka.topics.includes(topic),
    ),
  );
