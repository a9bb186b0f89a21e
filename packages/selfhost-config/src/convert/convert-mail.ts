import type { DeploymentMail } from '../deployment/types.ts';
import type { Sources } from './sources.ts';
import type { SecretTaker } from './take-secret.ts';
import { compact, isYes, numberOf, textOf } from './value-of.ts';

/** How mail is sent. */
export function convertMail(
  { options, variables, legacy }: Sources,
  { take }: SecretTaker,
): DeploymentMail | undefined {
  if (options['mail.backend'] === 'dummy') return { disabled: true };
  const old = (name: string) => legacy.get(name)?.value;
  const named = textOf(options['mail.host']);
  const isOwn = named !== undefined && named !== 'smtp';
  const host = isOwn ? named : textOf(old('SENTRY_EMAIL_HOST'));
  if (host === undefined) {
    const domain = variables.get('SENTRY_MAIL_HOST');
    return domain === undefined ? undefined : { domain };
  }
  const from =
    textOf(options['mail.from']) ?? textOf(old('SENTRY_SERVER_EMAIL')) ?? `sentry@${host}`;
  const starttls = isYes(options['mail.use-tls'] ?? old('SENTRY_EMAIL_USE_TLS'));
  const tls = isYes(options['mail.use-ssl']);
  const port = numberOf(options['mail.port'] ?? old('SENTRY_EMAIL_PORT'));
  const usual = tls ? 465 : starttls ? 587 : 25;
  const list = textOf(options['mail.list-namespace']);
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>.*/, '');
  return compact({
    host,
    // Sentry takes 25 where none is set, whatever the encryption.
    port: (port ?? 25) === usual ? undefined : (port ?? 25),
    from,
    username: textOf(options['mail.username'] ?? old('SENTRY_EMAIL_USER')),
    password: take(
      'SENTRY_MAIL_PASSWORD',
      options['mail.password'] ?? old('SENTRY_EMAIL_PASSWORD'),
    ),
    encryption: tls ? ('tls' as const) : starttls ? ('starttls' as const) : undefined,
    listNamespace: list === domain ? undefined : list,
  });
}
