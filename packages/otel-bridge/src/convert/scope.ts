import type { OtelScope } from '../otel-types/span.ts';

/** What the instrumentation scope says on every one of its spans. */
export interface ScopeFacts {
  readonly origin: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const cache = new WeakMap<OtelScope, ScopeFacts>();
const NONE: ScopeFacts = { origin: 'auto.otel', attributes: {} };

/** Origin `auto.otel.<library>` and the attributes `instrumentation.*`, worked out once per scope. */
export function factsOfScope(scope: OtelScope | undefined): ScopeFacts {
  if (!scope) return NONE;
  let facts = cache.get(scope);
  if (!facts) {
    facts = readScope(scope);
    cache.set(scope, facts);
  }
  return facts;
}

function readScope({ name, version, attributes }: OtelScope): ScopeFacts {
  const facts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(attributes ?? {})) {
    facts[`instrumentation.${key}`] = value;
  }
  if (name) facts['instrumentation.name'] = name;
  if (version) facts['instrumentation.version'] = version;
  const library = name.replace(/^@opentelemetry\/instrumentation-/, '').replaceAll(/\W+/g, '_');
  const origin = library ? `auto.otel.${library.replace(/^_/, '')}` : 'auto.otel';
  return { origin, attributes: facts };
}
