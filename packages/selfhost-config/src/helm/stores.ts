import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { hostAndPort } from '../render/host-port.ts';
import { noEquivalent } from './no-equivalent.ts';
import type { HelmPart } from './types.ts';

const NOTHING: HelmPart = { values: {} };

/** A Postgres of your own. */
export function postgresPart({ postgres }: Deployment): HelmPart {
  if (postgres === undefined) return NOTHING;
  const { host, port = 5432, database = 'sentry', user = 'sentry', password, sslMode } = postgres;
  return {
    values: {
      postgresql: { enabled: false },
      externalPostgresql: {
        ...{ host, port, database, username: user },
        ...(sslMode === undefined ? {} : { sslMode }),
        ...(password === undefined
          ? {}
          : {
              existingSecret: 'sentry-postgres',
              existingSecretKeys: { password: 'postgres-password' },
            }),
      },
    },
    ...(password === undefined
      ? {}
      : {
          secrets: [
            {
              name: 'sentry-postgres',
              entries: [{ key: 'postgres-password', secret: password.secret }],
            },
          ],
        }),
  };
}

/** A Redis of your own; one server only. */
export function redisPart({ redis }: Deployment): HelmPart {
  if (redis === undefined) return NOTHING;
  const [server] = redis.hosts;
  if (redis.isCluster || redis.hosts.length > 1 || server === undefined) {
    return {
      values: {},
      diagnostics: [
        noEquivalent(['redis', 'hosts'], 'The chart takes one Redis server, no cluster.'),
      ],
    };
  }
  const { password, database, usesTls } = redis;
  return {
    values: {
      redis: { enabled: false },
      externalRedis: {
        host: server.host,
        port: server.port ?? 6379,
        ...(database === undefined ? {} : { db: database }),
        ...(usesTls === undefined ? {} : { ssl: usesTls }),
        ...(password === undefined
          ? {}
          : { existingSecret: 'sentry-redis', existingSecretKey: 'redis-password' }),
      },
    },
    ...(password === undefined
      ? {}
      : {
          secrets: [
            { name: 'sentry-redis', entries: [{ key: 'redis-password', secret: password.secret }] },
          ],
        }),
  };
}

/** A Kafka of your own. */
export function kafkaPart({ kafka }: Deployment): HelmPart {
  if (kafka === undefined) return NOTHING;
  const { sasl, tls, topicPrefix, brokers } = kafka;
  const { host, port } = hostAndPort(brokers[0] ?? '');
  const diagnostics: Diagnostic[] = [];
  const add = (key: string, message: string, hint?: string) =>
    diagnostics.push(noEquivalent(['kafka', key], message, hint));
  if (brokers.length > 1) {
    add('brokers', 'The chart takes one broker; the others are found through it.');
  }
  if (topicPrefix !== undefined)
    add('topicPrefix', 'This version of the chart has no topic prefix.');
  if (tls !== undefined && Object.values(tls).some((file) => file !== undefined)) {
    add('tls', 'Certificates have to be mounted with volumes of each service.');
  }
  if (sasl !== undefined) {
    add(
      'sasl',
      'This version of the chart takes the password of Kafka as a value, not from a Kubernetes secret.',
      `Add --set-string externalKafka.sasl.password="$${sasl.password.secret}" to helm.`,
    );
  }
  const protocol = `${sasl === undefined ? '' : 'SASL_'}${tls === undefined ? (sasl === undefined ? 'plaintext' : 'PLAINTEXT') : 'SSL'}`;
  return {
    values: {
      kafka: { enabled: false },
      externalKafka: {
        ...{ host, port: port ?? 9092 },
        security: { protocol },
        ...(sasl === undefined
          ? {}
          : { sasl: { mechanism: sasl.mechanism, username: sasl.username } }),
      },
    },
    diagnostics,
  };
}

/** A ClickHouse of your own. */
export function clickhousePart({ clickhouse }: Deployment): HelmPart {
  if (clickhouse === undefined) return NOTHING;
  const { host, port = 9000, httpPort = 8123, database = 'default', user = 'default' } = clickhouse;
  const { password, cluster, usesTls } = clickhouse;
  return {
    values: {
      clickhouse: { enabled: false },
      zookeeper: { enabled: false },
      externalClickhouse: {
        ...{ host, tcpPort: port, httpPort, database, username: user },
        singleNode: cluster === undefined,
        ...(cluster === undefined ? {} : { clusterName: cluster.name }),
        ...(password === undefined
          ? {}
          : { existingSecret: 'sentry-clickhouse', existingSecretKey: 'clickhouse-password' }),
      },
    },
    ...(password === undefined
      ? {}
      : {
          secrets: [
            {
              name: 'sentry-clickhouse',
              entries: [{ key: 'clickhouse-password', secret: password.secret }],
            },
          ],
        }),
    diagnostics: usesTls
      ? [noEquivalent(['clickhouse', 'usesTls'], 'This version of the chart connects without TLS.')]
      : [],
  };
}

/** Where files are kept. */
export function filestorePart({ filestore }: Deployment): HelmPart {
  switch (filestore?.type) {
    case undefined:
    case 'filesystem':
      return { values: { filestore: { backend: 'filesystem' } } };
    case 'seaweedfs':
      return {
        values: {},
        diagnostics: [
          noEquivalent(
            ['filestore'],
            'The chart brings no SeaweedFS.',
            'Use s3, gcs or filesystem.',
          ),
        ],
      };
    case 'gcs':
      return {
        values: {
          filestore: {
            backend: 'gcs',
            gcs: {
              bucketName: filestore.bucket,
              ...(filestore.credentialsFile === undefined
                ? {}
                : { secretName: 'sentry-gcs', credentialsFile: 'credentials.json' }),
            },
          },
        },
        diagnostics:
          filestore.credentialsFile === undefined
            ? []
            : [
                noEquivalent(
                  ['filestore', 'credentialsFile'],
                  'The credentials come from a Kubernetes secret.',
                  `Create it: kubectl create secret generic sentry-gcs --from-file=credentials.json=${filestore.credentialsFile}`,
                ),
              ],
      };
    case 's3': {
      const { bucket, region, endpoint, accessKey, secretKey } = filestore;
      const hasKeys = accessKey !== undefined && secretKey !== undefined;
      return {
        values: {
          filestore: {
            backend: 's3',
            s3: {
              bucketName: bucket,
              ...(region === undefined ? {} : { region_name: region }),
              ...(endpoint === undefined ? {} : { endpointUrl: endpoint }),
              default_acl: 'private',
              ...(hasKeys
                ? {
                    existingSecret: 'sentry-s3',
                    accessKeyIdRef: 's3-access-key-id',
                    secretAccessKeyRef: 's3-secret-access-key',
                  }
                : {}),
            },
          },
        },
        ...(hasKeys
          ? {
              secrets: [
                {
                  name: 'sentry-s3',
                  entries: [
                    { key: 's3-access-key-id', secret: accessKey.secret },
                    { key: 's3-secret-access-key', secret: secretKey.secret },
                  ],
                },
              ],
            }
          : {}),
        diagnostics: [
          ...(filestore.folder === undefined
            ? []
            : [noEquivalent(['filestore', 'folder'], 'The chart takes no folder in a bucket.')]),
          ...(filestore.addressing === undefined
            ? []
            : [noEquivalent(['filestore', 'addressing'], 'The chart takes no way of addressing.')]),
        ],
      };
    }
  }
}

/** Stores that this version of the chart knows nothing of. */
export function otherStoresPart(deployment: Deployment): HelmPart {
  const texts = {
    nodestore: 'This version of the chart keeps events in Postgres.',
    profileStore: 'This version of the chart keeps profiles on a volume.',
    replayStore: 'This version of the chart keeps replays where files are.',
    memcached: 'The chart has no setting for memcached servers.',
    hasCustomCertificates: 'Certificates have to be mounted with volumes of each service.',
    ingestUrl: 'The chart has one address for people and SDKs.',
    proxy: 'The ingress is the proxy; its settings are annotations of your controller.',
    servesJavascriptSdk: 'The chart does not serve the JavaScript SDK.',
    launchpadSecret: 'This version of the chart has no launchpad.',
  } as const;
  const diagnostics = Object.entries(texts).flatMap(([key, message]) => {
    const value: unknown = Reflect.get(deployment, key);
    const isMissing = value === undefined || value === false;
    const isPostgres = key === 'nodestore' && deployment.nodestore?.type === 'postgres';
    return isMissing || isPostgres ? [] : [noEquivalent([key], message)];
  });
  return { values: {}, diagnostics };
}
