import type { OtlpResource, OtlpScope, OtlpSpan } from './otlp-json.ts';

/** A span with what produced it. */
export interface SpanWithOrigin {
  readonly span: OtlpSpan;
  readonly resource: OtlpResource;
  readonly scope: OtlpScope;
  readonly resourceSchemaUrl?: string | undefined;
  readonly scopeSchemaUrl?: string | undefined;
}
