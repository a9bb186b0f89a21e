import { describe, expect, it } from 'vitest';
import { readTag } from '../atlas/read-tag.ts';
import { checkDeployment } from '../deployment/check.ts';
import type { Deployment } from '../deployment/types.ts';
import { renderDeployment } from '../render/render-deployment.ts';
import { shippedInstallation } from '../testing/installations.ts';
import { isProof, printFigure } from '../testing/proof.ts';
import {
  deploymentFor,
  plainSecrets,
  profilesOf,
  scenarios,
} from '../testing/scenarios/scenarios.ts';
import { tagVersions } from '../atlas/read-tag.ts';
import { convertDeployment } from './convert-deployment.ts';

const everyVersion = tagVersions();
const versions = isProof ? everyVersion : ['23.6.2', '24.8.0', '25.5.1', '25.10.0', '26.8.0'];

describe('a configuration that was rendered', () => {
  let converted = 0;

  it.each(versions)(
    'comes back as a description of %s that renders the same bytes',
    (version) => {
      const tag = readTag(version);
      let count = 0;
      for (const scenario of scenarios) {
        for (const profile of profilesOf(tag)) {
          const deployment = deploymentFor(scenario, tag, profile);
          const rendered = renderDeployment(deployment, { secrets: plainSecrets });
          const { value, secrets, diagnostics } = convertDeployment(rendered.files, version);
          const again = renderDeployment(value, { secrets });
          expect(again.files, scenario.name).toEqual(rendered.files);
          expect(diagnostics, scenario.name).toEqual([]);
          count += 1;
        }
      }
      converted += count;
      expect(count).toBeGreaterThanOrEqual(scenarios.length);
    },
    60_000,
  );

  it('in every scenario and profile', () => {
    printFigure(
      `selfhost-config/convert ${converted} configurations of ${versions.length} releases render the same bytes again`,
    );
    expect(converted).toBeGreaterThanOrEqual(versions.length * scenarios.length);
  });

  it('keeps the names of secrets when it was rendered without their values', () => {
    const deployment: Deployment = {
      version: '26.8.0',
      url: 'https://sentry.example.com',
      secretKey: { secret: 'KEY' },
      postgres: { host: 'db.example.com', password: { secret: 'DATABASE' } },
    };
    const { value } = convertDeployment(renderDeployment(deployment).files, '26.8.0');
    expect(value.secretKey).toEqual({ secret: 'KEY' });
    expect(value.postgres?.password).toEqual({ secret: 'DATABASE' });
  });
});

// What guides still say, taken literally.
const guide = {
  'sentry/config.yml': `mail.backend: 'smtp'
mail.host: 'smtp.example.com'
mail.port: 587
mail.username: 'sentry@example.com'
mail.password: 'password'
mail.use-tls: true
mail.from: 'sentry@example.com'
system.url-prefix: 'https://sentry.example.com'
system.secret-key: 'your-secret-key'
features.organizations:early-adopter: False
filestore.backend: 's3'
filestore.options:
  access_key: 'AWS_ACCESS_KEY'
  secret_key: 'AWS_SECRET_KEY'
  bucket_name: 'sentry-files'
  region_name: 'us-east-1'
`,
  'databases.yml': `SENTRY_POSTGRES_HOST: 'postgres.example.com'
SENTRY_POSTGRES_PORT: '5432'
SENTRY_DB_NAME: 'sentry'
SENTRY_DB_USER: 'sentry'
SENTRY_DB_PASSWORD: 'password'
SENTRY_REDIS_HOST: 'redis.example.com'
SENTRY_REDIS_PORT: '6379'
SENTRY_KAFKA_HOST: 'kafka.example.com:9092'
`,
  'monitoring.yml': `SENTRY_METRICS_BACKEND: 'statsd'
SENTRY_METRICS_OPTIONS:
  host: 'statsd.example.com'
  port: 8125
`,
  'scale.sh': 'docker compose up -d --scale worker=4 --scale snuba-consumer=2\n',
};

function convertGuide(version: string) {
  const files = Object.entries(guide).map(([path, text]) => ({ path, text }));
  return convertDeployment(files, version);
}

describe('what guides still say', () => {
  it('becomes a description that works', () => {
    const { value, secrets } = convertGuide('26.8.0');
    expect(value).toMatchObject({
      version: '26.8.0',
      url: 'https://sentry.example.com',
      secretKey: { secret: 'SENTRY_SYSTEM_SECRET_KEY' },
      mail: {
        host: 'smtp.example.com',
        from: 'sentry@example.com',
        username: 'sentry@example.com',
        password: { secret: 'SENTRY_MAIL_PASSWORD' },
        encryption: 'starttls',
      },
      filestore: {
        type: 's3',
        bucket: 'sentry-files',
        region: 'us-east-1',
        accessKey: { secret: 'SENTRY_FILESTORE_ACCESS_KEY' },
        secretKey: { secret: 'SENTRY_FILESTORE_SECRET_KEY' },
      },
      postgres: {
        host: 'postgres.example.com',
        port: 5432,
        database: 'sentry',
        user: 'sentry',
        password: { secret: 'SENTRY_DB_PASSWORD' },
      },
      redis: { hosts: [{ host: 'redis.example.com', port: 6379 }] },
      kafka: { brokers: ['kafka.example.com:9092'] },
      statsd: { address: 'statsd.example.com:8125' },
      features: { 'organizations:early-adopter': false },
      scaling: {
        taskworker: { replicas: 4 },
        'snuba-errors-consumer': { replicas: 2 },
      },
    });
    expect(secrets('SENTRY_DB_PASSWORD')).toBe('password');
    expect(checkDeployment(value).filter(({ severity }) => severity === 'error')).toEqual([]);
    const { files } = renderDeployment(value, { secrets });
    const conf = files.find(({ path }) => path === 'sentry/sentry.conf.py')?.text;
    expect(conf).toContain('"HOST": "postgres.example.com"');
  });

  it('is explained name by name', () => {
    const { diagnostics } = convertGuide('26.8.0');
    const said = diagnostics.map(({ code, path }) => `${code} ${path.join(' ')}`);
    const names = [...guide['databases.yml'].matchAll(/^(\w+):/gm)].map(([, name]) => name);
    expect(names).toHaveLength(8);
    for (const name of names) {
      expect(said).toContain(`selfhost/outdated-name databases.yml ${name}`);
    }
    expect(said).toContain('selfhost/outdated-name monitoring.yml SENTRY_METRICS_OPTIONS');
    expect(said).toContain(
      'selfhost/feature-as-option sentry/config.yml features.organizations:early-adopter',
    );
    expect(said).toContain('selfhost/renamed-service commands --scale worker=4');
    expect(JSON.stringify(diagnostics)).not.toContain('your-secret-key');
  });

  it.each([
    ['24.1.0', ['worker', 'snuba-consumer']],
    ['24.3.0', ['worker', 'snuba-errors-consumer']],
    ['25.9.0', ['worker', 'snuba-errors-consumer']],
    ['25.10.0', ['taskworker', 'snuba-errors-consumer']],
  ])('scales what does the work in %s', (version, services) => {
    expect(Object.keys(convertGuide(version).value.scaling ?? {})).toEqual(services);
  });

  it('becomes a usable description of every release', { timeout: 60_000 }, () => {
    for (const version of everyVersion) {
      const { value } = convertGuide(version);
      expect(checkDeployment(value).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(value.postgres?.host, version).toBe('postgres.example.com');
    }
  });
});

describe('files of an operator', () => {
  const convert = (files: Readonly<Record<string, string>>, version = '26.8.0') =>
    convertDeployment(shippedInstallation(version, files).files, version);

  it('are a plain description where nothing was changed', () => {
    const { value } = convert({});
    expect(value).toEqual({ version: '26.8.0', url: 'http://localhost:9000' });
  });

  it('keep under raw what has no field', () => {
    const { value, diagnostics } = convert({
      'sentry/config.yml':
        "system.url-prefix: 'https://sentry.acme.example'\nauth.allow-registration: false\n",
      'sentry/sentry.conf.py': 'SENTRY_BEACON = False\nLIMITS = {"a": [1, 2], "b": (None, -3)}\n',
      'relay/config.yml':
        'relay:\n  upstream: "http://web:9000/"\nlimits:\n  max_concurrent_requests: 50\n',
      'docker-compose.override.yml':
        'services:\n  web:\n    environment:\n      - ACME=1\n    extra_hosts: ["db=10.0.0.5"]\n',
    });
    expect(value.raw).toMatchObject({
      options: { 'auth.allow-registration': false },
      settings: { SENTRY_BEACON: false, LIMITS: { a: [1, 2], b: [null, -3] } },
      services: { web: { environment: { ACME: '1' }, extra_hosts: ['db=10.0.0.5'] } },
      relay: { limits: { max_concurrent_requests: 50 } },
    });
    expect(diagnostics).toEqual([]);
  });

  it('list what has to be run to be understood, and what no description holds', () => {
    const { value, diagnostics } = convert({
      'sentry/config.yml':
        "system.url-prefix: 'https://sentry.acme.example'\nacme.api-token: 'canary-1'\n",
      'sentry/sentry.conf.py':
        'import os\nfor name in os.listdir("/etc"):\n    pass\nACME = load()\n',
      'docker-compose.override.yml': 'services:\n  web: [\n',
      'notes.txt': 'hello',
    });
    const said = diagnostics.map(({ code, path }) => `${code} ${path.join(' ')}`);
    expect(said).toEqual(
      expect.arrayContaining([
        'selfhost/not-converted sentry/config.yml acme.api-token',
        'selfhost/not-converted sentry/sentry.conf.py 2',
        'selfhost/not-converted sentry/sentry.conf.py 4',
        expect.stringMatching(/^selfhost\/not-converted docker-compose\.override\.yml \d+ \d+$/),
        'selfhost/not-converted notes.txt',
      ]),
    );
    expect(JSON.stringify({ value, diagnostics })).not.toContain('canary');
  });

  it('leave out what the release does not know, and say so', () => {
    const { value, diagnostics } = convert(
      {
        'sentry/config.yml': "system.url-prefix: 'https://sentry.acme.example'\n",
        'docker-compose.override.yml':
          'services:\n  worker:\n    deploy:\n      replicas: 2\n  web:\n    deploy:\n      replicas: 2\n',
      },
      '26.8.0',
    );
    expect(value.scaling).toEqual({ web: { replicas: 2 } });
    expect(diagnostics.map(({ message }) => message).join('\n')).toContain('worker');
  });

  it.each(['nonsense', '27.1.0', '24.1.99'])(
    'are taken for the release %s without throwing',
    (version) => {
      const { value, diagnostics } = convertDeployment(
        [{ path: 'sentry/sentry.conf.py', text: 'A = (\n"' }],
        version,
      );
      expect(value.version).not.toBe('');
      expect(diagnostics.length).toBeGreaterThan(0);
    },
  );
});
