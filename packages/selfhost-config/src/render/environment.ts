import { isAtLeast } from '../atlas/version.ts';
import { secretsOf } from '../deployment/secrets.ts';
import { redisUrls } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { secretText } from './secret-text.ts';

/** From this release on the installer reads `.env` below `.env.custom`; before, one of them alone (install/_lib.sh). */
const layeredSince = '25.2.0';

/** The installer migrates what it starts itself, so Sentry's own stores wait until everything is in place. */
export function skipsSentryMigrations({ deployment }: Pick<RenderContext, 'deployment'>): boolean {
  const { postgres, redis, kafka } = deployment;
  return postgres !== undefined || redis !== undefined || kafka !== undefined;
}

/** As above, for the stores of Snuba. */
export function skipsSnubaMigrations({ deployment }: Pick<RenderContext, 'deployment'>): boolean {
  const { clickhouse, redis, kafka } = deployment;
  return clickhouse !== undefined || redis !== undefined || kafka !== undefined;
}

/** Whether `.env.custom` only holds what differs from `.env`. */
export function isEnvironmentLayered({ tag }: RenderContext): boolean {
  return isAtLeast(tag.version, layeredSince);
}

/** The variables of `.env.custom`, with a placeholder for each secret. */
export function environmentOf(context: RenderContext): Readonly<Record<string, string>> {
  const { tag } = context;
  const base = isEnvironmentLayered(context)
    ? []
    : Object.entries(tag.variables).flatMap(([name, { value }]) =>
        value === undefined ? [] : [[name, value] as const],
      );
  return Object.fromEntries([
    ...base,
    ...Object.entries(described(context)).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
    ...secretsOf(context.deployment).map(({ variable, secret, form }) => [
      variable,
      secretText(secret, form),
    ]),
    ...Object.entries(context.deployment.raw?.environment ?? {}).filter(
      ([, value]) => typeof value === 'string',
    ),
  ]);
}

function described({
  deployment,
  tag,
  profile,
}: RenderContext): Record<string, string | undefined> {
  const { mail, scaling = {}, redis, statsd } = deployment;
  const asText = (value: number | undefined) => value?.toString();
  const ifKnown = (name: string, value: string | undefined) =>
    name in tag.variables ? value : undefined;
  return {
    COMPOSE_PROFILES: ifKnown(
      'COMPOSE_PROFILES',
      deployment.profile === undefined ? undefined : profile,
    ),
    SENTRY_BIND: deployment.bind,
    SENTRY_EVENT_RETENTION_DAYS: asText(deployment.retentionInDays),
    SENTRY_MAIL_HOST: mail !== undefined && 'domain' in mail ? mail.domain : undefined,
    SENTRY_TASKWORKER_CONCURRENCY: ifKnown(
      'SENTRY_TASKWORKER_CONCURRENCY',
      asText(scaling['taskworker']?.concurrency),
    ),
    LAUNCHPAD_TASKWORKER_CONCURRENCY: ifKnown(
      'LAUNCHPAD_TASKWORKER_CONCURRENCY',
      asText(scaling['launchpad-taskworker']?.concurrency),
    ),
    STATSD_ADDR: ifKnown('STATSD_ADDR', statsd?.address),
    SETUP_JS_SDK_ASSETS: deployment.servesJavascriptSdk === true ? '1' : undefined,
    SETUP_CUSTOM_CA_CERTIFICATE: ifKnown(
      'SETUP_CUSTOM_CA_CERTIFICATE',
      deployment.hasCustomCertificates === true ? '1' : undefined,
    ),
    SKIP_SENTRY_MIGRATIONS: skipsSentryMigrations({ deployment }) ? '1' : undefined,
    SKIP_SNUBA_MIGRATIONS: skipsSnubaMigrations({ deployment }) ? '1' : undefined,
    SENTRY_REDIS_URL: redis === undefined ? undefined : redisUrls(redis)[0],
  };
}
