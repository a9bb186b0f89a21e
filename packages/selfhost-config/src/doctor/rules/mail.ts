import { scalarText } from '../../yaml/path.ts';
import { removeYaml } from '../fixes.ts';
import type { Rule } from '../types.ts';

/** Mail, in `sentry/config.yml`. */
export const mailRules: readonly Rule[] = [
  {
    code: 'mail-tls-and-ssl',
    severity: 'error',
    reference: 'getsentry/self-hosted#2990',
    find: ({ config }) => {
      if (config.values['mail.use-tls'] !== true || config.values['mail.use-ssl'] !== true)
        return [];
      const wrong = config.values['mail.port'] === 465 ? 'mail.use-tls' : 'mail.use-ssl';
      return [
        {
          path: [config.path, wrong],
          message: 'mail.use-tls and mail.use-ssl exclude each other; with both no mail is sent.',
          hint: 'use-ssl is for port 465, use-tls (STARTTLS) for 587 and 25.',
          fix: removeYaml(config.path, [wrong]),
        },
      ];
    },
  },
  {
    code: 'mail-port-and-encryption',
    severity: 'warning',
    reference: 'RFC 8314 section 3',
    find: ({ config: { values, path } }) => {
      const port = values['mail.port'];
      const isMixed =
        (port === 465 && values['mail.use-ssl'] !== true) ||
        (port === 587 && values['mail.use-ssl'] === true);
      if (!isMixed) return [];
      return [
        {
          path: [path, 'mail.port'],
          message: `Port ${scalarText(port)} does not go with the chosen encryption: 465 speaks TLS from the start (use-ssl), 587 after STARTTLS (use-tls).`,
          hint: 'Change one of the two, or sending hangs until it times out.',
        },
      ];
    },
  },
  {
    code: 'mail-login-at-bundled-server',
    severity: 'warning',
    reference: 'getsentry/self-hosted#965',
    find: ({ config: { values, path } }) => {
      const hasLogin = Boolean(values['mail.username']) || Boolean(values['mail.password']);
      if (values['mail.host'] !== 'smtp' || !hasLogin) return [];
      return [
        {
          path: [path, 'mail.host'],
          message:
            'mail.host is still the bundled server, which takes no login; and being in this file it cannot be changed in the interface.',
          hint: 'Set mail.host to the server that the login is for.',
        },
      ];
    },
  },
  {
    code: 'mail-from-shadows-domain',
    severity: 'warning',
    reference: 'getsentry/self-hosted sentry/config.example.yml',
    find: ({ config: { values, path }, variables }) => {
      const host = variables.get('SENTRY_MAIL_HOST');
      if (host === undefined || host.value === '' || values['mail.from'] === undefined) return [];
      return [
        {
          path: [path, 'mail.from'],
          message: 'mail.from goes before the sender that SENTRY_MAIL_HOST stands for.',
          hint: 'Keep one of the two.',
        },
      ];
    },
  },
  {
    code: 'mail-backend-unknown',
    severity: 'error',
    reference: 'getsentry/sentry src/sentry/options/defaults.py, mail.backend',
    find: ({ config: { values, path } }) => {
      const backend = values['mail.backend'];
      if (
        backend === undefined ||
        ['smtp', 'dummy', 'console'].includes(scalarText(backend)) ||
        scalarText(backend).includes('.')
      )
        return [];
      return [
        {
          path: [path, 'mail.backend'],
          message: 'mail.backend is none of smtp, dummy and console.',
          hint: 'Use smtp, or dummy for no mail at all.',
        },
      ];
    },
  },
];
