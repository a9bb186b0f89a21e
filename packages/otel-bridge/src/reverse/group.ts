import type { OtlpLogRecord, OtlpLogs, OtlpResource, OtlpScope, OtlpTraces } from './otlp-json.ts';
import type { SpanWithOrigin } from './span-with-origin.ts';

interface Origin {
  readonly resource: OtlpResource;
  readonly scope: OtlpScope;
  readonly resourceSchemaUrl?: string | undefined;
  readonly scopeSchemaUrl?: string | undefined;
}

/** A log record with what produced it. */
export interface LogWithOrigin extends Origin {
  readonly log: OtlpLogRecord;
}

/** Puts spans of the same resource and scope together, in the order of their first. */
export function groupSpans(spans: readonly SpanWithOrigin[]): OtlpTraces {
  const resourceSpans = group(spans).map(({ resource, schemaUrl, scopes }) => ({
    resource,
    ...schemaUrl,
    scopeSpans: scopes.map(({ scope, items, schemaUrl: ofScope }) => ({
      scope,
      spans: items.map(({ span }) => span),
      ...ofScope,
    })),
  }));
  return { resourceSpans };
}

/** Puts log records of the same resource and scope together, in the order of their first. */
export function groupLogs(logs: readonly LogWithOrigin[]): OtlpLogs {
  const resourceLogs = group(logs).map(({ resource, schemaUrl, scopes }) => ({
    resource,
    ...schemaUrl,
    scopeLogs: scopes.map(({ scope, items, schemaUrl: ofScope }) => ({
      scope,
      logRecords: items.map(({ log }) => log),
      ...ofScope,
    })),
  }));
  return { resourceLogs };
}

function group<Item extends Origin>(items: readonly Item[]) {
  const byResource = collect(items, ({ resource, resourceSchemaUrl }) => [
    resource,
    resourceSchemaUrl,
  ]);
  return byResource.map((ofResource) => ({
    resource: ofResource.first.resource,
    schemaUrl: schemaUrlOf(ofResource.first.resourceSchemaUrl),
    scopes: collect(ofResource.items, ({ scope, scopeSchemaUrl }) => [scope, scopeSchemaUrl]).map(
      ({ first, items: ofScope }) => ({
        scope: first.scope,
        schemaUrl: schemaUrlOf(first.scopeSchemaUrl),
        items: ofScope,
      }),
    ),
  }));
}

function collect<Item>(items: readonly Item[], keyOf: (item: Item) => unknown) {
  const groups = new Map<string, { readonly first: Item; readonly items: Item[] }>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const found = groups.get(key);
    if (found) found.items.push(item);
    else groups.set(key, { first: item, items: [item] });
  }
  return [...groups.values()];
}

function schemaUrlOf(schemaUrl: string | undefined): { readonly schemaUrl?: string } {
  return schemaUrl ? { schemaUrl } : {};
}
