import { trace, type Context } from '@opentelemetry/api';
import type { TraceIdentity } from '../trace-state/identity.ts';

/** The identity with release and environment of the span's resource, where the span is recorded and its resource has them. */
export function identityIn(context: Context, identity: TraceIdentity): TraceIdentity {
  const span: object | undefined = trace.getSpan(context);
  const resource = span && 'resource' in span ? span.resource : undefined;
  if (!hasAttributes(resource)) return identity;
  const { attributes } = resource;
  return {
    ...identity,
    release: textIn(attributes['service.version']) ?? identity.release,
    environment:
      textIn(attributes['deployment.environment.name']) ??
      textIn(attributes['deployment.environment']) ??
      identity.environment,
  };
}

function hasAttributes(
  resource: unknown,
): resource is { readonly attributes: Readonly<Record<string, unknown>> } {
  return (
    typeof resource === 'object' &&
    resource !== null &&
    'attributes' in resource &&
    typeof resource.attributes === 'object' &&
    resource.attributes !== null
  );
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
