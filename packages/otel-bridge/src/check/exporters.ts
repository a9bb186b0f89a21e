import { partKindOf } from '../options/mark-part.ts';
import { nameOf } from './observe.ts';
import { walk } from './walk.ts';

/** The addresses of a provider's OTLP exporters. */
export function otlpExporters(provider: object | undefined): readonly string[] {
  const urls = new Set<string>();
  walk(provider, (exporter) => {
    if (typeof exporter !== 'object' || exporter === null || !isOtlp(exporter)) return;
    walk(exporter, (value, key) => {
      if (key === 'url' && typeof value === 'string') urls.add(value);
    });
  });
  return [...urls];
}

/** The parts of a provider that send to Sentry in its own format, by name. */
export function sentryExporters(provider: object | undefined): readonly string[] {
  const found = new Map<object, string>();
  walk(provider, (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (partKindOf(value) === 'exporter') found.set(value, '@sentry-kit/otel-bridge');
    // The processor of @sentry/opentelemetry 7 to 10; its exporter is inside it.
    if (nameOf(value) === 'SentrySpanProcessor') found.set(value, '@sentry/opentelemetry');
  });
  return [...found.values()];
}

function isOtlp(value: object): boolean {
  return nameOf(value).startsWith('OTLPTraceExporter');
}
