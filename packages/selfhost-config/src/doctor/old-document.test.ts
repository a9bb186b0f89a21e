import { describe, expect, it } from 'vitest';
import { shippedInstallation } from '../testing/installations.ts';
import { checkInstallation } from './check-installation.ts';

// What guides still say, set up literally: files, commands and the machine that they ask for.
const config = `mail.backend: 'smtp'
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
SENTRY_METRICS_BACKEND: 'statsd'
SENTRY_METRICS_OPTIONS:
  host: 'statsd.example.com'
  port: 8125
`;
const variables = [
  'SENTRY_POSTGRES_HOST=postgres.example.com',
  'SENTRY_POSTGRES_PORT=5432',
  'SENTRY_DB_NAME=sentry',
  'SENTRY_DB_USER=sentry',
  'SENTRY_DB_PASSWORD=password',
  'SENTRY_REDIS_HOST=redis.example.com',
  'SENTRY_REDIS_PORT=6379',
  'SENTRY_KAFKA_HOST=kafka.example.com:9092',
];
const commands = ['docker compose up -d --scale worker=4 --scale snuba-consumer=2'];

function findings(version: string, host: object = {}) {
  const files = { 'sentry/config.yml': config, '.env.custom': `${variables.join('\n')}\n` };
  const installation = { ...shippedInstallation(version, files), commands, host };
  return checkInstallation(installation).map(({ code, path }) => `${code} ${path.join(' ')}`);
}

describe('the doctor on what guides say', () => {
  const found = findings('26.8.0', {
    composeVersion: '2.19.0',
    swapInMb: 8000,
    memoryInMb: 16_384,
    cpus: 4,
  });

  it.each(variables.map((line, index) => [line.split('=')[0], index + 1]))(
    'sees that %s does nothing',
    (_name, line) => {
      expect(found).toContain(`selfhost/variable-of-the-bare-image .env.custom ${line}`);
    },
  );

  it.each([
    'selfhost/variable-is-a-python-setting sentry/config.yml SENTRY_METRICS_BACKEND',
    'selfhost/variable-is-a-python-setting sentry/config.yml SENTRY_METRICS_OPTIONS',
    'selfhost/option-is-a-feature sentry/config.yml features.organizations:early-adopter',
    'selfhost/filestore-public sentry/config.yml filestore.options',
    'selfhost/host-programs-too-old host composeVersion',
    'selfhost/memory-swap-missing host swapInMb',
  ])('finds %s', (finding) => {
    expect(found).toContain(finding);
  });

  it.each([
    ['24.1.2', []],
    ['24.3.0', ['snuba-consumer']],
    ['25.9.0', ['snuba-consumer']],
    ['25.10.0', ['worker', 'snuba-consumer']],
  ])('knows which scaling commands fail at %s', (version, services) => {
    const failing = checkInstallation({ version, files: [], commands })
      .filter(({ code }) => code === 'selfhost/command-scales-unknown-service')
      .map(({ message }) => /--scale (\S+)/.exec(message)?.[1]);
    expect(failing).toEqual(services);
  });

  it('knows the Compose that each release asks for', () => {
    const asked = ['24.4.1', '24.6.0', '25.1.0', '25.2.0'].map((version) =>
      findings(version, { composeVersion: '2.19.0' }).includes(
        'selfhost/host-programs-too-old host composeVersion',
      ),
    );
    expect(asked).toEqual([false, false, false, true]);
  });

  it('sees the bucket of Google without credentials', () => {
    const files = {
      'sentry/config.yml': config
        .replace("'s3'", "'gcs'")
        .replace(/ {2}access[\s\S]*?secret_key.*\n/, ''),
    };
    expect(
      checkInstallation(shippedInstallation('26.8.0', files)).map(({ code }) => code),
    ).toContain('selfhost/filestore-gcs-without-credentials');
  });
});
