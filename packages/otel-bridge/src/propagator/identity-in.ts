import { trace, type Context } from '@opentelemetry/api';
import { factsOfResource } from '../convert/resource.ts';
import type { OtelResource } from '../otel-types/span.ts';
import type { TraceIdentity } from '../trace-state/identity.ts';

/** The identity with release and environment of the span's resource, where the span is recorded and its resource has them. */
export function identityIn(context: Context, identity: TraceIdentity): TraceIdentity {
  const span = trace.getSpan(context);
  if (!hasResource(span)) return identity;
  const { release, environment } = factsOfResource(span.resource);
  return {
    ...identity,
    release: release ?? identity.release,
    environment: environment ?? identity.environment,
  };
}

function hasResource(span: object | undefined): span is { readonly resource: OtelResource } {
  if (!span || !('resource' in span)) return false;
  const { resource } = span;
  return typeof resource === 'object' && resource !== null && 'attributes' in resource;
}
