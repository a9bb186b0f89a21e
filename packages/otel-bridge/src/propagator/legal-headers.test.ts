import {
  defaultTextMapGetter,
  defaultTextMapSetter,
  trace,
  type TextMapPropagator,
} from '@opentelemetry/api';
import {
  CompositePropagator,
  W3CBaggagePropagator,
  W3CTraceContextPropagator,
} from '@opentelemetry/core';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { expect, test } from 'vitest';
import { createSentryPropagator, createSentrySampler } from '../index.ts';
import { createContexts } from '../testing/contexts.ts';
import { illegalHeaders } from '../testing/legal-headers.ts';
import { PATIENCE_IN_MS, printFigure, sized } from '../testing/proof.ts';
import { seededRandom } from '../testing/random.ts';

const CONTEXTS = sized(100_000);
const SEED = 20261122;
const dsn = 'https://public@o1.ingest.example.invalid/1';

const ours = createSentryPropagator({ dsn, release: 'shop@1 "quoted", ünï' });
const alone = createSentryPropagator({ propagateTraceparent: true });
const set: readonly { name: string; propagator: TextMapPropagator }[] = [
  {
    name: 'behind the propagators of W3C',
    propagator: new CompositePropagator({
      propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator(), ours],
    }),
  },
  { name: 'alone, with traceparent', propagator: alone },
];

test.each(set)(
  'headers are legal, and nothing of Sentry is in tracestate: $name',
  ({ name, propagator }) => {
    const random = seededRandom(SEED);
    const contexts = createContexts(random);
    const tracers = [1, 0.3, 0, undefined].map((tracesSampleRate) =>
      new BasicTracerProvider({ sampler: createSentrySampler({ tracesSampleRate }) }).getTracer(
        'shop',
      ),
    );
    const counts = { contexts: 0, continued: 0, tracestate: 0, ot: 0, baggage: 0, illegal: 0 };
    const problems: unknown[] = [];
    for (let index = 0; index < CONTEXTS; index += 1) {
      const incoming = contexts.headers();
      const extracted = propagator.extract(contexts.start(), incoming, defaultTextMapGetter);
      const changed = contexts.chance(0.5) ? contexts.changeBaggage(extracted) : extracted;
      const tracer = tracers[index % tracers.length];
      const context =
        tracer && contexts.chance(0.8)
          ? trace.setSpan(changed, tracer.startSpan('GET', {}, changed))
          : changed;
      const outgoing: Record<string, string> = {};
      propagator.inject(context, outgoing, defaultTextMapSetter);
      const illegal = illegalHeaders(outgoing);
      counts.contexts += 1;
      if (trace.getSpanContext(extracted)) counts.continued += 1;
      if (outgoing['tracestate']) counts.tracestate += 1;
      if (/(^|,)ot=/.test(outgoing['tracestate'] ?? '')) counts.ot += 1;
      if (outgoing['baggage']) counts.baggage += 1;
      if (illegal.length > 0) counts.illegal += 1;
      if (illegal.length > 0 && problems.length < 3) problems.push({ illegal, incoming, outgoing });
    }
    printFigure(`headers ${name}: ${JSON.stringify(counts)}`);
    expect(problems).toEqual([]);
    for (const share of [counts.continued, counts.tracestate, counts.ot, counts.baggage]) {
      expect(share).toBeGreaterThan(CONTEXTS / 4);
    }
  },
  PATIENCE_IN_MS,
);
