import type { Tag } from '../../atlas/types.ts';
import { historyOf } from '../../atlas/history.ts';
import type { Diagnostic } from '../../diagnostic/types.ts';
import { quoteEnvironmentValue } from '../../env-file/quote.ts';
import { optionsOf, optionsOfSentryConf } from '../../render/config-yml.ts';
import { environmentOf } from '../../render/environment.ts';
import { sectionsOf } from '../../render/sentry-conf/sections.ts';
import { secretsOf } from '../secrets.ts';
import { finding, unknownToRelease, type DeploymentCheck } from './finding.ts';

/** Variables that are written as they are. */
export const checkRawEnvironment: DeploymentCheck = (context) => {
  const { deployment } = context;
  const { raw, ...rest } = deployment;
  const owned = new Set([
    ...Object.keys(environmentOf({ ...context, deployment: rest })).filter(
      (name) => !(name in context.tag.variables) || isDescribed(name, deployment),
    ),
  ]);
  const mentioned = JSON.stringify(raw?.services ?? {});
  return Object.entries(raw?.environment ?? {}).flatMap(([name, value]) => {
    const path = ['raw', 'environment', name];
    const holds = ({ variables }: Tag) => name in variables;
    const refused = typeof value === 'string' ? quoteEnvironmentValue(value) : { text: '' };
    return [
      ...('refused' in refused
        ? [
            finding(
              'error',
              'unsafe-value',
              path,
              `It cannot be written to .env.custom: ${refused.refused}.`,
            ),
          ]
        : []),
      ...(owned.has(name)
        ? [
            finding(
              'error',
              'described-twice',
              path,
              `${name} follows from another field of the description.`,
            ),
          ]
        : []),
      ...(holds(context.tag) || mentioned.includes(name) ? [] : unknownVariable()),
    ];

    function unknownVariable(): readonly Diagnostic[] {
      if (historyOf(holds).length > 0)
        return unknownToRelease(context, path, `The variable ${name}`, holds);
      return [
        finding(
          'warning',
          'unread-variable',
          path,
          `Nothing in self-hosted Sentry ${context.tag.version} reads ${name}.`,
          {
            hint: 'Use it in raw.services, or leave it out.',
          },
        ),
      ];
    }
  });
};

function isDescribed(name: string, deployment: Parameters<typeof secretsOf>[0]): boolean {
  const fields: Readonly<Record<string, unknown>> = {
    COMPOSE_PROFILES: deployment.profile,
    SENTRY_BIND: deployment.bind,
    SENTRY_EVENT_RETENTION_DAYS: deployment.retentionInDays,
    SENTRY_MAIL_HOST: deployment.mail,
    SENTRY_TASKWORKER_CONCURRENCY: deployment.scaling?.['taskworker']?.concurrency,
    STATSD_ADDR: deployment.statsd,
  };
  return fields[name] !== undefined;
}

// Options that Sentry once had (getsentry/sentry src/sentry/options/defaults.py; sentry#113774).
const goneOptions = ['system.rate-limit', 'system.root-api-key', 'system.maximum-file-size'];

/** Options that are written as they are. */
export const checkRawOptions: DeploymentCheck = (context) => {
  const { raw, ...rest } = context.deployment;
  const described = { ...context, deployment: rest };
  const inPython = optionsOfSentryConf(described);
  const base = optionsOf(described);
  return Object.keys(raw?.options ?? {}).flatMap((key) => {
    const path = ['raw', 'options', key];
    if (key.startsWith('features.')) {
      return [
        finding(
          'error',
          'feature-as-option',
          path,
          'Feature flags are no options; Sentry ignores them here.',
          { hint: 'Put it under features.' },
        ),
      ];
    }
    if (inPython.has(key)) {
      return [
        finding(
          'error',
          'shadowed-option',
          path,
          `sentry.conf.py sets ${key} from another field, and config.yml would go before it.`,
        ),
      ];
    }
    if (goneOptions.includes(key)) {
      return [
        finding('warning', 'gone-option', path, `Sentry no longer has the option ${key}.`, {
          reference: 'getsentry/sentry#113774',
        }),
      ];
    }
    return key in base && !(key in context.tag.configuration.sentry)
      ? [
          finding(
            'error',
            'described-twice',
            path,
            `${key} follows from another field of the description.`,
          ),
        ]
      : [];
  });
};

/** Settings that are written as they are, behind all others. */
export const checkRawSettings: DeploymentCheck = (context) => {
  const { raw, ...rest } = context.deployment;
  const own = new Set(
    sectionsOf({ ...context, deployment: rest }).flatMap(({ assignments }) =>
      assignments.map(({ target: [name] }) => name),
    ),
  );
  return Object.keys(raw?.settings ?? {}).flatMap((name) => {
    const path = ['raw', 'settings', name];
    if (['SENTRY_FEATURES', 'SENTRY_OPTIONS', 'KAFKA_CLUSTERS'].includes(name)) {
      return [
        finding('error', 'replaced-setting', path, `It would replace all of ${name}.`, {
          hint: 'Use features or raw.options.',
        }),
      ];
    }
    return own.has(name)
      ? [
          finding(
            'info',
            'overridden-setting',
            path,
            `It goes before the ${name} that follows from the description.`,
          ),
        ]
      : [];
  });
};

/** Variables through which secrets travel, each with one secret. */
export const checkSecrets: DeploymentCheck = ({ deployment }) => {
  const seen = new Map<string, string>();
  return secretsOf(deployment).flatMap(({ path, variable, secret }) => {
    const other = seen.get(variable);
    seen.set(variable, secret.secret);
    return other !== undefined && other !== secret.secret
      ? [finding('error', 'described-twice', path, `${variable} already carries another secret.`)]
      : [];
  });
};
