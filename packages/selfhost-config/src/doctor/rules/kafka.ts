import { isMap, scalarText, valueAt } from '../../yaml/path.ts';
import { environmentOf } from './memory.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Found, Rule } from '../types.ts';

const migration = 'getsentry/taskbroker docs/kafka-config-migration.md';
const old = /^TASKBROKER_KAFKA_(?:DEADLETTER_)?CLUSTER$/;
const fresh = /^TASKBROKER_KAFKA_CLUSTERS__/;

/** Kafka, taskbroker and other parts that read their stores from the environment. */
export const kafkaRules: readonly Rule[] = [
  {
    code: 'taskbroker-old-variables',
    severity: 'error',
    reference: migration,
    find: (facts) =>
      facts.isFrom('26.6.0')
        ? taskbroker(
            facts,
            old,
            'taskbroker no longer reads this form and stops when both are there.',
            'Use TASKBROKER_KAFKA_CLUSTERS__DEFAULT__ADDRESS.',
          )
        : [],
  },
  {
    code: 'taskbroker-new-variables',
    severity: 'error',
    reference: migration,
    find: (facts) =>
      facts.isFrom('26.6.0')
        ? []
        : taskbroker(
            facts,
            fresh,
            'taskbroker reads this form from 26.6.0 on.',
            'Use TASKBROKER_KAFKA_CLUSTER and TASKBROKER_KAFKA_DEADLETTER_CLUSTER.',
          ),
  },
  {
    code: 'redis-ssl-is-always-true',
    severity: 'error',
    reference: 'getsentry/snuba snuba/settings/__init__.py, REDIS_SSL',
    find: (facts) =>
      Object.keys(facts.services).flatMap((name) => {
        const value = environmentOf(facts.services, name)['REDIS_SSL'];
        if (value === undefined || !/^(?:false|0|no|off)$/i.test(scalarText(value))) return [];
        return [
          environmentFinding(
            facts,
            name,
            'REDIS_SSL',
            'Snuba takes any text as yes, so this turns TLS on.',
            'Remove the variable.',
          ),
        ];
      }),
  },
  {
    code: 'kafka-zookeeper-left',
    severity: 'error',
    reference: 'getsentry/self-hosted docker-compose.yml',
    find: (facts) =>
      'KAFKA_ZOOKEEPER_CONNECT' in environmentOf(facts.services, 'kafka') &&
      !('zookeeper' in facts.tag.services)
        ? [
            environmentFinding(
              facts,
              'kafka',
              'KAFKA_ZOOKEEPER_CONNECT',
              'Kafka runs without ZooKeeper here and does not start with this.',
              'Remove the variable.',
            ),
          ]
        : [],
  },
  {
    code: 'kafka-retention-unbounded',
    severity: 'warning',
    reference: 'getsentry/self-hosted#3691',
    find: (facts) => {
      const environment = environmentOf(facts.services, 'kafka');
      const hours = Number(environment['KAFKA_LOG_RETENTION_HOURS'] ?? 0);
      if (!(hours > 72 || hours === -1)) return [];
      return [
        environmentFinding(
          facts,
          'kafka',
          'KAFKA_LOG_RETENTION_HOURS',
          'Kafka keeps messages for days although consumers read them at once: its disk fills, with 220 GB in hours as an example.',
          'A day is plenty.',
        ),
      ];
    },
  },
  {
    code: 'relay-kafka-missing',
    severity: 'error',
    reference: 'getsentry/self-hosted relay/config.example.yml',
    find: ({ relay, removedServices }) => {
      const options = valueAt(relay.values, ['processing', 'kafka_config']);
      const items: readonly unknown[] = Array.isArray(options) ? options : [];
      const isBundled = items.some(
        (item) =>
          isMap(item) &&
          item['name'] === 'bootstrap.servers' &&
          scalarText(item['value']).startsWith('kafka:'),
      );
      if (!removedServices.includes('kafka') || !isBundled) return [];
      return [
        relayFinding(
          relay.path,
          ['processing', 'kafka_config'],
          'Relay still sends events to the bundled Kafka, which the override file takes out.',
        ),
      ];
    },
  },
  {
    code: 'relay-redis-missing',
    severity: 'error',
    reference: 'getsentry/self-hosted relay/config.example.yml',
    find: ({ relay, removedServices }) => {
      const redis = valueAt(relay.values, ['processing', 'redis']);
      if (!removedServices.includes('redis') || !/:\/\/redis:/.test(JSON.stringify(redis ?? '')))
        return [];
      return [
        relayFinding(
          relay.path,
          ['processing', 'redis'],
          'Relay still asks the bundled Redis, which the override file takes out.',
        ),
      ];
    },
  },
  {
    code: 'relay-memory-percent',
    severity: 'error',
    reference: 'getsentry/self-hosted#3330',
    find: ({ relay }) =>
      [
        ['health', 'max_memory_percent'],
        ['spool', 'envelopes', 'max_backpressure_memory_percent'],
      ].flatMap((at) => {
        const value = valueAt(relay.values, at);
        if (value === undefined || (typeof value === 'number' && value > 0 && value <= 1))
          return [];
        return [
          relayFinding(
            relay.path,
            at,
            `${at.join('.')} is a part of 1, such as 0.95; Relay answers 503 or never when it is something else.`,
          ),
        ];
      }),
  },
  {
    code: 'relay-upstream-outside',
    severity: 'warning',
    reference: 'getsentry/self-hosted relay/config.example.yml',
    find: ({ relay, config }) => {
      const upstream = scalarText(valueAt(relay.values, ['relay', 'upstream']));
      const prefix = scalarText(config.values['system.url-prefix']);
      if (prefix === '' || upstream.replace(/\/+$/, '') !== prefix.replace(/\/+$/, '')) return [];
      return [
        relayFinding(
          relay.path,
          ['relay', 'upstream'],
          'Relay asks Sentry by way of the public address: through the proxy and nginx, which send its calls back to Relay.',
        ),
      ];
    },
  },
  {
    code: 'relay-processing-off',
    severity: 'error',
    reference: 'getsentry/self-hosted relay/config.example.yml',
    find: ({ relay }) =>
      valueAt(relay.values, ['processing', 'enabled']) === false
        ? [
            relayFinding(
              relay.path,
              ['processing', 'enabled'],
              'Relay does not process: events go to Sentry over HTTP, which no longer takes them, and never reach Kafka.',
            ),
          ]
        : [],
  },
];

function taskbroker(
  facts: InstallationFacts,
  names: RegExp,
  message: string,
  hint: string,
): readonly Found[] {
  return Object.keys(facts.services)
    .filter((name) => name.startsWith('taskbroker'))
    .flatMap((name) =>
      Object.keys(environmentOf(facts.services, name))
        .filter((variable) => names.test(variable))
        .map((variable) => environmentFinding(facts, name, variable, message, hint)),
    );
}

function environmentFinding(
  { override }: InstallationFacts,
  service: string,
  variable: string,
  message: string,
  hint: string,
): Found {
  return {
    path: [override.path, 'services', service, 'environment', variable],
    message: `${variable} of ${service}: ${message}`,
    hint,
  };
}

function relayFinding(path: string, at: readonly string[], message: string): Found {
  return {
    path: [path, ...at],
    message,
    hint: 'Compare with relay/config.example.yml of the release.',
  };
}
