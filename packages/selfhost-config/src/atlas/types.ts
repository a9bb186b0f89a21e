/** One release of getsentry/self-hosted: what its files declare and what its scripts ask for. */
export interface Tag {
  /** The tag, such as `26.8.0`. */
  readonly version: string;
  /** The services of `docker-compose.yml` with their anchors resolved, by name. */
  readonly services: Readonly<Record<string, TagService>>;
  /** The named volumes; an external one is created by the installer and survives `down -v`. */
  readonly volumes: Readonly<Record<string, { readonly external: boolean }>>;
  /** The environment variables that this release knows, by name. */
  readonly variables: Readonly<Record<string, TagVariable>>;
  /** What the example configuration files say. */
  readonly configuration: TagConfiguration;
  /** What `sentry.conf.example.py` assigns and reads. */
  readonly python: TagPython;
  /** The feature flags that `sentry.conf.example.py` sets, sorted. */
  readonly features: readonly string[];
  /** What `install/_min-requirements.sh` enforces. */
  readonly requirements: TagRequirements;
  /** What `install.sh` runs and accepts. */
  readonly install: { readonly phases: readonly string[]; readonly flags: readonly string[] };
  /** The bundled ClickHouse. */
  readonly clickhouse: TagClickhouse;
  /** The bundled Postgres. */
  readonly postgres: { readonly version: string };
  /** The bundled Kafka, who consumes from it, and in which groups. */
  readonly kafka: TagKafka;
  /** Paths of files that moved, relative to the checkout. */
  readonly files: TagFiles;
}

/** A service of `docker-compose.yml`, interpolation not applied. */
export interface TagService {
  /** The image, such as `$SENTRY_IMAGE` or `postgres:14.23-bookworm`. */
  readonly image: string;
  /** The profiles that it belongs to; without one it always runs. */
  readonly profiles?: readonly string[];
  /** What it is built from, if the installer builds it. */
  readonly build?: TagBuild;
  /** The command, as the file writes it. */
  readonly command?: string | readonly string[];
  /** The entry point, as the file writes it. */
  readonly entrypoint?: string | readonly string[];
  /** Its environment; `null` passes the value of the host or of the env file. */
  readonly environment?: Readonly<Record<string, string | null>>;
  /** Its health check. */
  readonly healthcheck?: TagHealthcheck;
  /** The services that it waits for, with the condition. */
  readonly dependsOn?: Readonly<Record<string, string>>;
  /** Its mounts in the short form `source:target[:ro]`. */
  readonly volumes?: readonly string[];
  /** The ports that it publishes. */
  readonly ports?: readonly string[];
}

/** How the installer builds an image. */
export interface TagBuild {
  /** The folder, relative to the checkout. */
  readonly context: string;
  /** The build arguments; `null` takes the variable of that name. */
  readonly args: Readonly<Record<string, string | null>>;
}

/** A health check of Compose. */
export interface TagHealthcheck {
  /** The command that decides. */
  readonly test: string | readonly string[];
  /** The time between two checks. */
  readonly interval?: string;
  /** The time after which a check has failed. */
  readonly timeout?: string;
  /** The failures in a row that make a service unhealthy. */
  readonly retries?: string;
  /** The time at the start in which failures do not count. */
  readonly startPeriod?: string;
}

/** An environment variable of a release. */
export interface TagVariable {
  /** The value that `.env` gives it. */
  readonly value?: string;
  /** The value that `.env` shows in a comment. */
  readonly suggestion?: string;
  /** The value that `docker-compose.yml` falls back to. */
  readonly fallback?: string;
  /** Who reads it: services, `sentry.conf.py`, `compose`, or `install.sh`. Sorted. */
  readonly readers: readonly string[];
}

/** A value of a configuration file. */
export type ConfigurationValue =
  | string
  | number
  | boolean
  | null
  | readonly ConfigurationValue[]
  | { readonly [key: string]: ConfigurationValue };

/** A configuration file as data. */
export type Configuration = Readonly<Record<string, ConfigurationValue>>;

/** The example configuration files of a release, as data. */
export interface TagConfiguration {
  /** `sentry/config.example.yml`. */
  readonly sentry: Configuration;
  /** The keys that `sentry/config.example.yml` only shows in comments, sorted. */
  readonly sentryOptional: readonly string[];
  /** `relay/config.example.yml`. */
  readonly relay: Configuration;
  /** `symbolicator/config.example.yml`. */
  readonly symbolicator: Configuration;
  /** `taskbroker/config.yml`, from 26.6.0. */
  readonly taskbroker?: Configuration;
}

/** What `sentry.conf.example.py` assigns and reads. */
export interface TagPython {
  /** The settings that it assigns, sorted. */
  readonly settings: readonly string[];
  /** The environment variables that it reads, sorted. */
  readonly environment: readonly string[];
  /** The keys of `SENTRY_OPTIONS` that it assigns or shows, sorted. */
  readonly options: readonly string[];
}

/** The minimum versions and sizes that the installer refuses to go below. */
export interface TagRequirements {
  /** Docker. */
  readonly docker: string;
  /** Docker Compose. */
  readonly compose: string;
  /** Podman, where it is supported. */
  readonly podman?: string;
  /** podman-compose, where Podman is supported. */
  readonly podmanCompose?: string;
  /** Bash, where the installer looks at it. */
  readonly bash?: string;
  /** Memory in MB below which the installer stops, by profile. */
  readonly memoryInMb: Readonly<Record<Profile, number>>;
  /** CPU cores below which the installer stops, by profile. */
  readonly cpus: Readonly<Record<Profile, number>>;
  /** Memory in MB below which the installer warns. */
  readonly recommendedMemoryInMb?: number;
  /** CPU cores below which the installer warns. */
  readonly recommendedCpus?: number;
}

/** What a deployment runs: the value of `COMPOSE_PROFILES`. */
export type Profile = 'errors-only' | 'feature-complete';

/** The bundled ClickHouse of a release. */
export interface TagClickhouse {
  /** The version, such as `25.3.6.10034.altinitystable`. */
  readonly version: string;
  /** The first two numbers of the version, such as `25.3`. */
  readonly line: string;
  /** The lines that `install/upgrade-clickhouse.sh` climbs, in order, its own last; empty where there is no such script. */
  readonly ladder: readonly string[];
}

/** The bundled Kafka of a release. */
export interface TagKafka {
  /** The tag of the image. */
  readonly version: string;
  /** How long messages are kept. */
  readonly retentionInHours: number;
  /** Who consumes, sorted by service. */
  readonly consumers: readonly TagConsumer[];
  /** The topics of the consumers, sorted. */
  readonly topics: readonly string[];
}

/** A service that consumes from Kafka. */
export interface TagConsumer {
  /** The service. */
  readonly service: string;
  /** The name of the consumer in Sentry, or of the storage in Snuba. */
  readonly name: string;
  /** The consumer group. */
  readonly group: string;
  /** The topic, where it is known. */
  readonly topic?: string;
}

/** Where a release keeps files that moved between releases. */
export interface TagFiles {
  /** The configuration of the bundled nginx. */
  readonly nginx: string;
  /** The configuration of the bundled Redis, from 24.11.1. */
  readonly redis?: string;
  /** The configuration of taskbroker, from 26.6.0. */
  readonly taskbroker?: string;
}
