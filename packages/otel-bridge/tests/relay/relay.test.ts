import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { OtelReadableSpan } from '../../src/otel-types/span.ts';
import type { OtlpTraces } from '../../src/reverse/otlp-json.ts';
import type { SentSpan } from '../../src/reverse/sentry-types.ts';
import { findOracle } from '../../src/testing/oracle.ts';
import { PATIENCE_IN_MS, printFigure, sized } from '../../src/testing/proof.ts';
import { seededRandom } from '../../src/testing/random.ts';
import { readAsRelay } from '../../src/testing/relay-otlp-model.ts';
import type { ModelAttribute } from '../../src/testing/relay-otlp-model.ts';
import { throughBridge } from '../../src/testing/through-bridge.ts';
import { createSpans } from './create-spans.ts';
import { DIFFERENCES } from './differences.ts';
import type { ComparedSpan } from './differences.ts';

const oracle = findOracle('otel-2');
const AT_ONCE = 500;

describe.skipIf(oracle.isSkipped)(`spans over OTLP and over the bridge (${oracle.name})`, () => {
  it.each(['current', 'legacy'] as const)(
    'are the same to Sentry, except for what is on the list (%s ops)',
    async (opNames) => {
      const { JsonTraceSerializer } = createRequire(`${oracle.directory}/package.json`)(
        '@opentelemetry/otlp-transformer',
      ) as { JsonTraceSerializer: { serializeRequest(spans: readonly object[]): Uint8Array } };
      const next = createSpans(seededRandom(6));
      const spanCount = opNames === 'current' ? sized(100_000, 3_000) : sized(20_000, 1_000);
      const listed = DIFFERENCES.filter(
        ({ id }) => opNames === 'current' || id !== 'op vocabulary',
      );
      const found = new Map<string, number>(listed.map(({ id }) => [id, 0]));
      const unexplained: string[] = [];
      let compared = 0;
      for (let done = 0; done < spanCount; done += AT_ONCE) {
        const spans = Array.from({ length: AT_ONCE }, next);
        const bytes = JsonTraceSerializer.serializeRequest(spans);
        const relay = asRelay(JSON.parse(new TextDecoder().decode(bytes)));
        const bridge = await asBridge(spans, opNames);
        expect(bridge.size).toBe(relay.size);
        for (const [id, one] of relay) {
          const other = bridge.get(id);
          if (!other) throw new Error(`The bridge has lost ${id}.`);
          for (const [field, first, second] of fieldsOf(one, other)) {
            compared++;
            if (JSON.stringify(first) === JSON.stringify(second)) continue;
            const known = listed.find(({ explains }) =>
              explains(field, first, second, { relay: one, bridge: other }),
            );
            if (known) found.set(known.id, (found.get(known.id) ?? 0) + 1);
            else unexplained.push(`${field}: ${JSON.stringify(first)} ${JSON.stringify(second)}`);
          }
        }
      }
      expect([...new Set(unexplained)].slice(0, 20)).toEqual([]);
      // A difference that no longer is one has to leave the list.
      expect([...found].filter(([, times]) => times === 0)).toEqual([]);
      const times = [...found].map(([id, count]) => `${id} ${count}`).join(', ');
      printFigure(
        `${spanCount} spans, ${compared} fields, ${opNames} ops, seed 6; listed: ${times}`,
      );
    },
    PATIENCE_IN_MS,
  );
});

function asRelay(request: OtlpTraces): Map<string, ComparedSpan> {
  const read = new Map<string, ComparedSpan>();
  for (const { resource = {}, scopeSpans = [] } of request.resourceSpans ?? []) {
    for (const { scope = {}, spans = [] } of scopeSpans) {
      for (const span of spans) read.set(span.spanId ?? '', readAsRelay(span, resource, scope));
    }
  }
  return read;
}

async function asBridge(
  spans: readonly OtelReadableSpan[],
  opNames: 'current' | 'legacy',
): Promise<Map<string, ComparedSpan>> {
  const [, items] = await throughBridge(spans, { opNames });
  const sent = items.flatMap(
    ([, payload]) => (payload as { items?: readonly SentSpan[] }).items ?? [],
  );
  return new Map(
    sent.map((span) => {
      const attributes = (span.attributes ?? {}) as Readonly<Record<string, ModelAttribute>>;
      const op = attributes['sentry.op']?.value;
      return [
        span.span_id,
        {
          op: op === undefined ? undefined : String(op),
          name: span.name,
          status: span.status === 'ok' ? 'ok' : 'error',
          isSegment: span.is_segment,
          links: (span.links ?? []).map((link) => ({
            trace_id: link.trace_id,
            span_id: link.span_id,
            sampled: link.sampled === true,
            attributes: (link.attributes ?? {}) as Readonly<Record<string, ModelAttribute>>,
          })),
          attributes,
        },
      ];
    }),
  );
}

function* fieldsOf(
  relay: ComparedSpan,
  bridge: ComparedSpan,
): Iterable<[string, unknown, unknown]> {
  yield ['op', relay.op, bridge.op];
  yield ['name', relay.name, bridge.name];
  yield ['status', relay.status, bridge.status];
  yield ['isSegment', relay.isSegment, bridge.isSegment];
  yield ['links', relay.links.length, bridge.links.length];
  for (const [index, link] of relay.links.entries()) {
    const { attributes, ...rest } = link;
    const { attributes: others = {}, ...otherRest } = bridge.links[index] ?? {};
    yield ['link', rest, otherRest];
    yield* attributesOf('link.', attributes, others);
  }
  yield* attributesOf('', relay.attributes, bridge.attributes);
}

type ModelAttributes = Readonly<Record<string, ModelAttribute>>;

function* attributesOf(
  prefix: string,
  relay: ModelAttributes,
  bridge: ModelAttributes,
): Iterable<[string, unknown, unknown]> {
  for (const key of new Set([...Object.keys(relay), ...Object.keys(bridge)])) {
    yield [`${prefix}${key}`, relay[key], bridge[key]];
  }
}
