import type { Diagnostic } from '../options/diagnostic.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import type { Check } from './setup.ts';

const CLOSE_IN_MS = 1;

/** The same work, recorded by two libraries: two spans of one kind, under one parent, begun at the same moment. */
export const checkOverlap: Check = ({ setup }) => {
  const pairs = new Map<string, Diagnostic>();
  for (const group of siblings(setup.spans ?? [])) {
    for (const [index, span] of group.entries()) {
      const twin = group[index + 1];
      if (!twin || startOf(twin) - startOf(span) > CLOSE_IN_MS) continue;
      const scopes = [scopeOf(span), scopeOf(twin)].toSorted();
      if (scopes[0] === scopes[1]) continue;
      const pair = scopes.join(' and ');
      pairs.set(pair, {
        code: 'otel-bridge/overlapping-instrumentation',
        severity: 'warning',
        path: ['spans'],
        message: `${pair} record the same work: "${span.name}" and "${twin.name}" have one parent and begin together.`,
        hint: 'Switch one of the two instrumentations off.',
      });
    }
  }
  return [...pairs.values()];
};

/** Spans of one kind below one parent, in the order of their start. Internal ones may well begin together. */
function siblings(spans: readonly OtelReadableSpan[]): readonly (readonly OtelReadableSpan[])[] {
  const groups = new Map<string, OtelReadableSpan[]>();
  for (const span of spans.filter(({ kind }) => kind !== 0)) {
    const parent = span.parentSpanContext?.spanId ?? span.parentSpanId;
    // Two roots have nothing in common but chance.
    if (parent === undefined) continue;
    const key = `${span.spanContext().traceId} ${parent} ${span.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => startOf(a) - startOf(b)));
}

function startOf({ startTime: [seconds, nanoseconds] }: OtelReadableSpan): number {
  return seconds * 1e3 + nanoseconds / 1e6;
}

function scopeOf({ instrumentationScope, instrumentationLibrary }: OtelReadableSpan): string {
  return (instrumentationScope ?? instrumentationLibrary)?.name ?? 'an unknown library';
}
