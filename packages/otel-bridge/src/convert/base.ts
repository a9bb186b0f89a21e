import type { Destination } from '../destination/types.ts';
import type { OtelReadableSpan, OtelResource, OtelScope } from '../otel-types/span.ts';
import { toAttribute } from './attribute.ts';
import { bytesOf } from './ink.ts';
import { factsOfResource } from './resource.ts';
import { factsOfScope } from './scope.ts';
import type { SentryAttribute } from './span-v2.ts';

/** The attributes that all spans of one library in one resource have, with types and without. */
export interface Base {
  readonly plain: Readonly<Record<string, unknown>>;
  readonly typed: Readonly<Record<string, SentryAttribute>>;
  /** The typed ones as the JSON of a span has them, open for others to follow. */
  readonly bytes: Uint8Array;
}

/** What spans have where their resource says nothing. */
type Defaults = Pick<Destination, 'release' | 'environment'>;

/** Finds the base of a span; worked out once per resource and scope. */
export type BaseOf = (
  source: Pick<OtelReadableSpan, 'resource' | 'instrumentationScope' | 'instrumentationLibrary'>,
) => Base;

/** A finder of bases for what goes to one destination. */
export function createBases(destination: Defaults): BaseOf {
  const cache = new WeakMap<OtelResource, WeakMap<OtelScope, Base>>();
  // Nearly always it is the same pair again.
  let last: { resource: OtelResource; scope: OtelScope; base: Base } | undefined;
  return ({ resource, instrumentationScope, instrumentationLibrary }) => {
    const scope = instrumentationScope ?? instrumentationLibrary;
    if (last && last.scope === scope && last.resource === resource) return last.base;
    if (!scope || resource.asyncAttributesPending) return build(resource, scope, destination);
    let ofResource = cache.get(resource);
    if (!ofResource) cache.set(resource, (ofResource = new WeakMap()));
    let base = ofResource.get(scope);
    if (!base) ofResource.set(scope, (base = build(resource, scope, destination)));
    last = { resource, scope, base };
    return base;
  };
}

function build(resource: OtelResource, scope: OtelScope | undefined, destination: Defaults): Base {
  const { origin, attributes } = factsOfScope(scope);
  const plain: Record<string, unknown> = {
    'sentry.origin': origin,
    'sentry.release': destination.release,
    'sentry.environment': destination.environment,
    ...attributes,
    ...factsOfResource(resource).attributes,
  };
  const typed: Record<string, SentryAttribute> = {};
  for (const [key, value] of Object.entries(plain)) {
    const attribute = toAttribute(value);
    if (attribute) typed[key] = attribute;
    else delete plain[key];
  }
  return { plain, typed, bytes: bytesOf(openAttributes(typed)) };
}

/** Attributes as the JSON of a span has them, open for others to follow. */
export function openAttributes(typed: Base['typed']): string {
  return `,"attributes":${JSON.stringify(typed).slice(0, -1)}`;
}
