/** What an outdated name stands for, in the words of a description. */
export interface LegacyName {
  readonly field: string;
  /** Where the name is, or was, real. */
  readonly origin: string;
}

const image =
  'sentry.conf.py of the bare image (getsentry/sentry self-hosted/sentry.conf.py), over which self-hosted mounts its own';

/** Names that guides still give and that no container of self-hosted reads. */
export const legacyNames: ReadonlyMap<string, LegacyName> = new Map(
  Object.entries({
    SENTRY_POSTGRES_HOST: { field: 'postgres.host', origin: image },
    SENTRY_POSTGRES_PORT: { field: 'postgres.port', origin: image },
    SENTRY_DB_NAME: { field: 'postgres.database', origin: image },
    SENTRY_DB_USER: { field: 'postgres.user', origin: image },
    SENTRY_DB_PASSWORD: { field: 'postgres.password', origin: image },
    SENTRY_REDIS_HOST: { field: 'redis.hosts.0.host', origin: image },
    SENTRY_REDIS_PORT: { field: 'redis.hosts.0.port', origin: image },
    SENTRY_REDIS_DB: { field: 'redis.database', origin: image },
    SENTRY_REDIS_PASSWORD: { field: 'redis.password', origin: image },
    SENTRY_KAFKA_HOST: { field: 'kafka.brokers', origin: 'no release' },
    SENTRY_MEMCACHED_HOST: { field: 'memcached', origin: image },
    SENTRY_MEMCACHED_PORT: { field: 'memcached', origin: image },
    SENTRY_SECRET_KEY: { field: 'secretKey', origin: image },
    SENTRY_SERVER_EMAIL: { field: 'mail.from', origin: image },
    SENTRY_EMAIL_HOST: { field: 'mail.host', origin: image },
    SENTRY_EMAIL_PORT: { field: 'mail.port', origin: image },
    SENTRY_EMAIL_USER: { field: 'mail.username', origin: image },
    SENTRY_EMAIL_PASSWORD: { field: 'mail.password', origin: image },
    SENTRY_EMAIL_USE_TLS: { field: 'mail.encryption', origin: image },
    SENTRY_METRICS_BACKEND: { field: 'statsd', origin: 'sentry.conf.py, as a Python setting' },
    SENTRY_METRICS_OPTIONS: { field: 'statsd', origin: 'sentry.conf.py, as a Python setting' },
  }),
);
