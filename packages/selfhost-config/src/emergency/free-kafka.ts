import { byHand, command } from '../plan/runbook.ts';
import type { DeploymentStep } from '../plan/types.ts';
import type { RenderContext } from '../render/context.ts';

/** Frees the disk of Kafka: first what was read, then, if it no longer starts, everything in it. */
export function freeKafka(
  { deployment, tag, dropped }: RenderContext,
  compose: string,
): readonly DeploymentStep[] {
  const brokers = deployment.kafka?.brokers.join(',') ?? 'kafka:9092';
  const isBundled = deployment.kafka === undefined;
  const tool = (name: string) =>
    `${isBundled ? `${compose} exec -T kafka ` : ''}${name} --bootstrap-server ${brokers}`;
  const prefix = deployment.kafka?.topicPrefix ?? '';
  const topics = tag.kafka.topics.map((topic) => prefix + topic);
  const each = (action: string) =>
    `for topic in ${topics.join(' ')}; do ${tool('kafka-configs')} --alter --entity-type topics --entity-name "$topic" ${action}; done`;
  const groups = [...new Set(tag.kafka.consumers.map(({ group }) => group))].toSorted();
  const hours = tag.kafka.retentionInHours;
  const hasZookeeper = 'zookeeper' in tag.services && !dropped.has('zookeeper');
  return [
    command('df -h && docker system df -v', 'Says which volume fills the disk.'),
    command(`${compose} stop nginx relay`, 'Takes no more events, so that nothing is added.'),
    command(
      `${tool('kafka-log-dirs')} --describe`,
      'Says which topics are large; most often those of spans and transactions.',
    ),
    command(
      `${tool('kafka-consumer-groups')} --describe --all-groups`,
      'Says who has not read what. What is behind by more than an hour is lost in the next step.',
    ),
    command(
      each('--add-config retention.ms=3600000'),
      'Keeps one hour. Kafka deletes whole segments and looks every five minutes: wait ten.',
    ),
    command(
      each('--delete-config retention.ms'),
      `Goes back to the ${hours} hours of ${tag.version}.`,
    ),
    command(`${compose} up --wait`, 'Takes events again.'),
    ...(isBundled
      ? [
          byHand(
            'Only if Kafka no longer starts: make room elsewhere on the disk first (docker image prune), and try again from the top. What follows loses every event that is on its way.',
            'getsentry/self-hosted#3691',
          ),
          command(`${compose} down`, 'Lets go of the volumes.'),
          command(
            [...(hasZookeeper ? ['sentry-zookeeper'] : []), 'sentry-kafka']
              .map((volume) => `docker volume rm ${volume} && docker volume create ${volume}`)
              .join(' && '),
            'Empties Kafka.',
          ),
          command(
            `${compose} run --rm web upgrade --noinput --create-kafka-topics && ${compose} run --rm snuba-api bootstrap --force`,
            'Creates the topics again.',
          ),
        ]
      : []),
    command(
      `for group in ${groups.join(' ')}; do ${tool('kafka-consumer-groups')} --group "$group" --all-topics --reset-offsets --to-latest --execute; done`,
      'Only if consumers stop with OFFSET_OUT_OF_RANGE: lets them begin where messages are. They have to be stopped meanwhile.',
    ),
    byHand(
      `So that it does not come back: more consumers and partitions for the topics that lag, or KAFKA_LOG_RETENTION_HOURS under raw.services.kafka.environment of the description; in .env it does nothing.`,
      'getsentry/self-hosted#3258',
    ),
  ];
}
