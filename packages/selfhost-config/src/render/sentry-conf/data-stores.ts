import { isAtLeast } from '../../atlas/version.ts';
import type { ExternalKafka, ExternalRedis } from '../../deployment/types.ts';
import { redisHosts } from '../addresses.ts';
import type { RenderContext } from '../context.ts';
import { kafkaFiles, kafkaProtocol } from '../kafka.ts';
import { item, option, setting, update, type Section } from './assignment.ts';
import { environment, named, numbered, prefixed, type PythonValue } from './python.ts';

export function databaseSection({ deployment, tag }: RenderContext): Section {
  const { postgres } = deployment;
  const bundled = {
    NAME: 'postgres',
    USER: 'postgres',
    PASSWORD: '',
    HOST: 'pgbouncer' in tag.services ? 'pgbouncer' : 'postgres',
    PORT: '',
  };
  const external = postgres && {
    NAME: postgres.database ?? 'sentry',
    USER: postgres.user ?? 'sentry',
    PASSWORD: postgres.password === undefined ? '' : environment('SENTRY_DB_PASSWORD'),
    HOST: postgres.host,
    PORT: String(postgres.port ?? 5432),
    ...(postgres.sslMode === undefined ? {} : { OPTIONS: { sslmode: postgres.sslMode } }),
  };
  return {
    title: 'Database',
    assignments: [
      setting('DATABASES', { default: { ENGINE: 'sentry.db.postgres', ...(external ?? bundled) } }),
    ],
  };
}

export function redisSection({ deployment, tag }: RenderContext): Section {
  const { redis } = deployment;
  // Until 25.9.0 Celery queues its work in Redis, and takes a URL.
  const broker = redis === undefined ? 'redis://:@redis:6379/0' : environment('SENTRY_REDIS_URL');
  return {
    title: 'Redis',
    assignments: [
      option('redis.clusters', { default: redis === undefined ? bundledRedis : clusterOf(redis) }),
      ...(tag.python.settings.includes('BROKER_URL') ? [setting('BROKER_URL', broker)] : []),
    ],
  };
}

const bundledRedis: PythonValue = {
  hosts: numbered([{ host: 'redis', password: '', port: '6379', db: '0' }]),
};

function clusterOf(redis: ExternalRedis): PythonValue {
  const password = redis.password === undefined ? '' : environment('SENTRY_REDIS_PASSWORD');
  const hosts = redisHosts(redis);
  if (redis.isCluster !== true) {
    const [{ host, port } = { host: '', port: 6379 }] = hosts;
    const usesTls = redis.usesTls === true ? { ssl: true } : {};
    const server = {
      host,
      password,
      port: String(port),
      db: String(redis.database ?? 0),
      ...usesTls,
    };
    return { hosts: numbered([server]) };
  }
  return {
    is_redis_cluster: true,
    hosts: numbered(hosts.map(({ host, port }) => ({ host, port }))),
    client_args: { password, ...(redis.usesTls === true ? { ssl: true } : {}) },
  };
}

export function cacheSection({ deployment, tag }: RenderContext): Section {
  return {
    title: 'Caches',
    assignments: [
      setting('CACHES', {
        default: {
          BACKEND: cacheBackend(tag.version),
          LOCATION: deployment.memcached ?? ['memcached:11211'],
          TIMEOUT: 3600,
          ...(isAtLeast(tag.version, '24.1.2') ? { OPTIONS: { ignore_exc: true } } : {}),
        },
      }),
      setting('SENTRY_CACHE', 'sentry.cache.redis.RedisCache'),
    ],
  };
}

// install/check-memcached-backend.sh refuses the backends of earlier releases.
function cacheBackend(version: string): string {
  if (isAtLeast(version, '26.5.1')) {
    return 'sentry.cache.backends.reconnectingmemcache.ReconnectingMemcache';
  }
  const name = isAtLeast(version, '24.1.2') ? 'PyMemcacheCache' : 'MemcachedCache';
  return `django.core.cache.backends.memcached.${name}`;
}

export function kafkaSection({ deployment: { kafka } }: RenderContext): Section {
  const prefix = kafka?.topicPrefix;
  return {
    title: 'Kafka',
    assignments: [
      setting('DEFAULT_KAFKA_OPTIONS', {
        'bootstrap.servers': kafka?.brokers.join(',') ?? 'kafka:9092',
        'message.max.bytes': 50_000_000,
        'socket.timeout.ms': 1000,
        ...(kafka === undefined ? {} : securityOf(kafka)),
      }),
      setting('SENTRY_EVENTSTREAM', 'sentry.eventstream.kafka.KafkaEventStream'),
      setting('SENTRY_EVENTSTREAM_OPTIONS', {
        producer_configuration: named('DEFAULT_KAFKA_OPTIONS'),
      }),
      item('KAFKA_CLUSTERS', 'default', named('DEFAULT_KAFKA_OPTIONS')),
      ...(prefix === undefined
        ? []
        : [update('KAFKA_TOPIC_OVERRIDES', prefixed(prefix, 'KAFKA_TOPIC_TO_CLUSTER'))]),
    ],
  };
}

function securityOf(kafka: ExternalKafka): { readonly [key: string]: PythonValue } {
  const protocol = kafkaProtocol(kafka);
  const { authority, certificate, key } = kafkaFiles(kafka);
  return {
    ...(protocol === 'PLAINTEXT' ? {} : { 'security.protocol': protocol }),
    ...(kafka.sasl === undefined
      ? {}
      : {
          'sasl.mechanism': kafka.sasl.mechanism,
          'sasl.username': kafka.sasl.username,
          'sasl.password': environment('SENTRY_KAFKA_PASSWORD'),
        }),
    ...(authority === undefined ? {} : { 'ssl.ca.location': authority.target }),
    ...(certificate === undefined ? {} : { 'ssl.certificate.location': certificate.target }),
    ...(key === undefined ? {} : { 'ssl.key.location': key.target }),
  };
}
