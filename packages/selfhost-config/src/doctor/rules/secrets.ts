import { ownEnvironment, removeYaml, setVariable } from '../fixes.ts';
import type { Rule } from '../types.ts';

const optionsOrder = 'getsentry/sentry src/sentry/runner/initializer.py, bootstrap_options';

/** Keys and shared secrets. */
export const secretRules: readonly Rule[] = [
  {
    code: 'secret-key-unchanged',
    severity: 'error',
    reference: 'getsentry/self-hosted install/generate-secret-key.sh',
    find: ({ config, text, variables }) => {
      const isInstalled = text('relay/credentials.json') !== undefined;
      const isTrusted = variables.has('SENTRY_SYSTEM_SECRET_KEY');
      if (config.values['system.secret-key'] !== '!!changeme!!' || !(isInstalled || isTrusted))
        return [];
      return [
        {
          path: [config.path, 'system.secret-key'],
          message:
            'system.secret-key is still the word of the example, and goes before any other place: everybody can forge sessions.',
          hint: isTrusted
            ? 'Remove the line; SENTRY_SYSTEM_SECRET_KEY is set.'
            : 'Run the installer, which makes a key.',
          ...(isTrusted ? { fix: removeYaml(config.path, ['system.secret-key']) } : {}),
        },
      ];
    },
  },
  {
    code: 'secret-key-shadowed',
    severity: 'error',
    reference: optionsOrder,
    find: ({ config, variables }) => {
      const variable = variables.get('SENTRY_SYSTEM_SECRET_KEY');
      const key = config.values['system.secret-key'];
      if (variable === undefined || variable.value === '' || key === undefined) return [];
      if (key === variable.value || key === '!!changeme!!') return [];
      return [
        {
          path: [variable.path, variable.line],
          message:
            'SENTRY_SYSTEM_SECRET_KEY does nothing: system.secret-key in sentry/config.yml goes before it, although the comment of the example says otherwise.',
          hint: 'Keep one of the two. Another key than before ends all sessions.',
        },
      ];
    },
  },
  {
    code: 'secret-key-not-passed',
    severity: 'error',
    reference: 'getsentry/self-hosted docker-compose.yml, x-sentry-defaults',
    find: ({ tag, version, services, variables, config }) => {
      const variable = variables.get('SENTRY_SYSTEM_SECRET_KEY');
      if (variable === undefined || variable.value === '') return [];
      const name = 'SENTRY_SYSTEM_SECRET_KEY';
      const isPassed =
        name in (tag.services['web']?.environment ?? {}) ||
        JSON.stringify(services['web'] ?? {}).includes(name);
      if (isPassed) return [];
      return [
        {
          path: [variable.path, variable.line],
          message: `${name} does not reach the containers of ${version}; they do so from 25.12.0 on.${config.values['system.secret-key'] === undefined ? ' Sentry runs without a key.' : ''}`,
          hint: 'Put the key into system.secret-key of sentry/config.yml, or pass the variable in docker-compose.override.yml.',
        },
      ];
    },
  },
  {
    code: 'launchpad-secret-unchanged',
    severity: 'warning',
    reference: 'getsentry/self-hosted .env, LAUNCHPAD_RPC_SHARED_SECRET',
    find: ({ variables }) => {
      const secret = variables.get('LAUNCHPAD_RPC_SHARED_SECRET');
      if (secret?.value !== 'supersecret') return [];
      return [
        {
          path: [secret.path, secret.line],
          message: 'LAUNCHPAD_RPC_SHARED_SECRET is the word that every installation starts with.',
          hint: 'Set a secret of your own in .env.custom.',
          fix: setVariable(ownEnvironment, secret.name, '<secret:LAUNCHPAD_RPC_SHARED_SECRET>'),
        },
      ];
    },
  },
];
