import type { Configuration } from '../atlas/types.ts';
import { isAtLeast } from '../atlas/version.ts';
import type { ExternalKafka } from '../deployment/types.ts';
import { redisHosts, redisUrls } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { kafkaFiles, kafkaProtocol } from './kafka.ts';
import { mergeDeep } from './merge-deep.ts';
import { secretText } from './secret-text.ts';

/** From this release on the example of Relay's configuration takes values from the environment. */
const readsEnvironmentSince = '25.11.0';

/** Whether Relay puts variables in its configuration; before, a password has to stand in the file. */
export function relayReadsEnvironment({ tag }: RenderContext): boolean {
  return isAtLeast(tag.version, readsEnvironmentSince);
}

/** `relay/config.yml`: that of the release, with what the description changes. */
export function relayOf(context: RenderContext): Configuration {
  const { deployment, tag } = context;
  const { kafka, redis } = deployment;
  const changes = {
    processing: {
      ...(kafka === undefined ? {} : { kafka_config: kafkaConfig(kafka, context) }),
      ...(kafka?.topicPrefix === undefined ? {} : { topics: topics(kafka.topicPrefix) }),
      ...(redis === undefined ? {} : { redis: redisConfig(context) }),
    },
    // Before the example did, nothing in it took metrics anywhere.
    ...(deployment.statsd === undefined || relayReadsEnvironment(context)
      ? {}
      : { metrics: { statsd: deployment.statsd.address, prefix: 'sentry.relay' } }),
  };
  return mergeDeep(mergeDeep(tag.configuration.relay, changes), deployment.raw?.relay ?? {});
}

/** One server's password comes through `RELAY_REDIS_URL`, which goes before the file; a cluster has no such variable. */
function redisConfig(context: RenderContext) {
  const { redis } = context.deployment;
  if (redis === undefined) return '';
  const scheme = redis.usesTls === true ? 'rediss' : 'redis';
  const plain = redisHosts(redis).map(({ host, port }) => `${scheme}://${host}:${port}`);
  if (redis.isCluster !== true) return `${plain[0] ?? ''}/${redis.database ?? 0}`;
  return { cluster_nodes: redis.password === undefined ? plain : [...redisUrls(redis)] };
}

function kafkaConfig(kafka: ExternalKafka, context: RenderContext) {
  const { authority, certificate, key } = kafkaFiles(kafka);
  const protocol = kafkaProtocol(kafka);
  const password = (sasl: NonNullable<ExternalKafka['sasl']>) =>
    relayReadsEnvironment(context) ? '${SENTRY_KAFKA_PASSWORD}' : secretText(sasl.password);
  const settings: Record<string, string | number | undefined> = {
    'bootstrap.servers': kafka.brokers.join(','),
    'message.max.bytes': 50_000_000,
    'security.protocol': protocol === 'PLAINTEXT' ? undefined : protocol,
    'sasl.mechanism': kafka.sasl?.mechanism,
    'sasl.username': kafka.sasl?.username,
    'sasl.password': kafka.sasl && password(kafka.sasl),
    'ssl.ca.location': authority?.target,
    'ssl.certificate.location': certificate?.target,
    'ssl.key.location': key?.target,
  };
  return Object.entries(settings).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
}

// The names of Relay's topics and what they are called by default (getsentry/relay relay-kafka/src/config.rs).
const relayTopics = {
  events: 'ingest-events',
  attachments: 'ingest-attachments',
  transactions: 'ingest-transactions',
  outcomes: 'outcomes',
  outcomes_billing: 'outcomes-billing',
  metrics_sessions: 'ingest-metrics',
  metrics_generic: 'ingest-performance-metrics',
  profiles: 'profiles',
  replay_events: 'ingest-replay-events',
  replay_recordings: 'ingest-replay-recordings',
  monitors: 'ingest-monitors',
  spans: 'ingest-spans',
  feedback: 'ingest-feedback-events',
};

function topics(prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(relayTopics).map(([name, topic]) => [name, prefix + topic]),
  );
}
