import type { Tag } from '../atlas/types.ts';
import type { Deployment, DeploymentProxy, DeploymentStatsd } from '../deployment/types.ts';
import { privateNetworks } from '../render/nginx.ts';
import { mapOf, type Sources } from './sources.ts';
import type { SecretTaker } from './take-secret.ts';
import { compact, isYes, numberOf, textOf, textsOf } from './value-of.ts';

/** What has no store and no service. */
export function convertGeneral(
  sources: Sources,
  { take }: SecretTaker,
  tag: Tag,
): Partial<Deployment> {
  const { variables, options, settings } = sources;
  const value = (name: string) => settings.get(name)?.value;
  const profile = variables.get('COMPOSE_PROFILES');
  const days = numberOf(variables.get('SENTRY_EVENT_RETENTION_DAYS'));
  const email = textOf(options['system.admin-email']);
  const key =
    variables.get('SENTRY_SYSTEM_SECRET_KEY') ??
    options['system.secret-key'] ??
    sources.legacy.get('SENTRY_SECRET_KEY')?.value;
  return {
    profile: profile === 'errors-only' || profile === 'feature-complete' ? profile : undefined,
    bind: variables.get('SENTRY_BIND'),
    proxy: proxyOf(sources),
    ingestUrl: textOf(value('SENTRY_ENDPOINT')),
    retentionInDays: days === undefined ? undefined : days,
    isSingleOrganization: value('SENTRY_SINGLE_ORGANIZATION') === false ? false : undefined,
    secretKey: key === '!!changeme!!' ? undefined : take('SENTRY_SYSTEM_SECRET_KEY', key),
    launchpadSecret: take(
      'LAUNCHPAD_RPC_SHARED_SECRET',
      variables.get('LAUNCHPAD_RPC_SHARED_SECRET'),
    ),
    admin: email === undefined ? undefined : { email },
    statsd: statsdOf(sources),
    hasCustomCertificates: hasCertificates(sources) ? true : undefined,
    isAirGapped: isYes(value('SENTRY_AIR_GAP')) ? true : undefined,
    servesJavascriptSdk: isYes(variables.get('SETUP_JS_SDK_ASSETS')) ? true : undefined,
    features: featuresOf(sources, tag),
  };
}

function hasCertificates({ variables }: Sources): boolean {
  return isYes(variables.get('SETUP_CUSTOM_CA_CERTIFICATE'));
}

/** Flags that differ from those that the release's example sets. */
function featuresOf(
  { features }: Sources,
  tag: Tag,
): Readonly<Record<string, boolean>> | undefined {
  const flags = Object.entries(features).flatMap(([name, value]) => {
    if (typeof value !== 'boolean') return [];
    const isDefault = tag.features.includes(name) && value === (name !== 'projects:sample-events');
    const isOpenAi = name === 'organizations:open-ai-suggestion';
    return isDefault || isOpenAi ? [] : [[name, value] as const];
  });
  return flags.length === 0 ? undefined : Object.fromEntries(flags);
}

function proxyOf({ settings, options, nginx }: Sources): DeploymentProxy | undefined {
  const url = textOf(options['system.url-prefix']) ?? '';
  const host = url.replace(/^\w+:\/\//, '');
  const origins = textsOf(settings.get('CSRF_TRUSTED_ORIGINS')?.value)
    .filter((origin) => origin !== url && origin !== host)
    .map((origin) => (origin.includes('://') ? origin : `https://${origin}`));
  const addresses = [...nginx.matchAll(/^\s*set_real_ip_from (\S+);$/gm)].map(
    ([, address = '']) => address,
  );
  const megabytes = Number(/client_max_body_size (\d+)m;/.exec(nginx)?.[1] ?? 100);
  const proxy = compact({
    trustedOrigins: origins.length === 0 ? undefined : origins,
    addresses:
      addresses.length === 0 || addresses.join() === privateNetworks.join() ? undefined : addresses,
    maximumBodyInMb: megabytes === 100 ? undefined : megabytes,
  });
  return Object.keys(proxy).length === 0 ? undefined : proxy;
}

function statsdOf({ variables, settings, legacy }: Sources): DeploymentStatsd | undefined {
  const options = mapOf(
    settings.get('SENTRY_METRICS_OPTIONS')?.value ?? legacy.get('SENTRY_METRICS_OPTIONS')?.value,
  );
  const host = textOf(options['host']);
  const address =
    variables.get('STATSD_ADDR') ??
    (host === undefined ? undefined : `${host}:${numberOf(options['port']) ?? 8125}`);
  if (address === undefined) return undefined;
  const prefix = textOf(settings.get('SENTRY_METRICS_PREFIX')?.value);
  const rate = numberOf(settings.get('SENTRY_METRICS_SAMPLE_RATE')?.value);
  return compact({
    address,
    prefix: prefix === 'sentry.' ? undefined : prefix,
    sampleRate: rate === 1 ? undefined : rate,
  });
}
