import { isAtLeast } from '../../atlas/version.ts';
import type { Diagnostic } from '../../diagnostic/types.ts';
import { relayReadsEnvironment } from '../../render/relay.ts';
import { finding, unknownToRelease, type DeploymentCheck } from './finding.ts';

/** Where files, events, profiles and replays are kept. */
export const checkFileStores: DeploymentCheck = (context) => {
  const { deployment } = context;
  const seaweedfs = (['filestore', 'replayStore'] as const).flatMap((field) =>
    deployment[field]?.type === 'seaweedfs'
      ? unknownToRelease(
          context,
          [field, 'type'],
          'The bundled SeaweedFS',
          ({ services }) => 'seaweedfs' in services,
        )
      : [],
  );
  const keyPairs = (['filestore', 'nodestore', 'profileStore', 'replayStore'] as const).flatMap(
    (field) => {
      const store = deployment[field];
      if (
        store?.type !== 's3' ||
        (store.accessKey === undefined) === (store.secretKey === undefined)
      )
        return [];
      return [
        finding(
          'error',
          'half-a-key',
          [field],
          'accessKey and secretKey belong together: give both or neither.',
        ),
      ];
    },
  );
  return [
    ...seaweedfs,
    ...keyPairs,
    ...(deployment.nodestore === undefined || deployment.nodestore.type === 'postgres'
      ? []
      : unknownToRelease(
          context,
          ['nodestore'],
          'Storing the bodies of events outside of Postgres',
          ({ python }) => python.settings.includes('SENTRY_NODESTORE'),
        )),
    ...(deployment.profileStore === undefined
      ? []
      : unknownToRelease(
          context,
          ['profileStore'],
          'A store for profiles',
          ({ configuration }) => 'filestore.profiles-backend' in configuration.sentry,
        )),
    ...googleFiles(deployment.filestore, deployment.replayStore),
  ];
};

function googleFiles(
  ...stores: readonly ({ readonly type: string } | undefined)[]
): readonly Diagnostic[] {
  const files = stores.flatMap((store) =>
    store !== undefined && 'credentialsFile' in store ? [String(store.credentialsFile)] : [],
  );
  if (new Set(files).size < 2) return [];
  return [
    finding(
      'error',
      'two-credentials',
      ['replayStore', 'credentialsFile'],
      'Sentry reads one credentials file of Google; filestore names another.',
    ),
  ];
}

/** From this release on all of its programs can rename topics; Sentry's KAFKA_TOPIC_OVERRIDES came shortly before. */
const prefixSince = '24.3.0';

/** Stores of the operator's own, as far as the programs of the release can use them. */
export const checkStores: DeploymentCheck = (context) => {
  const { deployment, tag } = context;
  const { redis, kafka } = deployment;
  const found: Diagnostic[] = [];
  if (redis?.isCluster !== true && (redis?.hosts.length ?? 1) > 1) {
    found.push(
      finding(
        'error',
        'not-a-cluster',
        ['redis', 'hosts'],
        'Several servers need isCluster: true.',
      ),
    );
  }
  if (redis?.isCluster === true) {
    if (tag.python.settings.includes('BROKER_URL')) {
      found.push(
        finding(
          'error',
          'cluster-and-celery',
          ['redis', 'isCluster'],
          `Until 25.9.0 Celery queues its work in Redis and cannot use a cluster; this is ${tag.version}.`,
        ),
      );
    }
    if ((redis.database ?? 0) !== 0) {
      found.push(
        finding(
          'error',
          'cluster-database',
          ['redis', 'database'],
          'A cluster has database 0 only.',
        ),
      );
    }
  }
  if (
    kafka?.sasl !== undefined &&
    'vroom' in tag.services &&
    context.profile === 'feature-complete'
  ) {
    found.push(
      finding(
        'warning',
        'vroom-without-login',
        ['kafka', 'sasl'],
        'vroom cannot log in to Kafka, so profiles stay out.',
        { hint: 'Give vroom a listener without login, or leave profiling off.' },
      ),
    );
  }
  if (kafka?.topicPrefix !== undefined && !isAtLeast(tag.version, prefixSince)) {
    found.push(
      finding(
        'error',
        'unknown-to-release',
        ['kafka', 'topicPrefix'],
        `Topics can be renamed from ${prefixSince} on; this is ${tag.version}.`,
      ),
    );
  }
  if (kafka?.tls !== undefined) {
    found.push(
      finding(
        'warning',
        'snuba-and-tls',
        ['kafka', 'tls'],
        "Snuba's rust-consumer is documented without TLS to Kafka; try it before you rely on it.",
        { reference: 'https://develop.sentry.dev/self-hosted/experimental/external-kafka/' },
      ),
    );
  }
  if (kafka?.sasl !== undefined && !relayReadsEnvironment(context)) {
    found.push(
      finding(
        'warning',
        'password-in-relay',
        ['kafka', 'sasl', 'password'],
        `Relay of ${tag.version} takes no variables in its file, so the password stands in relay/config.yml, which only its owner can read.`,
        { hint: 'Give the file to the user of the container: chown 10001 relay/config.yml' },
      ),
    );
  }
  if (redis?.isCluster === true && redis.password !== undefined) {
    found.push(
      finding(
        'warning',
        'password-in-relay',
        ['redis', 'password'],
        'The nodes of a cluster stand in relay/config.yml with the password, so only its owner can read the file.',
        { hint: 'Give the file to the user of the container: chown 10001 relay/config.yml' },
      ),
    );
  }
  const started = ['postgres', 'clickhouse'].filter((name) => context.dropped.has(name));
  if (started.length > 0) {
    found.push(
      finding(
        'info',
        'installer-starts-stores',
        [],
        `install.sh starts ${started.join(' and ')} of the release by itself; at an upgrade, move docker-compose.override.yml away while it runs.`,
        {
          reference:
            'getsentry/self-hosted install/bootstrap-s3-nodestore.sh, install/upgrade-clickhouse.sh',
        },
      ),
    );
  }
  if (context.dropped.size > 0 && !isAtLeast(tag.requirements.compose, '2.24.4')) {
    found.push(
      finding(
        'info',
        'needs-newer-compose',
        [],
        `Taking bundled services away needs Docker Compose 2.24.4; the installer of ${tag.version} is content with ${tag.requirements.compose}.`,
        { reference: 'https://docs.docker.com/reference/compose-file/merge/' },
      ),
    );
  }
  return found;
};
