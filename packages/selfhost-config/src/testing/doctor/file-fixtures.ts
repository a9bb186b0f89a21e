import { add, swap, type Fixture } from './fixture.ts';

const own = '.env.custom';
const python = 'sentry/sentry.conf.py';
const override = 'docker-compose.override.yml';
const relay = 'relay/config.yml';
const service = (name: string, part: string) => ({ [override]: add(`  ${name}:\n    ${part}`) });
const backend = 'sentry.cache.backends.reconnectingmemcache.ReconnectingMemcache';
const kafka = 'KAFKA_LOG_RETENTION_HOURS';
const hand = swap('Written from a description by', 'Once written by');

/** Rules about `sentry.conf.py`, services, Kafka, Relay and memory, by code. */
export const fileFixtures: Readonly<Record<string, Fixture>> = {
  'python-wrong-file-name': {
    fails: { 'sentry/sentry.config.py': 'A = 1\n' },
    passes: { 'sentry/acme.py': 'A = 1\n' },
  },
  'python-cache-backend': {
    fails: { [python]: swap(backend, 'django.core.cache.backends.memcached.PyMemcacheCache') },
    passes: {
      [python]: swap('# Caches', '# was: django.core.cache.backends.memcached.PyMemcacheCache'),
    },
  },
  'python-database-past-pgbouncer': {
    fails: { [python]: swap('"HOST": "pgbouncer"', '"HOST": "postgres"') },
    passes: { [python]: swap('"HOST": "pgbouncer"', '"HOST": "postgres.acme.example"') },
  },
  'python-database-host-missing': {
    version: '25.8.0',
    fails: { [python]: swap('"HOST": "postgres"', '"HOST": "pgbouncer"') },
    passes: {},
  },
  'python-nodestore-forgets-old-events': {
    fails: { [python]: hand },
    passes: {
      [python]: (text) =>
        hand(text).replace(
          '"compression": True,',
          '"compression": True, "read_through": True, "delete_through": True,',
        ),
    },
  },
  'python-nodestore-keeps-old-events': {
    fails: { [python]: swap('"compression": True,', '"compression": True, "read_through": True,') },
    passes: {
      [python]: swap(
        '"compression": True,',
        '"compression": True, "read_through": True, "delete_through": True,',
      ),
    },
  },
  'python-errors-only-by-hand': {
    fails: { [python]: swap('env("COMPOSE_PROFILES") != "feature-complete"', 'True') },
    passes: {
      [python]: swap('env("COMPOSE_PROFILES") != "feature-complete"', 'True'),
      [own]: add('COMPOSE_PROFILES=errors-only'),
    },
  },
  'python-feature-gone': {
    fails: { [python]: add('SENTRY_FEATURES["organizations:sso-rippling"] = True') },
    passes: { [python]: add('SENTRY_FEATURES["organizations:acme-only"] = True') },
  },
  'python-features-missing': {
    fails: { [python]: swap('"organizations:session-replay": True,', '') },
    passes: {
      [python]: swap(
        '"organizations:session-replay": True,',
        '"organizations:session-replay": False,',
      ),
    },
  },
  'service-unknown': {
    fails: service('worker', 'deploy: {replicas: 4}'),
    passes: service('worker', 'image: acme/worker'),
  },
  'service-replicated-singleton': {
    fails: service('taskscheduler', 'deploy: {replicas: 2}'),
    passes: service('taskworker', 'deploy: {replicas: 2}'),
  },
  'service-replicas-exceed-partitions': {
    fails: service('events-consumer', 'deploy: {replicas: 3}'),
    passes: service('events-consumer', 'deploy: {replicas: 3}'),
    facts: [{ partitions: { 'ingest-events': 1 } }, { partitions: { 'ingest-events': 4 } }],
  },
  'service-disabled-by-profile': {
    fails: service('redis', 'profiles: [disabled]'),
    passes: service('acme', 'image: acme/x\n    profiles: [disabled]'),
  },
  'service-ports-added': {
    fails: { [override]: swap('  nginx:\n', '  nginx:\n    ports: ["8080:80"]\n') },
    passes: { [override]: swap('  nginx:\n', '  nginx:\n    ports: !override ["8080:80"]\n') },
  },
  'service-command-of-another-release': {
    fails: service('events-consumer', 'command: run consumer ingest-events --consumer-group mine'),
    passes: service(
      'events-consumer',
      'command: run consumer ingest-events --consumer-group ingest-consumer --max-batch-size 10',
    ),
  },
  'service-nginx-file-moved': {
    fails: { 'nginx/nginx.conf': 'events {}\n' },
    passes: { 'nginx.conf': 'events {}\n' },
  },
  'taskbroker-old-variables': {
    fails: service('taskbroker', 'environment: {TASKBROKER_KAFKA_CLUSTER: "k:9092"}'),
    passes: service(
      'taskbroker',
      'environment: {TASKBROKER_KAFKA_CLUSTERS__DEFAULT__ADDRESS: "k:9092"}',
    ),
  },
  'taskbroker-new-variables': {
    version: '26.5.2',
    fails: service(
      'taskbroker',
      'environment: {TASKBROKER_KAFKA_CLUSTERS__DEFAULT__ADDRESS: "k:9092"}',
    ),
    passes: service('taskbroker', 'environment: {TASKBROKER_KAFKA_CLUSTER: "k:9092"}'),
  },
  'redis-ssl-is-always-true': {
    fails: service('snuba-api', 'environment: ["REDIS_SSL=false"]'),
    passes: service('snuba-api', 'environment: ["REDIS_SSL=1"]'),
  },
  'kafka-zookeeper-left': {
    fails: service('kafka', 'environment: {KAFKA_ZOOKEEPER_CONNECT: "zookeeper:2181"}'),
    passes: service('kafka', 'environment: {KAFKA_LOG4J_ROOT_LOGLEVEL: WARN}'),
  },
  'kafka-retention-unbounded': {
    fails: service('kafka', `environment: {${kafka}: "720"}`),
    passes: service('kafka', `environment: {${kafka}: "12"}`),
  },
  'relay-kafka-missing': {
    fails: service('kafka', '!reset null'),
    passes: {
      ...service('kafka', '!reset null'),
      [relay]: swap('kafka:9092', 'kafka.acme.example:9092'),
    },
  },
  'relay-redis-missing': {
    fails: service('redis', '!reset null'),
    passes: {
      ...service('redis', '!reset null'),
      [relay]: swap('redis://redis:6379', 'redis://redis.acme.example:6379'),
    },
  },
  'relay-memory-percent': {
    fails: { [relay]: add('health:\n  max_memory_percent: 95') },
    passes: { [relay]: add('health:\n  max_memory_percent: 0.95') },
  },
  'relay-upstream-outside': {
    fails: { [relay]: swap('http://web:9000/', 'https://sentry.acme.example/') },
    passes: { [relay]: swap('http://web:9000/', 'http://web:9000') },
  },
  'relay-processing-off': {
    fails: { [relay]: swap('enabled: true', 'enabled: false') },
    passes: {},
  },
  'command-scales-unknown-service': {
    fails: {},
    passes: {},
    facts: [
      { commands: ['docker compose up -d --scale worker=4'] },
      { commands: ['docker compose up -d --scale taskworker=4'] },
    ],
  },
  'command-scales-singleton': {
    fails: {},
    passes: {},
    facts: [
      { commands: ['docker compose up -d --scale kafka=2'] },
      { commands: ['docker compose up -d --scale kafka=1'] },
    ],
  },
  'command-drops-environment': {
    fails: {},
    passes: {},
    facts: [
      { commands: ['docker compose --env-file .env.custom up -d'] },
      { commands: ['docker compose --env-file .env --env-file .env.custom up -d'] },
    ],
  },
  'host-programs-too-old': {
    fails: {},
    passes: {},
    facts: [{ host: { composeVersion: '2.19.0' } }, { host: { composeVersion: '2.32.2' } }],
  },
  'memory-host-too-small': {
    fails: {},
    passes: { [own]: add('COMPOSE_PROFILES=errors-only') },
    facts: [{ host: { memoryInMb: 8000 } }, { host: { memoryInMb: 8000 } }],
  },
  'memory-swap-missing': {
    fails: {},
    passes: {},
    facts: [{ host: { swapInMb: 0 } }, { host: { swapInMb: 16_384 } }],
  },
  'memory-clickhouse-ratio': {
    fails: service('clickhouse', 'environment: {MAX_MEMORY_USAGE_RATIO: 0.8}'),
    passes: service('clickhouse', 'environment: {MAX_MEMORY_USAGE_RATIO: 0.5}'),
  },
  'memory-clickhouse-limit': {
    fails: service('clickhouse', 'mem_limit: 4g'),
    passes: service('clickhouse', 'mem_limit: 10g'),
    facts: [{ host: { memoryInMb: 32_000 } }, { host: { memoryInMb: 32_000 } }],
  },
  'memory-limits-exceed-host': {
    fails: service('web', 'deploy: {resources: {limits: {memory: 40000m}}}'),
    passes: service('web', 'deploy: {resources: {limits: {memory: 4000m}}}'),
    facts: [{ host: { memoryInMb: 32_000 } }, { host: { memoryInMb: 32_000 } }],
  },
  'memory-taskworker-concurrency': {
    fails: { [own]: add('SENTRY_TASKWORKER_CONCURRENCY=64') },
    passes: { [own]: add('SENTRY_TASKWORKER_CONCURRENCY=32') },
  },
  'memory-redis-unbounded-eviction': {
    fails: { 'redis.conf': 'maxmemory 2gb\nmaxmemory-policy allkeys-lru\n' },
    passes: { 'redis.conf': 'maxmemory-policy volatile-ttl\n' },
  },
};
