import type { OtlpSignals } from './convert-sentry-envelope.ts';
import type { OtlpResource } from './otlp-json.ts';
import { toOtlpValue } from './values.ts';

/** Several envelopes' signals as one, with attributes added to their resources that do not have them. */
export function withResource(
  signals: readonly OtlpSignals[],
  attributes: Readonly<Record<string, unknown>>,
): OtlpSignals {
  const added = Object.entries(attributes).map(([key, value]) => ({
    key,
    value: toOtlpValue(value),
  }));
  const complete = <Of extends { readonly resource?: OtlpResource }>(of: Of): Of => {
    const own = of.resource?.attributes ?? [];
    const known = new Set(own.map(({ key }) => key));
    const missing = added.filter(({ key }) => !known.has(key));
    return { ...of, resource: { ...of.resource, attributes: [...missing, ...own] } };
  };
  return {
    traces: {
      resourceSpans: signals.flatMap(({ traces }) => traces.resourceSpans ?? []).map(complete),
    },
    logs: { resourceLogs: signals.flatMap(({ logs }) => logs.resourceLogs ?? []).map(complete) },
  };
}
