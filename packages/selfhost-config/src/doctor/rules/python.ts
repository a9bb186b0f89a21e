import { historyOf, describeHistory } from '../../atlas/history.ts';
import { isGenerated } from '../../render/header.ts';
import { replaceInLines } from '../fixes.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Rule } from '../types.ts';

const path = 'sentry/sentry.conf.py';
const example = 'getsentry/self-hosted sentry/sentry.conf.example.py';

/** `sentry/sentry.conf.py`. */
export const pythonRules: readonly Rule[] = [
  {
    code: 'python-wrong-file-name',
    severity: 'error',
    reference: 'getsentry/self-hosted#3684',
    find: ({ installation }) =>
      installation.files
        .filter((file) =>
          /^sentry\/(?:sentry[._-]config\.py|sentry_conf\.py|config\.py|sentry\.config\.yml|config\.yaml)$/.test(
            file.path,
          ),
        )
        .map((file) => ({
          path: [file.path],
          message: `Nothing reads ${file.path}.`,
          hint: `The names are ${path} and sentry/config.yml.`,
        })),
  },
  {
    code: 'python-cache-backend',
    severity: 'error',
    reference: 'getsentry/self-hosted#4301',
    find: (facts) => {
      const wanted = facts.isFrom('26.5.1')
        ? 'sentry.cache.backends.reconnectingmemcache.ReconnectingMemcache'
        : 'django.core.cache.backends.memcached.PyMemcacheCache';
      const old = facts.isFrom('26.5.1')
        ? /django\.core\.cache\.backends\.memcached\.\w+/
        : /django\.core\.cache\.backends\.memcached\.MemcachedCache\b/;
      return facts.isFrom('24.1.2')
        ? facts.python
            .filter(({ name, text }) => name === 'CACHES' && old.test(text))
            .map(({ line }) => ({
              path: [path, line],
              message: `The cache backend is one of an earlier release; the installer of ${facts.version} stops at it.`,
              hint: `Use ${wanted}.`,
              ...withFix(replaceInLines(facts, path, old, wanted)),
            }))
        : [];
    },
  },
  {
    code: 'python-database-past-pgbouncer',
    severity: 'warning',
    reference: 'getsentry/self-hosted install/migrate-pgbouncer.sh',
    find: (facts) => {
      if (!('pgbouncer' in facts.tag.services) || facts.removedServices.includes('pgbouncer'))
        return [];
      const host = /(["']HOST["']\s*:\s*["'])postgres(["'])/;
      return facts.python
        .filter(({ name, text }) => name === 'DATABASES' && host.test(text))
        .map(({ line, text }) => ({
          path: [path, line],
          message: `DATABASES goes to Postgres past pgbouncer; ${facts.version} opens more connections than Postgres takes.`,
          hint: 'Set HOST to pgbouncer.',
          ...withFix(
            replaceInLines(facts, path, host, '$1pgbouncer$2', [
              line,
              line + text.split('\n').length - 1,
            ]),
          ),
        }));
    },
  },
  {
    code: 'python-database-host-missing',
    severity: 'error',
    reference: 'getsentry/self-hosted docker-compose.yml',
    find: ({ python, tag, removedServices }) => {
      const hosts = ['postgres', 'pgbouncer'].filter(
        (name) => !(name in tag.services) || removedServices.includes(name),
      );
      return python
        .filter(
          ({ name, text }) =>
            name === 'DATABASES' &&
            hosts.some((host) => new RegExp(`["']HOST["']\\s*:\\s*["']${host}["']`).test(text)),
        )
        .map(({ line }) => ({
          path: [path, line],
          message: 'DATABASES names a service that does not run in this installation.',
          hint: 'Name the Postgres that is used instead.',
        }));
    },
  },
  {
    code: 'python-nodestore-forgets-old-events',
    severity: 'info',
    reference: 'getsentry/self-hosted#3960',
    find: (facts) => {
      const options = facts.python.find(({ name }) => name === 'SENTRY_NODESTORE_OPTIONS');
      if (!usesS3Nodestore(facts) || options === undefined || isGenerated(facts.text(path) ?? ''))
        return [];
      if (/["']read_through["']\s*:/.test(options.text)) return [];
      return [
        {
          path: [path, options.line],
          message:
            'Bodies of events are only looked for in S3. If the installation is older than 25.9.0, earlier events open empty.',
          hint: 'Set "read_through": True and "delete_through": True until those events have expired.',
        },
      ];
    },
  },
  {
    code: 'python-nodestore-keeps-old-events',
    severity: 'warning',
    reference: 'getsentry/self-hosted#3986',
    find: (facts) => {
      const options = facts.python.find(({ name }) => name === 'SENTRY_NODESTORE_OPTIONS');
      if (!usesS3Nodestore(facts) || options === undefined) return [];
      const isOn = (name: string) => new RegExp(`["']${name}["']\\s*:\\s*True`).test(options.text);
      if (!isOn('read_through') || isOn('delete_through')) return [];
      return [
        {
          path: [path, options.line],
          message:
            'Earlier events are read from Postgres but never deleted there: the database stays as large as it is.',
          hint: 'Set "delete_through": True as well.',
        },
      ];
    },
  },
  {
    code: 'python-errors-only-by-hand',
    severity: 'warning',
    reference: `${example}, SENTRY_SELF_HOSTED_ERRORS_ONLY`,
    find: ({ python, variables }) =>
      python
        .filter(({ name, text }) => {
          const isErrorsOnly = /=\s*True\b/.test(text);
          const isFixed =
            name === 'SENTRY_SELF_HOSTED_ERRORS_ONLY' && /=\s*(?:True|False)\b/.test(text);
          return (
            isFixed && isErrorsOnly !== (variables.get('COMPOSE_PROFILES')?.value === 'errors-only')
          );
        })
        .map(({ line }) => ({
          path: [path, line],
          message:
            'SENTRY_SELF_HOSTED_ERRORS_ONLY is fixed here and disagrees with COMPOSE_PROFILES: the interface shows what does not run, or hides what does.',
          hint: 'Derive it from COMPOSE_PROFILES as the example does.',
        })),
  },
  {
    code: 'python-feature-gone',
    severity: 'info',
    reference: `${example}, SENTRY_FEATURES`,
    find: (facts) => {
      const gone = featuresOf(facts).filter(
        (flag) =>
          !facts.tag.features.includes(flag) &&
          historyOf(({ features }) => features.includes(flag)).length > 0,
      );
      if (gone.length === 0) return [];
      return [
        {
          path: [path],
          message: `Feature flags that ${facts.version} no longer sets: ${gone.map((flag) => `${flag} (${describeHistory(historyOf(({ features }) => features.includes(flag)))})`).join(', ')}.`,
          hint: 'Compare the list with sentry/sentry.conf.example.py; the installer never does.',
        },
      ];
    },
  },
  {
    code: 'python-features-missing',
    severity: 'warning',
    reference: `${example}, SENTRY_FEATURES`,
    find: (facts) => {
      const set = new Set(featuresOf(facts));
      const missing = set.size === 0 ? [] : facts.tag.features.filter((flag) => !set.has(flag));
      if (missing.length === 0) return [];
      return [
        {
          path: [path],
          message: `Feature flags of ${facts.version} that are not set, so that parts of Sentry stay hidden: ${missing.join(', ')}.`,
          hint: 'Add them to SENTRY_FEATURES; the installer copied the list once and never again.',
        },
      ];
    },
  },
];

function withFix<Fix>(fix: Fix | undefined): { fix?: Fix } {
  return fix === undefined ? {} : { fix };
}

function usesS3Nodestore({ python }: InstallationFacts): boolean {
  return python.some(
    ({ name, text }) => name === 'SENTRY_NODESTORE' && text.includes('S3Passthrough'),
  );
}

function featuresOf({ python }: InstallationFacts): readonly string[] {
  const texts = python
    .filter(
      ({ name, text }) =>
        name === 'SENTRY_FEATURES' || (name === '' && text.includes('SENTRY_FEATURES')),
    )
    .map(({ text }) => text);
  return [
    ...new Set(
      [...texts.join('\n').matchAll(/["']((?:organizations|projects):[\w-]+)["']/g)].map(
        ([, flag = '']) => flag,
      ),
    ),
  ];
}
