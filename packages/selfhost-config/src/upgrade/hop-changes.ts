import type { Tag } from '../atlas/types.ts';

/** What came and what went. */
export interface NameChanges {
  /** Sorted. */
  readonly added: readonly string[];
  /** Sorted. */
  readonly removed: readonly string[];
}

/** What differs between two releases, read off their files. */
export interface HopChanges {
  /** Services of `docker-compose.yml`. */
  readonly services: NameChanges;
  /** Variables that something reads. */
  readonly variables: NameChanges;
  /** Feature flags of `sentry.conf.example.py`. */
  readonly features: NameChanges;
  /** Settings of `sentry.conf.example.py`. */
  readonly settings: NameChanges;
  /** Keys of `sentry/config.example.yml`. */
  readonly options: NameChanges;
  /** Topics that something consumes. */
  readonly topics: NameChanges;
  /** Named volumes. */
  readonly volumes: NameChanges;
  /** Phases of the installer; new ones often move data. */
  readonly phases: NameChanges;
  /** Stores and configuration files that differ, in words. */
  readonly versions: readonly string[];
}

/** What differs between two releases. */
export function compareTags(from: Tag, to: Tag): HopChanges {
  return {
    services: compareNames(Object.keys(from.services), Object.keys(to.services)),
    variables: compareNames(Object.keys(from.variables), Object.keys(to.variables)),
    features: compareNames(from.features, to.features),
    settings: compareNames(from.python.settings, to.python.settings),
    options: compareNames(optionNames(from), optionNames(to)),
    topics: compareNames(from.kafka.topics, to.kafka.topics),
    volumes: compareNames(Object.keys(from.volumes), Object.keys(to.volumes)),
    phases: compareNames(from.install.phases, to.install.phases),
    versions: compareVersionsOfStores(from, to),
  };
}

function optionNames({ configuration }: Tag): readonly string[] {
  return [...Object.keys(configuration.sentry), ...configuration.sentryOptional];
}

function compareNames(from: readonly string[], to: readonly string[]): NameChanges {
  const before = new Set(from);
  const after = new Set(to);
  return {
    added: [...after].filter((name) => !before.has(name)).toSorted(),
    removed: [...before].filter((name) => !after.has(name)).toSorted(),
  };
}

function compareVersionsOfStores(from: Tag, to: Tag): readonly string[] {
  const pairs = [
    ['ClickHouse', from.clickhouse.version, to.clickhouse.version],
    ['Postgres', from.postgres.version, to.postgres.version],
    ['Kafka', from.kafka.version, to.kafka.version],
    [
      'hours that Kafka keeps messages:',
      String(from.kafka.retentionInHours),
      String(to.kafka.retentionInHours),
    ],
    ['minimum of Docker Compose', from.requirements.compose, to.requirements.compose],
    ['file of nginx:', from.files.nginx, to.files.nginx],
  ] as const;
  return pairs.flatMap(([name, before, after]) =>
    before === after ? [] : [`${name} ${before} → ${after}`],
  );
}
