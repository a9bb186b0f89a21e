import { DEPLOYMENT_ENVIRONMENT_NAME } from '../generated/attribute-aliases.ts';
import type { OtelResource } from '../otel-types/span.ts';
import { readText } from './read-attribute.ts';

/** What a resource says on every one of its spans and logs. */
export interface ResourceFacts {
  readonly release: string | undefined;
  readonly environment: string | undefined;
  readonly platform: string | undefined;
  /** `resource.*`, `sentry.platform`, and release and environment where the resource has them. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

// getsentry/relay relay-otel/src/lib.rs; other languages keep their name.
const PLATFORMS = new Map([
  ['dotnet', 'csharp'],
  ['nodejs', 'node'],
  ['webjs', 'javascript'],
]);

const cache = new WeakMap<OtelResource, ResourceFacts>();

/** The facts of a resource, worked out once it is complete. */
export function factsOfResource(resource: OtelResource): ResourceFacts {
  let facts = cache.get(resource);
  if (!facts) {
    facts = readResource(resource);
    if (!resource.asyncAttributesPending) cache.set(resource, facts);
  }
  return facts;
}

function readResource(resource: OtelResource): ResourceFacts {
  const release = readText(resource.attributes, ['service.version']);
  const environment = readText(resource.attributes, DEPLOYMENT_ENVIRONMENT_NAME);
  const language = readText(resource.attributes, ['telemetry.sdk.language']);
  const platform = language === undefined ? undefined : (PLATFORMS.get(language) ?? language);
  const attributes: Record<string, unknown> = {};
  // SDKs merge resources in different orders.
  for (const key of Object.keys(resource.attributes).toSorted()) {
    attributes[`resource.${key}`] = resource.attributes[key];
  }
  if (platform !== undefined) attributes['sentry.platform'] = platform;
  if (release !== undefined) attributes['sentry.release'] = release;
  if (environment !== undefined) attributes['sentry.environment'] = environment;
  return { release, environment, platform, attributes };
}
