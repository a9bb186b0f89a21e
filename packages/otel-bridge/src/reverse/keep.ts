import type { OtlpKeyValue, OtlpResource, OtlpScope, OtlpSpan } from './otlp-json.ts';
import type { SpanWithOrigin } from './span-with-origin.ts';
import type { TypedAttribute } from './values.ts';

/** The attribute that holds, as JSON, what a span from OTLP has and Sentry's protocol has no place for. */
export const KEPT = 'otlp.kept';

/** What has to change in a span that came back from Sentry to be the one that came from OTLP. Null deletes a field. */
export interface Kept {
  readonly span?: Readonly<Record<string, unknown>>;
  readonly resource?: Readonly<Record<string, unknown>>;
  readonly scope?: Readonly<Record<string, unknown>>;
  readonly origin?: Readonly<Record<string, unknown>>;
  readonly spanAttributes?: KeptAttributes;
  readonly resourceAttributes?: KeptAttributes;
  readonly scopeAttributes?: KeptAttributes;
}

interface KeptAttributes {
  readonly set: readonly OtlpKeyValue[];
  readonly drop: readonly string[];
}

/** The difference between a span of OTLP and what comes back without help, as the attribute's text. */
export function keep(original: SpanWithOrigin, back: SpanWithOrigin): string {
  const kept: Kept = withoutEmpty({
    // Always, because whether a parent is remote is worked out anew on the way.
    span: { flags: original.span.flags ?? null, ...differentFields(original.span, back.span) },
    resource: differentFields(original.resource, back.resource),
    scope: differentFields(original.scope, back.scope),
    origin: differentFields(urlsOf(original), urlsOf(back)),
    spanAttributes: differentAttributes(original.span.attributes, back.span.attributes),
    resourceAttributes: differentAttributes(original.resource.attributes, back.resource.attributes),
    scopeAttributes: differentAttributes(original.scope.attributes, back.scope.attributes),
  });
  return toJson(kept);
}

/** Puts back what was kept. */
export function restore(back: SpanWithOrigin, kept: Kept): SpanWithOrigin {
  const span: OtlpSpan = withFields(back.span, kept.span);
  const resource: OtlpResource = withFields(back.resource, kept.resource);
  const scope: OtlpScope = withFields(back.scope, kept.scope);
  return withFields(
    {
      ...back,
      span: withAttributes(span, kept.spanAttributes),
      resource: withAttributes(resource, kept.resourceAttributes),
      scope: withAttributes(scope, kept.scopeAttributes),
    },
    kept.origin,
  );
}

/** Reads what was kept; undefined for a span that never was OTLP's. */
export function readKept(attribute: TypedAttribute | undefined): Kept | undefined {
  if (typeof attribute?.value !== 'string') return undefined;
  try {
    const kept: unknown = JSON.parse(attribute.value);
    return typeof kept === 'object' && kept !== null ? kept : undefined;
  } catch {
    // Something on the way cut it or cleaned it: what is left of the span still is one.
    return undefined;
  }
}

function urlsOf({ resourceSchemaUrl, scopeSchemaUrl }: SpanWithOrigin): object {
  return { resourceSchemaUrl, scopeSchemaUrl };
}

function differentFields(original: object, back: object): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(original));
  const after = new Map<string, unknown>(Object.entries(back));
  const different: Record<string, unknown> = {};
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (name === 'attributes' || isSame(before.get(name), after.get(name))) continue;
    different[name] = before.get(name) ?? null;
  }
  return different;
}

function differentAttributes(
  original: readonly OtlpKeyValue[] = [],
  back: readonly OtlpKeyValue[] = [],
): KeptAttributes | undefined {
  const after = new Map(back.map((entry) => [entry.key, entry]));
  const count = new Map<string, number>();
  for (const { key } of original) count.set(key, (count.get(key) ?? 0) + 1);
  const set = original.filter(
    (entry) => count.get(entry.key) !== 1 || !isSame(entry, after.get(entry.key)),
  );
  const drop = [...after.keys()].filter((key) => !count.has(key));
  return set.length > 0 || drop.length > 0 ? { set, drop } : undefined;
}

function withAttributes<Owner extends { readonly attributes?: readonly OtlpKeyValue[] }>(
  owner: Owner,
  kept: KeptAttributes | undefined,
): Owner {
  if (!kept) return owner;
  const gone = new Set([...kept.drop, ...kept.set.map(({ key }) => key)]);
  const attributes = (owner.attributes ?? []).filter(({ key }) => !gone.has(key));
  return { ...owner, attributes: [...attributes, ...kept.set] };
}

function withFields<Owner extends object>(
  owner: Owner,
  fields: Readonly<Record<string, unknown>> | undefined,
): Owner {
  if (!fields) return owner;
  const result = { ...owner, ...fields };
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) Reflect.deleteProperty(result, name);
  }
  return result;
}

function isSame(first: unknown, second: unknown): boolean {
  return first === second || toJson(first) === toJson(second);
}

/** JSON has no negative zero in JavaScript, but a text for it is as good in OTLP. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (Object.is(part, -0) ? '-0' : part)) ?? '';
}

function withoutEmpty(kept: { [Part in keyof Kept]?: Kept[Part] | undefined }): Kept {
  return Object.fromEntries(
    Object.entries(kept).filter(([, part]) => part && Object.keys(part).length > 0),
  );
}
