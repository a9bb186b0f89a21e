import type { RenderContext } from '../context.ts';
import { option, type Section } from './assignment.ts';
import { environment, joined } from './python.ts';

/** What `config.yml` says about mail goes before what is said here, so nothing is said twice. */
export function mailSection({ deployment: { mail } }: RenderContext): Section {
  if (mail !== undefined && 'host' in mail) {
    return {
      title: 'Mail',
      assignments:
        mail.password === undefined
          ? []
          : [option('mail.password', environment('SENTRY_MAIL_PASSWORD'))],
    };
  }
  const domain = environment('SENTRY_MAIL_HOST', 'localhost');
  return {
    title: 'Mail',
    assignments: [
      option('mail.list-namespace', domain),
      option('mail.from', joined('sentry@', domain)),
    ],
  };
}
