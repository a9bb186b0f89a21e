import { smtpPort } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { generatedBy } from './header.ts';
import { sectionsOf } from './sentry-conf/sections.ts';
import { toYamlText } from './yaml-text.ts';

/** The options that `sentry/config.yml` sets. They go before those of `sentry.conf.py`. */
export function optionsOf(context: RenderContext): Readonly<Record<string, unknown>> {
  const { deployment, tag } = context;
  const set = optionsOfSentryConf(context);
  const base = Object.entries(tag.configuration.sentry).filter(([key]) => !set.has(key));
  return {
    ...Object.fromEntries(base),
    'system.url-prefix': deployment.url,
    ...(deployment.admin === undefined ? {} : { 'system.admin-email': deployment.admin.email }),
    ...mailOptions(context),
    ...integrationOptions(context),
    ...deployment.raw?.options,
  };
}

/** The options that `sentry.conf.py` sets; the same key in `config.yml` would shadow them. */
export function optionsOfSentryConf(context: RenderContext): ReadonlySet<string> {
  const assignments = sectionsOf(context).flatMap((section) => section.assignments);
  return new Set(
    assignments.flatMap(({ target: [name, key] }) =>
      name === 'SENTRY_OPTIONS' && key !== undefined ? [key] : [],
    ),
  );
}

/** The text of a new `sentry/config.yml`. */
export function toConfigYml(context: RenderContext): string {
  return `# ${generatedBy(context.tag.version)}\n${toYamlText(optionsOf(context))}`;
}

function mailOptions({ deployment: { mail } }: RenderContext): Readonly<Record<string, unknown>> {
  if (mail === undefined || 'domain' in mail) return {};
  if ('disabled' in mail) return { 'mail.backend': 'dummy' };
  return {
    'mail.backend': 'smtp',
    'mail.host': mail.host,
    'mail.port': smtpPort(mail),
    ...(mail.username === undefined ? {} : { 'mail.username': mail.username }),
    'mail.use-tls': mail.encryption === 'starttls',
    'mail.use-ssl': mail.encryption === 'tls',
    'mail.from': mail.from,
    'mail.list-namespace': mail.listNamespace ?? domainOf(mail.from),
  };
}

/** The domain of an address, with or without a name before it. */
function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>.*/, '');
}

function integrationOptions({ deployment }: RenderContext): Readonly<Record<string, unknown>> {
  const { github, google, slack, discord } = deployment.integrations ?? {};
  return {
    ...(github && {
      'github-app.id': github.id,
      'github-app.name': github.name,
      'github-app.client-id': github.clientId,
    }),
    ...(google && { 'auth-google.client-id': google.clientId }),
    ...(slack && { 'slack.client-id': slack.clientId }),
    ...(discord && {
      'discord.application-id': discord.applicationId,
      'discord.public-key': discord.publicKey,
    }),
  };
}
