import type { OtlpTraces } from '../reverse/otlp-json.ts';

/**
 * Every span of a payload with all that belongs to it, as text: independent of grouping and of the order of attributes,
 * and without fields that have their default value, which the wire format does not tell from absent ones.
 */
export function canonicalSpans(traces: OtlpTraces): string[] {
  const spans: string[] = [];
  for (const { resource, schemaUrl, scopeSpans = [] } of traces.resourceSpans ?? []) {
    for (const { scope, schemaUrl: scopeSchemaUrl, spans: found = [] } of scopeSpans) {
      for (const span of found) {
        spans.push(JSON.stringify(canonical({ resource, schemaUrl, scope, scopeSchemaUrl, span })));
      }
    }
  }
  return spans.sort();
}

function canonical(value: unknown, isField = false): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return items.length === 0 && isField ? undefined : items;
  }
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(
      ([name, field]) => [name, name === 'value' ? canonical(field) : sorted(name, field)] as const,
    )
    .filter(([name, field]) => field !== undefined && (isOneOf(name) || !isDefault(field)))
    .sort(([first], [second]) => (first < second ? -1 : 1));
  return Object.fromEntries(fields);
}

function sorted(name: string, field: unknown): unknown {
  const plain = canonical(field, true);
  return name === 'attributes' && Array.isArray(plain)
    ? plain.map((entry) => JSON.stringify(entry)).sort()
    : plain;
}

/** The fields of a value say which of its types it has, even when they are empty. */
function isOneOf(name: string): boolean {
  return name.endsWith('Value') || name === 'value';
}

function isDefault(field: unknown): boolean {
  if (typeof field === 'object' && field !== null) return Object.keys(field).length === 0;
  return field === '' || field === 0;
}
