import { describe, expect, test } from 'vitest';
import { readTag, tagVersions } from '../../atlas/read-tag.ts';
import { webEnvironment } from '../../testing/container-environment.ts';
import { evaluateSections } from '../../testing/evaluate-python.ts';
import { printFigure } from '../../testing/proof.ts';
import { runSentryConf } from '../../testing/run-sentry-conf.ts';
import {
  deploymentFor,
  plainSecrets,
  profilesOf,
  scenarios,
} from '../../testing/scenarios/scenarios.ts';
import { optionsOf } from '../config-yml.ts';
import { createRenderContext } from '../context.ts';
import { sectionsOf } from './sections.ts';
import { toSentryConf } from './sentry-conf.ts';

const contexts = tagVersions()
  .map(readTag)
  .flatMap((tag) =>
    profilesOf(tag).flatMap((profile) =>
      scenarios.map((scenario) => ({
        name: `${tag.version} ${profile} ${scenario.name}`,
        context: createRenderContext(deploymentFor(scenario, tag, profile), tag),
      })),
    ),
  );
const cases = contexts.map(({ context }) => ({
  text: toSentryConf(context),
  environment: webEnvironment(context, plainSecrets),
}));
const results = runSentryConf(cases);
// The networks of the machine that runs the test.
const isOurs = ([name]: [string, unknown]) => name !== 'INTERNAL_SYSTEM_IPS';

test('runs in Python for every release and scenario, and sets what was planned', () => {
  for (const [index, { name, context }] of contexts.entries()) {
    const { settings = {}, error } = results[index] ?? {};
    expect(error, name).toBeUndefined();
    const planned = evaluateSections(sectionsOf(context), cases[index]?.environment ?? {});
    const actual = Object.fromEntries(Object.entries(settings).filter(isOurs));
    const expected = Object.fromEntries(Object.entries(planned).filter(isOurs));
    // What Sentry has by itself and nothing changed is no part of the plan.
    expect(actual, name).toMatchObject(JSON.parse(JSON.stringify(expected)));
  }
  printFigure(`${contexts.length} sentry.conf.py run by Python with the planned settings`);
}, 60_000);

test('sets every setting that the example of the release sets', () => {
  // What the example of 23.6.2 does to the middleware is not part of the inputs; monitoring is set when it is described.
  const optional = new Set(['MIDDLEWARE', 'SENTRY_METRICS_BACKEND', 'SENTRY_STATSD_ADDR']);
  for (const [index, { name, context }] of contexts.entries()) {
    const settings = Object.keys(results[index]?.settings ?? {});
    const missing = context.tag.python.settings.filter(
      (setting) => !optional.has(setting) && !settings.includes(setting),
    );
    expect(missing, name).toEqual([]);
  }
});

test('no option is set twice: config.yml would go before sentry.conf.py', () => {
  for (const [index, { name, context }] of contexts.entries()) {
    const options = Object.keys(results[index]?.settings?.['SENTRY_OPTIONS'] ?? {});
    const inFile = Object.keys(optionsOf(context));
    expect(
      options.filter((key) => inFile.includes(key)),
      name,
    ).toEqual([]);
  }
});

describe('what the scenarios come to', () => {
  const settingsOf = (version: string, scenario: string) => {
    const index = contexts.findIndex(
      ({ name }) => name === `${version} feature-complete ${scenario}`,
    );
    // oxlint-disable-next-line typescript/no-explicit-any -- each test says what it expects in there
    return (results[index]?.settings ?? {}) as Record<string, any>;
  };
  // These are the settings that the documents of self-hosted Sentry name for each case.
  test.each([
    ['25.8.0', 'postgres'],
    ['25.9.0', 'pgbouncer'],
  ])('%s talks to %s', (version, host) => {
    expect(settingsOf(version, 'plain')['DATABASES']).toEqual({
      default: {
        ENGINE: 'sentry.db.postgres',
        NAME: 'postgres',
        USER: 'postgres',
        PASSWORD: '',
        HOST: host,
        PORT: '',
      },
    });
  });

  test('an external Postgres', () => {
    expect(settingsOf('26.8.0', 'external Postgres')['DATABASES'].default).toEqual({
      ENGINE: 'sentry.db.postgres',
      NAME: 'sentry',
      USER: 'sentry',
      PASSWORD: 'value-of-POSTGRES_PASSWORD',
      HOST: 'postgres.example.com',
      PORT: '5432',
      OPTIONS: { sslmode: 'require' },
    });
  });

  test('an external Redis, which Celery uses too while there is one', () => {
    const name = 'external Redis over TLS';
    expect(
      settingsOf('26.8.0', name)['SENTRY_OPTIONS']['redis.clusters'].default.hosts['0'],
    ).toEqual({
      host: 'redis.example.com',
      port: '6380',
      db: '2',
      password: 'value-of-REDIS_PASSWORD',
      ssl: true,
    });
    expect(settingsOf('25.9.0', name)['BROKER_URL']).toBe(
      'rediss://:value-of-REDIS_PASSWORD@redis.example.com:6380/2',
    );
    expect(settingsOf('25.10.0', name)['BROKER_URL']).toBeUndefined();
  });

  test('an external Kafka reaches the cluster and the event stream', () => {
    const settings = settingsOf('26.8.0', 'external Kafka with SASL and TLS');
    const options = {
      'bootstrap.servers': 'kafka-1.example.com:9093,kafka-2.example.com:9093',
      'message.max.bytes': 50_000_000,
      'socket.timeout.ms': 1000,
      'security.protocol': 'SASL_SSL',
      'sasl.mechanism': 'SCRAM-SHA-512',
      'sasl.username': 'sentry',
      'sasl.password': 'value-of-KAFKA_PASSWORD',
      'ssl.ca.location': '/etc/kafka-tls/ca.pem',
    };
    expect(settings['KAFKA_CLUSTERS'].default).toEqual(options);
    expect(settings['SENTRY_EVENTSTREAM_OPTIONS'].producer_configuration).toEqual(options);
  });

  test('the cache is the one that the installer of the release accepts', () => {
    const backend = (version: string) => settingsOf(version, 'plain')['CACHES'].default.BACKEND;
    expect(backend('24.1.1')).toBe('django.core.cache.backends.memcached.MemcachedCache');
    expect(backend('24.1.2')).toBe('django.core.cache.backends.memcached.PyMemcacheCache');
    expect(backend('26.5.1')).toBe(
      'sentry.cache.backends.reconnectingmemcache.ReconnectingMemcache',
    );
  });

  test('an https address makes cookies safe and is trusted, without a scheme before Django 4', () => {
    const name = 'behind a proxy that ends TLS';
    expect(settingsOf('26.8.0', name)).toMatchObject({
      SECURE_PROXY_SSL_HEADER: ['HTTP_X_FORWARDED_PROTO', 'https'],
      SESSION_COOKIE_SECURE: true,
      CSRF_COOKIE_SECURE: true,
      CSRF_TRUSTED_ORIGINS: [
        'https://sentry.example.com',
        'https://sentry.internal.example.com:8443',
      ],
      SENTRY_ENDPOINT: 'https://ingest.example.com',
    });
    expect(settingsOf('23.11.0', name)['CSRF_TRUSTED_ORIGINS']).toEqual([
      'sentry.example.com',
      'sentry.internal.example.com:8443',
    ]);
  });

  test('files in S3 are private', () => {
    expect(
      settingsOf('26.8.0', 'files in S3')['SENTRY_OPTIONS']['filestore.options'],
    ).toMatchObject({
      default_acl: 'private',
      bucket_acl: 'private',
      access_key: 'value-of-S3_ACCESS_KEY',
      secret_key: 'value-of-S3_SECRET_KEY',
    });
  });

  test('errors-only is told to Sentry, and every flag of the release but one is on', () => {
    const index = contexts.findIndex(({ name }) => name === '26.8.0 errors-only plain');
    expect(results[index]?.settings?.['SENTRY_SELF_HOSTED_ERRORS_ONLY']).toBe(true);
    const settings = settingsOf('26.8.0', 'plain');
    expect(settings['SENTRY_SELF_HOSTED_ERRORS_ONLY']).toBe(false);
    const off = Object.entries(settings['SENTRY_FEATURES']).filter(([, isOn]) => isOn === false);
    expect(off).toEqual([['projects:sample-events', false]]);
    expect(Object.keys(settings['SENTRY_FEATURES'])).toHaveLength(63);
  });
});
