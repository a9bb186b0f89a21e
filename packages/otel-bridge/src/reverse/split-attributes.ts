import type { TypedAttribute } from './values.ts';

type TypedAttributes = Readonly<Record<string, TypedAttribute>>;

/** Attributes of a span or a log, by where OTLP keeps them. */
export interface SplitAttributes {
  readonly own: TypedAttributes;
  readonly resource: TypedAttributes;
  readonly scope: TypedAttributes;
}

const RESOURCE = 'resource.';
const SCOPE = 'instrumentation.';

/** What Sentry keeps with each span and OpenTelemetry with the resource (semantic conventions, resource attributes). */
const RESOURCE_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'sentry.release': 'service.version',
    'sentry.environment': 'deployment.environment.name',
    'sentry.sdk.name': 'telemetry.sdk.name',
    'sentry.sdk.version': 'telemetry.sdk.version',
  }),
);

/** Takes the attributes of resource and scope out of those of a span, where Relay and the bridge put them. */
export function splitAttributes(attributes: TypedAttributes): SplitAttributes {
  const own: [string, TypedAttribute][] = [];
  const resource: [string, TypedAttribute][] = [];
  const scope: [string, TypedAttribute][] = [];
  for (const [key, attribute] of Object.entries(attributes)) {
    const resourceKey = RESOURCE_KEYS.get(key);
    // What the resource says itself comes later, and wins.
    if (resourceKey !== undefined) resource.unshift([resourceKey, attribute]);
    else if (key.startsWith(RESOURCE)) resource.push([key.slice(RESOURCE.length), attribute]);
    else if (key.startsWith(SCOPE)) scope.push([key.slice(SCOPE.length), attribute]);
    else own.push([key, attribute]);
  }
  return {
    own: Object.fromEntries(own),
    resource: Object.fromEntries(resource),
    scope: Object.fromEntries(scope),
  };
}
