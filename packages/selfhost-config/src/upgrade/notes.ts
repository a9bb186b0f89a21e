/** What an operator has to do or to know when an upgrade reaches a release. */
export interface ReleaseNote {
  /** The release that brought it. */
  readonly version: string;
  /** What to do. */
  readonly text: string;
  /** Where that is written. */
  readonly reference: string;
}

const compose = 'getsentry/self-hosted docker-compose.yml';

/** What cannot be read off the files of the releases, from old to new. */
export const releaseNotes: readonly ReleaseNote[] = [
  {
    version: '24.1.0',
    text: 'Django 4 checks the origin of forms: system.url-prefix has to be the address that people use, or CSRF_TRUSTED_ORIGINS has to list it.',
    reference: 'getsentry/self-hosted#2751',
  },
  {
    version: '24.1.2',
    text: 'In sentry/sentry.conf.py the cache backend MemcachedCache becomes PyMemcacheCache.',
    reference: 'getsentry/self-hosted install/check-memcached-backend.sh',
  },
  {
    version: '24.3.0',
    text: 'The service snuba-consumer is now snuba-errors-consumer: rename it in your override file and in scaling commands.',
    reference: compose,
  },
  {
    version: '24.7.1',
    text: 'COMPOSE_PROFILES decides what runs. A .env.custom replaces .env until 25.2.0, so it needs the line COMPOSE_PROFILES=feature-complete.',
    reference: 'getsentry/self-hosted .env',
  },
  {
    version: '24.8.0',
    text: 'Kafka runs without ZooKeeper: its volumes are no longer used and can go once events arrive again.',
    reference: compose,
  },
  {
    version: '24.11.0',
    text: 'nginx/nginx.conf is now nginx.conf: carry your changes over to the new place.',
    reference: compose,
  },
  {
    version: '25.1.0',
    text: 'The service geoipupdate is gone; the installer fetches the database of places instead.',
    reference: 'getsentry/self-hosted install/geoip.sh',
  },
  {
    version: '25.2.0',
    text: 'The installer now lays .env.custom over .env. Keep only your own lines in .env.custom, and give both files to docker compose: --env-file .env --env-file .env.custom.',
    reference: 'getsentry/self-hosted install/_lib.sh',
  },
  {
    version: '25.7.0',
    text: 'Images come from ghcr.io instead of Docker Hub: open the firewall or the mirror for it.',
    reference: 'getsentry/self-hosted .env',
  },
  {
    version: '25.9.0',
    text: 'Bodies of events move to SeaweedFS. An installation with older events needs read_through and delete_through in SENTRY_NODESTORE_OPTIONS, or they can no longer be opened.',
    reference: 'getsentry/self-hosted#3960',
  },
  {
    version: '25.9.0',
    text: 'Postgres is reached through pgbouncer: HOST in DATABASES of sentry/sentry.conf.py becomes pgbouncer.',
    reference: 'getsentry/self-hosted sentry/sentry.conf.example.py',
  },
  {
    version: '25.9.0',
    text: '16 GB of swap are part of the documented minimum from here on.',
    reference: 'getsentry/self-hosted#3877',
  },
  {
    version: '25.10.0',
    text: 'The services worker and cron are gone; taskworker and taskscheduler do their work. Remove both from your override file and from scaling commands.',
    reference: compose,
  },
  {
    version: '25.11.0',
    text: 'STATSD_ADDR in the environment file now feeds every service; SNUBA_STATSD_HOST and SNUBA_STATSD_PORT do nothing any more.',
    reference: compose,
  },
  {
    version: '25.11.1',
    text: 'Profiles move to SeaweedFS while the installer runs: 6.1 million files (94 GB) took 8 hours. Plan the time, or remove old profiles first.',
    reference: 'getsentry/self-hosted#4263',
  },
  {
    version: '26.5.0',
    text: 'LAUNCHPAD_RPC_SHARED_SECRET in .env is a known word: put a secret of your own into .env.custom.',
    reference: 'getsentry/self-hosted .env',
  },
  {
    version: '26.5.1',
    text: 'The cache backend in sentry/sentry.conf.py becomes ReconnectingMemcache; the installer stops at an older one.',
    reference: 'getsentry/self-hosted#4301',
  },
  {
    version: '26.6.0',
    text: 'taskbroker reads TASKBROKER_KAFKA_CLUSTERS__DEFAULT__ADDRESS instead of TASKBROKER_KAFKA_CLUSTER; the two forms must not be mixed.',
    reference: 'getsentry/taskbroker docs/kafka-config-migration.md',
  },
  {
    version: '26.8.0',
    text: 'Kafka keeps messages for 3 hours instead of 24: consumers that stand still for longer lose events.',
    reference: compose,
  },
  {
    version: '26.8.0',
    text: 'SeaweedFS encrypts with a key of its own; the installer migrates. Look at its volume limit if it holds much.',
    reference: 'getsentry/self-hosted#4503',
  },
];
