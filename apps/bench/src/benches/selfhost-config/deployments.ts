import type { Deployment } from '@sentry-kit/selfhost-config';

/** A deployment that says nothing but what it has to. */
export const plain = (version: string): Deployment => ({
  version,
  url: 'https://sentry.example.com',
});

/** One with every store of its own, mail, scaling and limits. */
export const full = (version: string): Deployment => ({
  ...plain(version),
  retentionInDays: 30,
  mail: {
    host: 'smtp.example.com',
    from: 'sentry@example.com',
    username: 'sentry',
    password: { secret: 'SMTP_PASSWORD' },
    encryption: 'starttls',
  },
  postgres: { host: 'db.example.com', sslMode: 'require', password: { secret: 'DB_PASSWORD' } },
  redis: { hosts: [{ host: 'redis.example.com' }], password: { secret: 'REDIS_PASSWORD' } },
  kafka: { brokers: ['kafka.example.com:9092'] },
  clickhouse: { host: 'clickhouse.example.com', password: { secret: 'CLICKHOUSE_PASSWORD' } },
  filestore: { type: 's3', bucket: 'sentry-files', region: 'eu-central-1' },
  scaling: { web: { concurrency: 6, threads: 8 } },
  logging: { maximumSizeInMb: 50, maximumFiles: 3 },
});
