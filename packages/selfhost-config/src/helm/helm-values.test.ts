import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Deployment } from '../deployment/types.ts';
import { readChartKeys } from '../testing/chart-keys.ts';
import { renderHelmValues } from './render-helm-values.ts';
import type { HelmValue } from './types.ts';

const base: Deployment = { version: '24.9.0', url: 'https://sentry.example.com' };

/** Ten deployments that together use everything that the chart can express. */
const SCENARIOS: Readonly<Record<string, Deployment>> = {
  minimal: base,
  administrator: {
    ...base,
    admin: { email: 'ada@example.com' },
    secretKey: { secret: 'SECRET_KEY' },
  },
  mail: {
    ...base,
    mail: {
      host: 'smtp.example.com',
      from: 'sentry@example.com',
      username: 'sentry',
      password: { secret: 'SMTP_PASSWORD' },
      encryption: 'starttls',
    },
  },
  postgres: {
    ...base,
    postgres: { host: 'db.example.com', sslMode: 'require', password: { secret: 'DB_PASSWORD' } },
  },
  redis: {
    ...base,
    redis: {
      hosts: [{ host: 'redis.example.com' }],
      password: { secret: 'REDIS_PASSWORD' },
      database: 2,
      usesTls: true,
    },
  },
  kafka: {
    ...base,
    kafka: {
      brokers: ['kafka.example.com:9093'],
      sasl: {
        mechanism: 'SCRAM-SHA-512',
        username: 'sentry',
        password: { secret: 'KAFKA_PASSWORD' },
      },
      tls: {},
    },
  },
  clickhouse: {
    ...base,
    clickhouse: {
      host: 'clickhouse.example.com',
      password: { secret: 'CLICKHOUSE_PASSWORD' },
      cluster: { name: 'sentry', distributedName: 'sentry_all' },
    },
  },
  files: {
    ...base,
    filestore: {
      type: 's3',
      bucket: 'sentry-files',
      region: 'eu-central-1',
      endpoint: 'https://s3.example.com',
      accessKey: { secret: 'S3_ACCESS_KEY' },
      secretKey: { secret: 'S3_SECRET_KEY' },
    },
  },
  busy: {
    ...base,
    scaling: {
      web: { replicas: 3 },
      worker: { replicas: 4, concurrency: 8 },
      relay: { replicas: 2 },
      'snuba-errors-consumer': { replicas: 2 },
    },
    resources: { web: { memoryInMb: 2048, cpus: 2 }, 'snuba-api': { memoryInMb: 1024 } },
  },
  integrated: {
    ...base,
    integrations: {
      github: {
        id: 7,
        name: 'acme-sentry',
        clientId: 'Iv1.example',
        clientSecret: { secret: 'GITHUB_CLIENT_SECRET' },
        webhookSecret: { secret: 'GITHUB_WEBHOOK_SECRET' },
        privateKey: { secret: 'GITHUB_PRIVATE_KEY' },
      },
      google: { clientId: 'example.apps', clientSecret: { secret: 'GOOGLE_SECRET' } },
      slack: {
        clientId: '1.2',
        clientSecret: { secret: 'SLACK_CLIENT_SECRET' },
        signingSecret: { secret: 'SLACK_SIGNING_SECRET' },
      },
    },
    features: { 'organizations:profiling': true, 'organizations:dashboards-rh-widget': true },
    statsd: { address: '10.0.0.9:8125' },
    raw: {
      options: { 'system.logging-format': 'machine' },
      settings: { SENTRY_MAX_AVATAR_SIZE: 5_000_000 },
      relay: { limits: { max_event_size: '2mb' } },
      environment: { SENTRY_EXAMPLE: 'yes' },
    },
  },
};

const render = (deployment: Deployment) => {
  const { files, diagnostics } = renderHelmValues(deployment, { autoscaling: { factor: 3 } });
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? '';
  return {
    values: parse(text('values.yaml')) as HelmValue,
    script: text('create-secrets.sh'),
    diagnostics,
  };
};

const folder = process.env['SENTRY_KIT_HELM_CHART'];
const file = folder === undefined ? undefined : join(folder, '25.20.0/values.yaml');
const isMissing = file === undefined || !existsSync(file);
if (isMissing && process.env['SENTRY_KIT_INPUTS'] === 'required')
  throw new Error('SENTRY_KIT_HELM_CHART is missing');

describe.skipIf(isMissing)(
  'beside values.yaml of chart 25.20.0 (needs SENTRY_KIT_HELM_CHART)',
  () => {
    const chart = readChartKeys(isMissing ? '' : readFileSync(file, 'utf8'));
    const keysOfTags = ['images.sentry.tag', 'images.snuba.tag', 'images.relay.tag'];

    test('the reader finds keys in use, keys in comments, and no others', () => {
      expect(chart.get('sentry.web.replicas')).toBe('number');
      expect(chart.get('externalPostgresql.existingSecretKeys.password')).toBe('string');
      expect(chart.get('system.secretKey')).toBe('string');
      expect(chart.has('sentry.taskWorker')).toBe(false);
      expect(chart.size).toBeGreaterThan(900);
    });

    test.each(Object.entries(SCENARIOS))(
      'every key exists, with a fitting type: %s',
      (_, deployment) => {
        const { values } = render(deployment);
        const wrong = leavesOf(values).flatMap(({ path, value }) => {
          // What is below a free map of the chart is up to its user.
          const free = [...chart.keys()].find(
            (key) => path.startsWith(`${key}.`) && FREE.includes(key),
          );
          if (free !== undefined) return [];
          const type = chart.get(path);
          if (type === undefined) return [`${path} does not exist`];
          return fits(type, value)
            ? []
            : [`${path} is ${type}, and ${JSON.stringify(value)} was given`];
        });
        expect(wrong).toEqual([]);
        expect(keysOfTags.every((key) => chart.has(key))).toBe(true);
      },
    );
  },
);

/** Maps whose keys the chart leaves to its user. */
const FREE = ['config.configYml', 'sentry.web.resources', 'snuba.api.resources'];

function leavesOf(value: HelmValue, path = ''): readonly { path: string; value: HelmValue }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

function fits(type: string, value: HelmValue): boolean {
  if (type === 'any') return true;
  if (type === 'list') return Array.isArray(value);
  return typeof value === type;
}

describe('values for Kubernetes', () => {
  test('hold no secret, and name every one', () => {
    for (const deployment of Object.values(SCENARIOS)) {
      const { values, script } = render(deployment);
      for (const name of JSON.stringify(deployment).matchAll(/"secret":"([A-Z_\d]+)"/g)) {
        expect(JSON.stringify(values)).not.toContain(name[1]);
      }
      expect(script).not.toMatch(/--from-literal=[\w-]+="?[^"$']/);
    }
    expect(render(SCENARIOS['postgres'] ?? base).script).toContain(
      '--from-literal=postgres-password="$DB_PASSWORD"',
    );
  });

  test('grow with the load where a service runs more than once', () => {
    expect(render(SCENARIOS['busy'] ?? base).values).toMatchObject({
      sentry: {
        web: { replicas: 3, autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 9 } },
        worker: { concurrency: 8 },
      },
      snuba: { consumer: { replicas: 2 } },
    });
  });

  test('list what the chart has no value for', () => {
    const { diagnostics } = render({
      ...base,
      version: '26.8.0',
      filestore: { type: 'seaweedfs', bucket: 'files' },
      scaling: { taskworker: { replicas: 2 } },
      redis: { hosts: [{ host: 'a.example.com' }, { host: 'b.example.com' }], isCluster: true },
    });
    expect(diagnostics.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['version', 'filestore', 'redis.hosts', 'scaling.taskworker', 'mail']),
    );
  });

  test('are the same bytes for the same description', () => {
    const [one, other] = [1, 2].map(() => renderHelmValues(SCENARIOS['integrated'] ?? base));
    expect(one).toEqual(other);
  });
});
