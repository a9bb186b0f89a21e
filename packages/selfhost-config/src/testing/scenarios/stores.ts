import { isAtLeast } from '../../atlas/version.ts';
import { hasSeaweedfs, hasService, type Scenario } from './types.ts';

const secret = (name: string) => ({ secret: name });
const environmentOf = (...names: string[]) => names.map((name) => `services.*.environment.${name}`);

/** Scenarios in which stores of the operator's own replace bundled ones. */
export const storeScenarios: readonly Scenario[] = [
  {
    name: 'external Postgres',
    describe: () => ({
      postgres: {
        host: 'postgres.example.com',
        database: 'sentry',
        user: 'sentry',
        password: secret('POSTGRES_PASSWORD'),
        sslMode: 'require',
      },
    }),
    planned: () => [
      'services.postgres',
      'services.pgbouncer',
      'services.*.depends_on.postgres',
      'services.*.depends_on.pgbouncer',
      'services.*.depends_on',
      'volumes.sentry-postgres',
      ...environmentOf('SENTRY_DB_PASSWORD'),
    ],
  },
  {
    name: 'external Redis over TLS',
    describe: () => ({
      redis: {
        hosts: [{ host: 'redis.example.com', port: 6380 }],
        password: secret('REDIS_PASSWORD'),
        database: 2,
        usesTls: true,
      },
    }),
    planned: () => [
      'services.redis',
      'services.*.depends_on.redis',
      'services.*.depends_on',
      'volumes.sentry-redis',
      ...environmentOf(
        ...['SENTRY_REDIS_PASSWORD', 'SENTRY_REDIS_URL', 'RELAY_REDIS_URL', 'REDIS_HOST'],
        ...['REDIS_PORT', 'REDIS_DB', 'REDIS_PASSWORD', 'REDIS_SSL', 'UPTIME_CHECKER_REDIS_HOST'],
      ),
      'services.relay.environment',
    ],
  },
  {
    name: 'external Kafka with SASL and TLS',
    describe: () => ({
      kafka: {
        brokers: ['kafka-1.example.com:9093', 'kafka-2.example.com:9093'],
        sasl: {
          mechanism: 'SCRAM-SHA-512',
          username: 'sentry',
          password: secret('KAFKA_PASSWORD'),
        },
        tls: { authorityFile: '/etc/ssl/kafka/ca.pem' },
      },
    }),
    planned: () => kafkaPaths,
  },
  {
    name: 'external Kafka with a topic prefix',
    describe: (tag) => ({
      kafka: {
        brokers: ['kafka.example.com:9092'],
        ...(isAtLeast(tag.version, '24.3.0') ? { topicPrefix: 'acme-' } : {}),
      },
    }),
    planned: () => [
      ...kafkaPaths,
      'services.taskbroker.command',
      ...environmentOf('SNUBA_SETTINGS'),
    ],
  },
  {
    name: 'external ClickHouse over TLS',
    describe: () => ({
      clickhouse: {
        host: 'clickhouse.example.com',
        database: 'sentry',
        user: 'sentry',
        password: secret('CLICKHOUSE_PASSWORD'),
        usesTls: true,
      },
    }),
    planned: () => clickhousePaths,
  },
  {
    name: 'clusters of ClickHouse and, where Celery is gone, of Redis',
    describe: (tag) => ({
      clickhouse: {
        host: 'clickhouse.example.com',
        cluster: { name: 'acme', distributedName: 'acme-all' },
      },
      ...(tag.python.settings.includes('BROKER_URL')
        ? {}
        : {
            redis: {
              hosts: [{ host: 'redis-1.example.com' }, { host: 'redis-2.example.com' }],
              isCluster: true,
            },
          }),
    }),
    planned: () => [
      ...clickhousePaths,
      'services.redis',
      'services.*.depends_on.redis',
      'volumes.sentry-redis',
      'services.*.volumes',
      ...environmentOf('SNUBA_SETTINGS', 'REDIS_HOST', 'REDIS_PORT', 'REDIS_DB'),
      ...environmentOf('UPTIME_CHECKER_REDIS_HOST', 'UPTIME_CHECKER_REDIS_ENABLE_CLUSTER'),
    ],
  },
  {
    name: 'memcached of its own',
    describe: () => ({ memcached: ['cache-1.example.com:11211', 'cache-2.example.com:11211'] }),
    planned: () => ['services.memcached', 'services.*.depends_on.memcached'],
  },
  {
    name: 'every store of its own',
    describe: () => ({
      postgres: { host: 'postgres.example.com' },
      redis: { hosts: [{ host: 'redis.example.com' }] },
      kafka: { brokers: ['kafka.example.com:9092'] },
      clickhouse: { host: 'clickhouse.example.com' },
      memcached: ['cache.example.com:11211'],
    }),
    planned: () => [
      ...kafkaPaths,
      ...clickhousePaths,
      'services.postgres',
      'services.pgbouncer',
      'services.redis',
      'services.memcached',
      'services.*.depends_on.*',
      'volumes.sentry-postgres',
      'volumes.sentry-redis',
      ...environmentOf('REDIS_HOST', 'REDIS_PORT', 'REDIS_DB', 'RELAY_REDIS_URL'),
      ...environmentOf('UPTIME_CHECKER_REDIS_HOST', 'SENTRY_REDIS_URL'),
      'services.relay.environment',
    ],
  },
  {
    name: 'files in S3',
    describe: () => ({
      filestore: {
        type: 's3',
        bucket: 'sentry-files',
        region: 'eu-central-1',
        accessKey: secret('S3_ACCESS_KEY'),
        secretKey: secret('S3_SECRET_KEY'),
      },
    }),
    planned: () => environmentOf('SENTRY_FILESTORE_ACCESS_KEY', 'SENTRY_FILESTORE_SECRET_KEY'),
  },
  {
    name: 'files in Google Cloud Storage',
    describe: () => ({
      filestore: {
        type: 'gcs',
        bucket: 'sentry-files',
        credentialsFile: '/etc/sentry/google.json',
      },
    }),
    planned: () => [...environmentOf('GOOGLE_APPLICATION_CREDENTIALS'), 'services.*.volumes'],
  },
  {
    name: 'files in SeaweedFS, or in another store that speaks S3',
    describe: (tag) => ({
      filestore: hasSeaweedfs(tag)
        ? { type: 'seaweedfs', bucket: 'files' }
        : { type: 's3', bucket: 'files', endpoint: 'http://minio.example.com:9000' },
    }),
    planned: () => [],
  },
  {
    name: 'events, profiles and replays in S3',
    describe: (tag) => ({
      replayStore: {
        type: 's3',
        bucket: 'sentry-replays',
        accessKey: secret('REPLAYS_KEY'),
        secretKey: secret('REPLAYS_SECRET'),
      },
      ...(hasSeaweedfs(tag)
        ? {
            nodestore: {
              type: 's3',
              bucket: 'sentry-events',
              region: 'eu-central-1',
              accessKey: secret('EVENTS_KEY'),
              secretKey: secret('EVENTS_SECRET'),
              readsThrough: true,
            },
          }
        : {}),
      ...('filestore.profiles-backend' in tag.configuration.sentry
        ? {
            profileStore: {
              type: 's3',
              bucket: 'sentry-profiles',
              endpoint: 'http://minio.example.com:9000',
              accessKey: secret('PROFILES_KEY'),
              secretKey: secret('PROFILES_SECRET'),
            },
          }
        : {}),
    }),
    planned: (tag) => [
      ...['NODESTORE', 'PROFILES', 'REPLAYS'].flatMap((store) =>
        environmentOf(`SENTRY_${store}_ACCESS_KEY`, `SENTRY_${store}_SECRET_KEY`),
      ),
      ...(hasService(tag, 'vroom')
        ? ['SENTRY_BUCKET_PROFILES', 'AWS_ACCESS_KEY', 'AWS_SECRET_KEY'].map(
            (name) => `services.vroom.environment.${name}`,
          )
        : []),
    ],
  },
];

const kafkaPaths = [
  'services.kafka',
  'services.zookeeper',
  'services.*.depends_on.kafka',
  'services.*.depends_on',
  'services.*.volumes',
  'services.relay.environment',
  'volumes.sentry-kafka',
  'volumes.sentry-kafka-log',
  'volumes.sentry-secrets',
  'volumes.sentry-zookeeper',
  'volumes.sentry-zookeeper-log',
  ...environmentOf(
    ...['DEFAULT_BROKERS', 'SENTRY_KAFKA_PASSWORD', 'KAFKA_SECURITY_PROTOCOL', 'KAFKA_SSL_CA_PATH'],
    ...['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'],
    ...['SENTRY_KAFKA_BROKERS_PROFILING', 'SENTRY_KAFKA_BROKERS_OCCURRENCES'],
    ...['UPTIME_CHECKER_RESULTS_KAFKA_CLUSTER', 'KAFKA_BOOTSTRAP_SERVERS'],
    ...['', '_DEADLETTER'].flatMap((kind) =>
      ['CLUSTER', 'SECURITY_PROTOCOL', 'SASL_MECHANISM', 'SASL_USERNAME', 'SASL_PASSWORD']
        .concat('SSL_CA_LOCATION')
        .map((name) => `TASKBROKER_KAFKA${kind}_${name}`),
    ),
    ...['ADDRESS', 'SECURITY_PROTOCOL', 'SASL_MECHANISM', 'SASL_USERNAME', 'SASL_PASSWORD']
      .concat('SSL_CA_LOCATION')
      .map((name) => `TASKBROKER_KAFKA_CLUSTERS__DEFAULT__${name}`),
  ),
];

const clickhousePaths = [
  'services.clickhouse',
  'services.*.depends_on.clickhouse',
  'services.*.depends_on',
  'volumes.sentry-clickhouse',
  'volumes.sentry-clickhouse-log',
  ...['HOST', 'PORT', 'HTTP_PORT', 'DATABASE', 'USER', 'PASSWORD', 'SECURE', 'VERIFY'].map(
    (name) => `services.*.environment.CLICKHOUSE_${name}`,
  ),
];
