import { scalarText } from '../../yaml/path.ts';
import { removeYaml, setYaml } from '../fixes.ts';
import { goneOptions, isKnownOption, optionTypes } from '../known-options.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Rule } from '../types.ts';

const registry = 'getsentry/sentry src/sentry/options/defaults.py';
const order = 'getsentry/sentry src/sentry/runner/initializer.py, bootstrap_options';

/** `sentry/config.yml` in general. */
export const optionRules: readonly Rule[] = [
  {
    code: 'config-unreadable',
    severity: 'error',
    reference: 'getsentry/sentry src/sentry/runner/settings.py',
    find: ({ config, relay, override }) =>
      [config, relay, override].flatMap((file) =>
        file.problems.map(({ line, column, message }) => ({
          path: [file.path, line, column],
          message: `The file cannot be read: ${message.replace(/\.?$/, '.')}`,
          hint: 'Repair it: the container that reads it does not start.',
        })),
      ),
  },
  {
    code: 'option-unknown',
    severity: 'warning',
    reference: registry,
    find: ({ config, tag }) =>
      keys(config)
        .filter(
          (name) =>
            !isKnownOption(name, tag) && !goneOptions.includes(name) && !isHandledElsewhere(name),
        )
        .map((name) => ({
          path: [config.path, name],
          message: `${name} is no option that is known; Sentry ignores it with no more than a line in the log.`,
          hint: 'Look for a typing error.',
        })),
  },
  {
    code: 'option-gone',
    severity: 'warning',
    reference: 'getsentry/sentry#113774',
    find: ({ config }) =>
      goneOptions
        .filter((name) => name in config.values)
        .map((name) => ({
          path: [config.path, name],
          message: `${name} was removed from Sentry and does nothing.`,
          hint: 'Remove it.',
          fix: removeYaml(config.path, [name]),
        })),
  },
  {
    code: 'option-type',
    severity: 'error',
    reference: registry,
    find: ({ config }) =>
      Object.entries(optionTypes).flatMap(([name, type]) => {
        const value = config.values[name];
        if (value === undefined || value === null || isOfType(value, type)) return [];
        const repaired = repair(value, type);
        return [
          {
            path: [config.path, name],
            message: `${name} takes ${type === 'integer' ? 'a whole number' : `a ${type}`}; Sentry does not start with another kind of value.`,
            hint: type === 'string' ? 'Put it in quotes.' : 'Write it without quotes.',
            ...(repaired === undefined ? {} : { fix: setYaml(config.path, [name], repaired) }),
          },
        ];
      }),
  },
  {
    code: 'option-typographic-quotes',
    severity: 'error',
    reference: 'getsentry/self-hosted#2990',
    find: ({ config }) =>
      Object.entries(config.values)
        .filter(([, value]) => typeof value === 'string' && /^[“”„‘’]|[“”„‘’]$/.test(value))
        .map(([name]) => ({
          path: [config.path, name],
          message: `The value of ${name} stands in typographic quotes, which become part of it.`,
          hint: 'Use plain quotes.',
        })),
  },
  {
    code: 'option-is-a-feature',
    severity: 'error',
    reference: 'getsentry/self-hosted sentry/sentry.conf.example.py, SENTRY_FEATURES',
    find: ({ config, tag }) =>
      keys(config)
        .filter((name) => name.startsWith('features.'))
        .map((name) => {
          const flag = name.slice('features.'.length);
          return {
            path: [config.path, name],
            message: `Feature flags are no options: ${name} does nothing${tag.features.includes(flag) ? '' : `, and the example of ${tag.version} does not set ${flag} either`}.`,
            hint: `Write SENTRY_FEATURES["${flag}"] = … into sentry/sentry.conf.py.`,
            fix: removeYaml(config.path, [name]),
          };
        }),
  },
  {
    code: 'option-shadowed',
    severity: 'warning',
    reference: order,
    find: ({ config, python }) => {
      const assigned = python.flatMap(({ name, text, line }) => {
        const key = /^SENTRY_OPTIONS\[["']([\w.-]+)["']\]\s*=/.exec(text)?.[1];
        return name === 'SENTRY_OPTIONS' && key !== undefined && key in config.values
          ? [{ key, line }]
          : [];
      });
      return assigned
        .filter(({ key }) => key !== 'system.secret-key')
        .map(({ key, line }) => ({
          path: ['sentry/sentry.conf.py', line],
          message: `SENTRY_OPTIONS["${key}"] does nothing: ${key} in sentry/config.yml goes before it.`,
          hint: 'Keep one of the two.',
        }));
    },
  },
];

function keys({ values }: InstallationFacts['config']): readonly string[] {
  return Object.keys(values);
}

/** Other rules say more about these. */
function isHandledElsewhere(name: string): boolean {
  return name.startsWith('features.') || /^[A-Z_]+$/.test(name);
}

function isOfType(value: unknown, type: 'boolean' | 'integer' | 'string'): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function repair(value: unknown, type: 'boolean' | 'integer' | 'string'): unknown {
  const text = scalarText(value).trim();
  if (type === 'integer' && /^\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(?:true|false|yes|no|on|off|0|1)$/i.test(text))
    return /^(?:true|yes|on|1)$/i.test(text);
  return undefined;
}
