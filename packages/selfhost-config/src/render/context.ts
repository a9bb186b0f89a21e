import type { Profile, Tag, TagService } from '../atlas/types.ts';
import type { Deployment } from '../deployment/types.ts';

/** What every file is rendered from. */
export interface RenderContext {
  /** The description, already checked. */
  readonly deployment: Deployment;
  /** The release. */
  readonly tag: Tag;
  /** What runs. */
  readonly profile: Profile;
  /** Bundled services that something of the operator's own replaces. */
  readonly dropped: ReadonlySet<string>;
  /** The services that stay, by name, those of the other profile included. */
  readonly services: Readonly<Record<string, TagService>>;
}

/** What a description and a release come to. */
export function createRenderContext(deployment: Deployment, tag: Tag): RenderContext {
  const { postgres, redis, kafka, clickhouse, memcached } = deployment;
  const replaced = [
    ...(postgres === undefined ? [] : ['postgres', 'pgbouncer']),
    ...(redis === undefined ? [] : ['redis']),
    ...(kafka === undefined ? [] : ['kafka', 'zookeeper']),
    ...(clickhouse === undefined ? [] : ['clickhouse']),
    ...(memcached === undefined ? [] : ['memcached']),
  ];
  const dropped = new Set(replaced.filter((name) => name in tag.services));
  const kept = Object.entries(tag.services).filter(([name]) => !dropped.has(name));
  return {
    deployment,
    tag,
    profile: deployment.profile ?? 'feature-complete',
    dropped,
    services: Object.fromEntries(kept),
  };
}

/** Whether a service runs Sentry's own image, with `sentry.conf.py`. */
export function isSentryService(service: TagService): boolean {
  return service.environment?.['SENTRY_CONF'] !== undefined;
}

/** Whether a service runs Snuba. */
export function isSnubaService(service: TagService): boolean {
  return service.environment?.['SNUBA_SETTINGS'] !== undefined;
}

/** Whether people open Sentry over TLS, which ends before the bundled nginx. */
export function usesHttps({ deployment }: RenderContext): boolean {
  return deployment.url.startsWith('https://');
}
