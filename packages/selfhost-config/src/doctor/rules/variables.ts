import { describeHistory, historyOf } from '../../atlas/history.ts';
import { removeVariables, setYaml } from '../fixes.ts';
import type { InstallationFacts, VariableFacts } from '../facts.ts';
import type { Found, Rule } from '../types.ts';

const compose = 'getsentry/self-hosted docker-compose.yml';

// Read by sentry.conf.py of the bare image, over which self-hosted mounts its own (getsentry/sentry self-hosted/sentry.conf.py).
const bareImage: Readonly<Record<string, string>> = {
  SENTRY_POSTGRES_HOST: 'DATABASES in sentry/sentry.conf.py',
  SENTRY_POSTGRES_PORT: 'DATABASES in sentry/sentry.conf.py',
  SENTRY_DB_NAME: 'DATABASES in sentry/sentry.conf.py',
  SENTRY_DB_USER: 'DATABASES in sentry/sentry.conf.py',
  SENTRY_DB_PASSWORD: 'DATABASES in sentry/sentry.conf.py',
  SENTRY_REDIS_HOST: 'redis.clusters in sentry/sentry.conf.py',
  SENTRY_REDIS_PORT: 'redis.clusters in sentry/sentry.conf.py',
  SENTRY_REDIS_PASSWORD: 'redis.clusters in sentry/sentry.conf.py',
  SENTRY_KAFKA_HOST: 'DEFAULT_KAFKA_OPTIONS in sentry/sentry.conf.py',
  SENTRY_MEMCACHED_HOST: 'CACHES in sentry/sentry.conf.py',
  SENTRY_SECRET_KEY: 'system.secret-key in sentry/config.yml',
  SENTRY_SERVER_EMAIL: 'mail.from in sentry/config.yml',
  SENTRY_EMAIL_HOST: 'mail.host in sentry/config.yml',
  SENTRY_EMAIL_PORT: 'mail.port in sentry/config.yml',
  SENTRY_EMAIL_USER: 'mail.username in sentry/config.yml',
  SENTRY_EMAIL_PASSWORD: 'mail.password in sentry/config.yml',
  SENTRY_EMAIL_USE_TLS: 'mail.use-tls in sentry/config.yml',
};

const pythonSettings =
  /^SENTRY_(?:METRICS_BACKEND|METRICS_OPTIONS|METRICS_SAMPLE_RATE|METRICS_PREFIX|FEATURES|OPTIONS|NODESTORE|SINGLE_ORGANIZATION)$/;

/** Variables that do not do what their author expects. */
export const variableRules: readonly Rule[] = [
  {
    code: 'variable-of-the-bare-image',
    severity: 'error',
    reference: 'getsentry/self-hosted#1256',
    find: (facts) => [
      ...unread(facts)
        .filter(({ name }) => name in bareImage)
        .map((variable) => doesNothing(variable, bareImage[variable.name] ?? '')),
      ...Object.keys(facts.config.values)
        .filter((name) => name in bareImage)
        .map((name) => ({
          path: [facts.config.path, name],
          message: `${name} is no option of Sentry: it does nothing in sentry/config.yml, and nothing in the environment of self-hosted either.`,
          hint: `Set ${bareImage[name]}.`,
        })),
    ],
  },
  {
    code: 'variable-is-a-python-setting',
    severity: 'error',
    reference: 'getsentry/self-hosted sentry/sentry.conf.example.py',
    find: (facts) => [
      ...unread(facts)
        .filter(({ name }) => pythonSettings.test(name))
        .map((variable) => doesNothing(variable, `${variable.name} in sentry/sentry.conf.py`)),
      ...Object.keys(facts.config.values)
        .filter((name) => pythonSettings.test(name))
        .map((name) => ({
          path: [facts.config.path, name],
          message: `${name} is a setting of sentry/sentry.conf.py and does nothing in sentry/config.yml.`,
          hint:
            facts.isFrom('25.11.0') && name.includes('METRICS')
              ? 'Set STATSD_ADDR in .env.custom, which feeds every service.'
              : `Assign ${name} in sentry/sentry.conf.py.`,
        })),
    ],
  },
  {
    code: 'variable-kafka-retention',
    severity: 'error',
    reference: 'getsentry/self-hosted#3258',
    find: (facts) =>
      unread(facts)
        .filter(({ name }) => name.startsWith('KAFKA_LOG_RETENTION_'))
        .map((variable) => ({
          ...doesNothing(
            variable,
            'the environment of the service kafka in docker-compose.override.yml',
          ),
          fix: [
            ...removeVariables(variable.path, [variable.name]),
            ...setYaml(
              'docker-compose.override.yml',
              ['services', 'kafka', 'environment', variable.name],
              variable.value,
            ),
          ],
        })),
  },
  {
    code: 'variable-of-another-release',
    severity: 'warning',
    reference: compose,
    find: (facts) =>
      unread(facts)
        .filter(isPlain)
        .flatMap((variable) => {
          const history = historyOf((tag) => variable.name in tag.variables);
          if (history.length === 0) return [];
          return [
            {
              path: [variable.path, variable.line],
              message: `Nothing in ${facts.version} reads ${variable.name}; it ${describeHistory(history)}.`,
              hint: variable.name.startsWith('SNUBA_STATSD_')
                ? 'Set STATSD_ADDR instead.'
                : 'Remove the line.',
              fix: removeVariables(variable.path, [variable.name]),
            },
          ];
        }),
  },
  {
    code: 'variable-unread',
    severity: 'info',
    reference: compose,
    find: (facts) =>
      unread(facts)
        .filter(isPlain)
        .filter(({ name }) => historyOf((tag) => name in tag.variables).length === 0)
        .map(({ name, path, line }) => ({
          path: [path, line],
          message: `Nothing that is known here reads ${name}: no release, no file of the installation.`,
          hint: 'Look for a typing error, or remove it.',
        })),
  },
  {
    code: 'variable-not-passed',
    severity: 'error',
    reference: `${compose}, x-sentry-defaults`,
    find: ({ pythonEnvironment, variables, tag, services }) =>
      [...new Set(pythonEnvironment)].flatMap((name) => {
        const variable = variables.get(name);
        const known = tag.services['web']?.environment ?? {};
        if (variable === undefined || name in known || name === 'SENTRY_SYSTEM_SECRET_KEY')
          return [];
        if (JSON.stringify(services['web']?.['environment'] ?? []).includes(name)) return [];
        return [
          {
            path: [variable.path, variable.line],
            message: `sentry/sentry.conf.py reads ${name}, but no container gets it: the environment files are for Compose, not for containers.`,
            hint: 'Pass it in the environment of every Sentry service in docker-compose.override.yml.',
          },
        ];
      }),
  },
  {
    code: 'retention-invalid',
    severity: 'error',
    reference: 'getsentry/self-hosted .env, SENTRY_EVENT_RETENTION_DAYS',
    find: ({ variables }) => {
      const days = variables.get('SENTRY_EVENT_RETENTION_DAYS');
      if (days === undefined || /^[1-9]\d{0,4}$/.test(days.value)) return [];
      return [
        {
          path: [days.path, days.line],
          message:
            'SENTRY_EVENT_RETENTION_DAYS is no whole number of days: sentry.conf.py stops at it.',
          hint: 'Write a number such as 90.',
        },
      ];
    },
  },
  {
    code: 'mail-host-of-the-example',
    severity: 'warning',
    reference: 'getsentry/self-hosted .env, SENTRY_MAIL_HOST',
    find: ({ variables }) => {
      const host = variables.get('SENTRY_MAIL_HOST');
      if (host?.value !== 'example.com') return [];
      return [
        {
          path: [host.path, host.line],
          message:
            'SENTRY_MAIL_HOST is example.com: mail goes out in a name that is not yours and is refused.',
          hint: 'Set a domain of your own, or configure a mail server.',
        },
      ];
    },
  },
  {
    code: 'bind-invalid',
    severity: 'error',
    reference: 'getsentry/self-hosted .env, SENTRY_BIND',
    find: ({ variables }) => {
      const bind = variables.get('SENTRY_BIND');
      if (bind === undefined || /^(?:[\w.-]+:|\[[\da-fA-F:]+\]:)?\d{1,5}$/.test(bind.value))
        return [];
      return [
        {
          path: [bind.path, bind.line],
          message: 'SENTRY_BIND is neither a port nor an address and a port.',
          hint: 'Write 9000 or 127.0.0.1:9000, without http:// and without a path.',
        },
      ];
    },
  },
];

function isPlain({ name }: VariableFacts): boolean {
  return (
    !(name in bareImage) &&
    !pythonSettings.test(name) &&
    !name.startsWith('KAFKA_LOG_RETENTION_') &&
    !/^(?:COMPOSE|DOCKER|BUILDKIT)_/.test(name)
  );
}

/** Variables of the operator that no file of the release and none of the installation reads. */
function unread({
  variables,
  tag,
  override,
  pythonEnvironment,
  relay,
  config,
  text,
}: InstallationFacts): readonly VariableFacts[] {
  const python = new Set(pythonEnvironment);
  const texts = [
    override.text,
    relay.text,
    config.text,
    text('symbolicator/config.yml') ?? '',
    text('nginx.custom.conf') ?? '',
  ].join('\n');
  return [...variables.values()].filter(
    ({ name, isShipped }) =>
      !isShipped &&
      !(name in tag.variables) &&
      !python.has(name) &&
      !new RegExp(`\\b${name}\\b`).test(texts),
  );
}

function doesNothing({ name, path, line }: VariableFacts, place: string): Found {
  return {
    path: [path, line],
    message: `${name} does nothing: no container of self-hosted Sentry reads it.`,
    hint: `Set ${place}.`,
  };
}
