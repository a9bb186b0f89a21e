import type { Tag } from '../atlas/types.ts';

// Options that operators set, from the registry in getsentry/sentry src/sentry/options/defaults.py (about 2025, and a
// list of 2026-06). Sentry only warns about unknown ones, in the log of a starting container.
const names = `
system.admin-email system.support-email system.security-email system.secret-key system.url-prefix system.internal-url-prefix
system.upload-url-prefix system.event-retention-days system.logging-format system.base-hostname system.organization-base-hostname
system.organization-url-template system.region system.region-api-url-template system.databases system.debug
mail.backend mail.host mail.port mail.username mail.password mail.use-tls mail.use-ssl mail.from mail.subject-prefix
mail.list-namespace mail.enable-replies mail.reply-hostname mail.mailgun-api-key mail.timeout
filestore.backend filestore.options filestore.control.backend filestore.control.options filestore.profiles-backend
filestore.profiles-options filestore.relocation-backend filestore.relocation-options replay.storage.backend
replay.storage.options objectstore.config dsym.cache-path releasefile.cache-path releasefile.cache-limit redis.clusters
symbolicator.enabled symbolicator.options symbolicator.ignored_sources relay.static_auth
relay.span-normalization.allowed_hosts taskworker.enabled analytics.backend analytics.options cleanup.abandoned-after
auth.allow-registration auth.ip-rate-limit auth.user-rate-limit totp.disallow-new-enrollment sms.disallow-new-enrollment
u2f.disallow-new-enrollment recovery.disallow-new-enrollment u2f.app-id u2f.facets sms.twilio-account sms.twilio-token
sms.twilio-number auth-google.client-id auth-google.client-secret github-app.id github-app.name github-app.client-id
github-app.client-secret github-app.private-key github-app.webhook-secret msteams.client-id msteams.client-secret
msteams.app-id pagerduty.app-id beacon.anonymous beacon.record_cpu_ram_usage crons.per_monitor_rate_limit
feedback.message.max-size transaction-events.force-disable-internal-project
`
  .trim()
  .split(/\s+/);

// Families whose members come and go with releases.
const families =
  /^(?:api\.|aws-lambda\.|backpressure\.|chart-rendering\.|cleanup\.|discord\.|dynamic-sampling\.|feedback\.|github-login\.|profiling\.|relay\.|sentry-metrics\.|slack\.|spans\.|store\.|symbolication\.|taskworker\.|uptime\.|vercel\.|vsts|workflow_engine\.|issues\.|performance\.|post_process\.|processing\.|snuba\.|delightful_metrics\.|nodestore\.|eventstream[.:]|flags:|vroom\.|seer\.|similarity\.|codecov\.|on_demand\.|organizations?:)/;

const known = new Set(names);

/** Whether an option is registered in Sentry, as far as that is known. */
export function isKnownOption(name: string, { configuration, python }: Tag): boolean {
  return (
    known.has(name) ||
    name in configuration.sentry ||
    configuration.sentryOptional.includes(name) ||
    python.options.includes(name) ||
    families.test(name)
  );
}

/** Options that were registered once and are gone (seen in files of 2026, getsentry/sentry#113774). */
export const goneOptions: readonly string[] = [
  'system.rate-limit',
  'system.root-api-key',
  'system.maximum-file-size',
];

/** The kind of value that an option takes. */
export const optionTypes: Readonly<Record<string, 'boolean' | 'integer' | 'string'>> = {
  'mail.port': 'integer',
  'mail.use-tls': 'boolean',
  'mail.use-ssl': 'boolean',
  'mail.enable-replies': 'boolean',
  'mail.host': 'string',
  'mail.username': 'string',
  'mail.password': 'string',
  'mail.from': 'string',
  'github-app.id': 'integer',
  'symbolicator.enabled': 'boolean',
  'auth.allow-registration': 'boolean',
  'beacon.anonymous': 'boolean',
  'system.secret-key': 'string',
  'system.url-prefix': 'string',
  'system.event-retention-days': 'integer',
};
