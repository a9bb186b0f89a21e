import type { Tag } from '../../atlas/types.ts';
import { hasService, hasVariable, type Scenario } from './types.ts';

const secret = (name: string) => ({ secret: name });
const environmentOf = (...names: string[]) => names.map((name) => `services.*.environment.${name}`);
const workerOf = (tag: Tag) => (hasService(tag, 'taskworker') ? 'taskworker' : 'worker');

/** Scenarios about reaching, running and watching Sentry. */
export const operationScenarios: readonly Scenario[] = [
  { name: 'plain', describe: () => ({}), planned: () => [] },
  {
    name: 'behind a proxy that ends TLS',
    describe: () => ({
      url: 'https://sentry.example.com',
      bind: '127.0.0.1:9000',
      proxy: {
        trustedOrigins: ['https://sentry.internal.example.com:8443'],
        addresses: ['172.16.0.0/12', '127.0.0.1'],
        maximumBodyInMb: 250,
      },
      ingestUrl: 'https://ingest.example.com',
    }),
    planned: () => ['services.nginx.volumes', 'services.nginx.ports'],
  },
  {
    name: 'another port, retention and administrator',
    describe: () => ({
      bind: '8080',
      retentionInDays: 30,
      isSingleOrganization: false,
      admin: { email: 'admin@example.com' },
      secretKey: secret('SECRET_KEY'),
    }),
    planned: () => [
      'services.nginx.ports',
      'services.sentry-cleanup.command',
      'services.vroom-cleanup.command',
      ...environmentOf('SENTRY_EVENT_RETENTION_DAYS', 'SENTRY_SYSTEM_SECRET_KEY'),
    ],
  },
  {
    name: 'mail through a server of its own',
    describe: () => ({
      mail: {
        host: 'smtp.example.com',
        from: 'Sentry <sentry@example.com>',
        username: 'sentry',
        password: secret('SMTP_PASSWORD'),
        encryption: 'starttls',
      },
    }),
    planned: () => environmentOf('SENTRY_MAIL_PASSWORD'),
  },
  {
    name: 'mail through the bundled server',
    describe: () => ({ mail: { domain: 'example.com' } }),
    planned: () => ['services.smtp.hostname', ...environmentOf('SENTRY_MAIL_HOST', 'MAILNAME')],
  },
  { name: 'no mail', describe: () => ({ mail: { disabled: true } }), planned: () => [] },
  {
    name: 'scaled',
    describe: (tag) => ({
      scaling: {
        'events-consumer': { replicas: 4 },
        'attachments-consumer': { replicas: 2 },
        [workerOf(tag)]: { replicas: 2, concurrency: 8 },
        web: { concurrency: 6, threads: 8 },
      },
      partitions: { 'ingest-events': 4, 'ingest-attachments': 2 },
    }),
    planned: (tag) => [
      'services.events-consumer.deploy',
      'services.attachments-consumer.deploy',
      `services.${workerOf(tag)}.deploy`,
      `services.${workerOf(tag)}.command`,
      `services.${workerOf(tag)}.scale`,
      'services.events-consumer.scale',
      'services.attachments-consumer.scale',
    ],
  },
  {
    name: 'limited memory and CPU',
    describe: () => ({
      resources: {
        web: { memoryInMb: 2048, cpus: 2 },
        'snuba-api': { memoryInMb: 1024 },
        relay: { cpus: 0.5 },
      },
    }),
    planned: () => ['web', 'snuba-api', 'relay'].map((name) => `services.${name}.deploy`),
  },
  {
    name: 'rotated logs',
    describe: () => ({ logging: { maximumSizeInMb: 50, maximumFiles: 3 } }),
    planned: () => ['services.*.logging'],
  },
  {
    name: 'metrics to StatsD',
    describe: () => ({
      statsd: { address: '10.0.0.8:8125', prefix: 'acme.sentry.', sampleRate: 0.5 },
    }),
    planned: (tag) =>
      [
        ...environmentOf('SNUBA_STATSD_HOST', 'SNUBA_STATSD_PORT'),
        ...Object.entries(tag.services).flatMap(([name, { environment = {} }]) =>
          Object.entries(environment).flatMap(([variable, value]) =>
            value?.includes('STATSD_ADDR') === true
              ? `services.${name}.environment.${variable}`
              : [],
          ),
        ),
      ].filter(() => hasVariable(tag, 'STATSD_ADDR') || hasSnubaStatsd(tag)),
  },
  {
    name: 'closed off, with an authority and a JavaScript SDK of its own',
    describe: (tag) => ({
      hasCustomCertificates: true,
      ...(tag.python.settings.includes('SENTRY_AIR_GAP') ? { isAirGapped: true } : {}),
      ...(hasVariable(tag, 'SETUP_JS_SDK_ASSETS') ? { servesJavascriptSdk: true } : {}),
    }),
    planned: (tag) =>
      hasVariable(tag, 'SETUP_CUSTOM_CA_CERTIFICATE') ? ['services.*.volumes'] : [],
  },
  {
    name: 'integrations',
    describe: (tag) => ({
      integrations: {
        github: {
          id: 4711,
          name: 'acme-sentry',
          clientId: 'Iv1.example',
          clientSecret: secret('GITHUB_CLIENT_SECRET'),
          webhookSecret: secret('GITHUB_WEBHOOK_SECRET'),
          privateKey: secret('GITHUB_PRIVATE_KEY'),
        },
        google: { clientId: 'acme.example', clientSecret: secret('GOOGLE_CLIENT_SECRET') },
        slack: {
          clientId: '1.2',
          clientSecret: secret('SLACK_CLIENT_SECRET'),
          signingSecret: secret('SLACK_SIGNING_SECRET'),
        },
        ...(tag.configuration.sentryOptional.includes('discord.bot-token')
          ? {
              discord: {
                applicationId: '1',
                publicKey: '2',
                clientSecret: secret('DISCORD_CLIENT_SECRET'),
                botToken: secret('DISCORD_BOT_TOKEN'),
              },
            }
          : {}),
      },
    }),
    planned: () =>
      environmentOf(
        ...['CLIENT_SECRET', 'WEBHOOK_SECRET', 'PRIVATE_KEY'].map(
          (end) => `SENTRY_GITHUB_APP_${end}`,
        ),
        ...['SENTRY_GOOGLE_CLIENT_SECRET', 'SENTRY_SLACK_CLIENT_SECRET'],
        ...['SENTRY_SLACK_SIGNING_SECRET', 'SENTRY_DISCORD_CLIENT_SECRET'],
        'SENTRY_DISCORD_BOT_TOKEN',
      ),
  },
  {
    name: 'features on and off',
    describe: () => ({
      features: { 'organizations:profiling': false, 'organizations:session-replay': true },
    }),
    planned: () => [],
  },
  {
    name: 'what has no field of its own',
    describe: (tag) => ({
      raw: {
        environment: { HEALTHCHECK_RETRIES: '20', DOCKER_PLATFORM: 'linux/amd64' },
        options: { 'auth.allow-registration': false, 'system.support-email': 'help@example.com' },
        settings: { SENTRY_BEACON: false, ACME_LIST: [1, 'two', null, { three: true }] },
        services: {
          clickhouse: { environment: { MAX_MEMORY_USAGE_RATIO: '0.2' } },
          web: { extra_hosts: ['db.internal.example.com=10.0.0.5'] },
        },
        relay: { health: { max_memory_percent: 1 }, limits: { max_concurrent_requests: 200 } },
        symbolicator: { logging: { level: 'info' } },
        ...(tag.files.taskbroker === undefined
          ? {}
          : { taskbroker: { kafka_session_timeout_ms: 90_000 } }),
      },
    }),
    planned: () => [
      'services.clickhouse.environment.MAX_MEMORY_USAGE_RATIO',
      'services.web.extra_hosts',
      'services.*.healthcheck.retries',
      'services.*.platform',
      'services.taskbroker.command',
    ],
  },
];

function hasSnubaStatsd(tag: Tag): boolean {
  return 'SNUBA_STATSD_HOST' in (tag.services['snuba-api']?.environment ?? {});
}

/** Everything that can be described beside each other. */
export const everything: Scenario = {
  name: 'everything at once',
  describe: (tag) =>
    Object.assign(
      {},
      ...operationScenarios
        .filter(({ name }) => name !== 'no mail' && name !== 'mail through the bundled server')
        .map((scenario) => scenario.describe(tag)),
    ),
  planned: (tag) => operationScenarios.flatMap((scenario) => scenario.planned(tag)),
};
