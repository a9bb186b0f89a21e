import type { Deployment } from '../deployment/types.ts';
import { noEquivalent } from './no-equivalent.ts';
import type { HelmPart } from './types.ts';

const DEFAULT_PORTS = { none: 25, starttls: 587, tls: 465 } as const;

/** How mail is sent: by a server of your own, or not at all. */
export function mailPart({ mail }: Deployment): HelmPart {
  if (mail === undefined || 'domain' in mail) {
    return {
      values: { mail: { backend: 'dummy' } },
      diagnostics: [
        noEquivalent(
          ['mail'],
          'The chart brings no mail server, so no mail is sent.',
          'Give mail.host and mail.from.',
        ),
      ],
    };
  }
  if ('disabled' in mail) return { values: { mail: { backend: 'dummy' } } };
  const { encryption = 'none', password } = mail;
  return {
    values: {
      mail: {
        backend: 'smtp',
        host: mail.host,
        port: mail.port ?? DEFAULT_PORTS[encryption],
        from: mail.from,
        useTls: encryption === 'starttls',
        useSsl: encryption === 'tls',
        ...(mail.username === undefined ? {} : { username: mail.username }),
        ...(password === undefined
          ? {}
          : { existingSecret: 'sentry-mail', existingSecretKey: 'mail-password' }),
      },
    },
    secrets:
      password === undefined
        ? []
        : [{ name: 'sentry-mail', entries: [{ key: 'mail-password', secret: password.secret }] }],
  };
}
