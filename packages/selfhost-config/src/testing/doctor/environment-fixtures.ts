import { add, swap, type Fixture } from './fixture.ts';

const own = '.env.custom';
const python = 'sentry/sentry.conf.py';
const config = 'sentry/config.yml';
const override = 'docker-compose.override.yml';

/** Rules about environment files, profiles, variables and secrets, by code. */
export const environmentFixtures: Readonly<Record<string, Fixture>> = {
  'environment-unreadable': {
    fails: { [own]: add('A="never ends') },
    passes: { [own]: add('A="ends" # "') },
  },
  'environment-runs-command': {
    fails: { [own]: add('A=$(id)') },
    passes: { [own]: add("A='$(id)'") },
  },
  'environment-read-differently': {
    fails: { [own]: add('A=it"s"') },
    passes: { [own]: add('A="its"') },
  },
  'environment-typographic-quotes': {
    fails: { [own]: add('A=“x”') },
    passes: { [own]: add('A="x”y"') },
  },
  'environment-incomplete': {
    version: '25.1.0',
    fails: { [own]: 'SENTRY_BIND=9000\nCOMPOSE_PROFILES=feature-complete\n' },
    passes: { [own]: add('SENTRY_BIND=9001') },
  },
  'environment-readable-by-all': {
    fails: {},
    passes: {},
    modes: [{ [own]: 0o644 }, { [own]: 0o600 }],
  },
  'image-of-another-release': {
    fails: { [own]: add('SENTRY_IMAGE=ghcr.io/getsentry/sentry:26.7.0') },
    passes: { [own]: add('SENTRY_IMAGE=registry.acme.example/sentry:26.8.0@sha256:0') },
  },
  'profile-not-exact': {
    fails: { [own]: add("COMPOSE_PROFILES='feature-complete,debug'") },
    passes: { [own]: add('COMPOSE_PROFILES=errors-only') },
  },
  'profile-missing': {
    version: '25.1.0',
    fails: { [own]: swap('COMPOSE_PROFILES=feature-complete\n', '') },
    passes: { [own]: swap('COMPOSE_PROFILES=feature-complete', 'COMPOSE_PROFILES=errors-only') },
  },
  'profile-too-early': {
    version: '24.6.0',
    fails: { [own]: add('COMPOSE_PROFILES=errors-only') },
    passes: { [own]: add('# COMPOSE_PROFILES=errors-only') },
  },
  'variable-of-the-bare-image': {
    fails: { [own]: add('SENTRY_POSTGRES_HOST=postgres.acme.example') },
    passes: {
      [own]: add('SENTRY_POSTGRES_HOST=postgres.acme.example'),
      [python]: add('DATABASES["default"]["HOST"] = env("SENTRY_POSTGRES_HOST")'),
    },
  },
  'variable-is-a-python-setting': {
    fails: { [own]: add('SENTRY_METRICS_BACKEND=statsd') },
    passes: { [python]: add('SENTRY_METRICS_BACKEND = "statsd"') },
  },
  'variable-kafka-retention': {
    fails: { [own]: add('KAFKA_LOG_RETENTION_HOURS=12') },
    passes: {
      [override]: add('  kafka:\n    environment:\n      KAFKA_LOG_RETENTION_HOURS: "12"'),
    },
  },
  'variable-of-another-release': {
    fails: { [own]: add('POSTGRES_MAX_CONNECTIONS=100') },
    passes: { [own]: add('STATSD_ADDR=127.0.0.1:8125') },
  },
  'variable-unread': {
    fails: { [own]: add('SENTRY_BIMD=9000') },
    passes: {
      [own]: add('ACME_NAME=x'),
      [override]: add('  web:\n    environment:\n      ACME_NAME: "${ACME_NAME}"'),
    },
  },
  'variable-not-passed': {
    fails: { [own]: add('ACME_FLAG=1'), [python]: add('ACME = env("ACME_FLAG")') },
    passes: {
      [own]: add('ACME_FLAG=1'),
      [python]: add('ACME = env("ACME_FLAG")'),
      [override]: add('  web:\n    environment:\n      ACME_FLAG:'),
    },
  },
  'retention-invalid': {
    fails: { [own]: add('SENTRY_EVENT_RETENTION_DAYS=30d') },
    passes: { [own]: add('SENTRY_EVENT_RETENTION_DAYS=30') },
  },
  'mail-host-of-the-example': {
    fails: { [own]: add('SENTRY_MAIL_HOST=example.com') },
    passes: { [own]: add('SENTRY_MAIL_HOST=acme.example') },
  },
  'bind-invalid': {
    fails: { [own]: add('SENTRY_BIND=http://0.0.0.0:9000') },
    passes: { [own]: add('SENTRY_BIND=127.0.0.1:9000') },
  },
  'secret-key-unchanged': {
    fails: { 'relay/credentials.json': '{}' },
    passes: { 'relay/credentials.json': '{}', [config]: swap('!!changeme!!', 'ours') },
  },
  'secret-key-shadowed': {
    fails: { [own]: add('SENTRY_SYSTEM_SECRET_KEY=one'), [config]: swap('!!changeme!!', 'other') },
    passes: {
      [own]: add('SENTRY_SYSTEM_SECRET_KEY=one'),
      [config]: swap("system.secret-key: '!!changeme!!'\n", ''),
    },
  },
  'secret-key-not-passed': {
    version: '25.11.1',
    fails: { [own]: add('SENTRY_SYSTEM_SECRET_KEY=one') },
    passes: { [config]: swap('!!changeme!!', 'one') },
  },
  'launchpad-secret-unchanged': {
    fails: { [own]: swap('value-of-LAUNCHPAD', 'supersecret') },
    passes: { [own]: swap('value-of-LAUNCHPAD', 'ours') },
  },
};
