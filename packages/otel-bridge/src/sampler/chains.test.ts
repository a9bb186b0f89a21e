import { describe, expect, test } from 'vitest';
import {
  AlwaysOnSampler,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import {
  CompositePropagator,
  W3CBaggagePropagator,
  W3CTraceContextPropagator,
} from '@opentelemetry/core';
import { createSentryPropagator, createSentrySampler, type OtelSamplingContext } from '../index.ts';
import { findOracle } from '../testing/oracle.ts';
import { createOtelService } from '../testing/otel-service.ts';
import { PATIENCE_IN_MS, printFigure, sized } from '../testing/proof.ts';
import { seededRandom } from '../testing/random.ts';
import { createSentryService } from '../testing/sentry-service.ts';
import type { Service, TraceHeaders } from '../testing/service.ts';

const TRACES = sized(100_000);
const TRACES_PER_CHAIN = 50;
const SERVICES = 5;
const SEED = 20261122;
const dsn = 'https://public@sentry.example.invalid/1';
const majors = [9, 10, 11];
const oracles = majors.map((major) => ({ major, oracle: findOracle(`sdk-${major}`) }));

type Kind = 'sentry' | 'bridge' | 'foreign-sampler' | 'w3c-only';

describe.skipIf(oracles.some(({ oracle }) => oracle.isSkipped))(
  `chains of OpenTelemetry and of ${oracles.map(({ oracle }) => oracle.name).join(', ')}`,
  () => {
    test(
      'all spans of a trace are kept, or none',
      () => {
        const counts = runChains(TRACES, (random) => pickKind(random));
        printFigure(`traces over chains of ${SERVICES} services: ${JSON.stringify(counts)}`);
        expect(counts).toMatchObject({ torn: 0, broken: 0, traces: TRACES });
        expect(counts.kept).toBeGreaterThan(TRACES / 4);
        expect(counts.dropped).toBeGreaterThan(TRACES / 4);
      },
      PATIENCE_IN_MS,
    );

    test('the same count catches a service that decides for itself', () => {
      const stubborn = createOtelService(
        new TraceIdRatioBasedSampler(0.5),
        new CompositePropagator({
          propagators: [new W3CTraceContextPropagator(), createSentryPropagator({ dsn })],
        }),
      );
      const counts = runChains(500, () => 'bridge', stubborn);
      expect(counts.torn).toBeGreaterThan(50);
    });
  },
);

function runChains(traces: number, kindOf: (random: () => number) => Kind, third?: Service) {
  const random = seededRandom(SEED);
  const counts = { traces: 0, kept: 0, dropped: 0, torn: 0, broken: 0, mixed: 0 };
  while (counts.traces < traces) {
    const kinds: Kind[] = [];
    while (kinds.length < SERVICES) {
      const kind = kindOf(random);
      if (isPossible(kinds.at(-1), kind)) kinds.push(kind);
    }
    const services = kinds.map((kind) => createService(kind, random));
    if (third) services[2] = third;
    if (new Set(kinds).size > 1) counts.mixed += TRACES_PER_CHAIN;
    for (let index = 0; index < TRACES_PER_CHAIN; index += 1) {
      let headers: TraceHeaders = {};
      const kept: boolean[] = [];
      const ids = new Set<string>();
      for (const service of services) {
        const answer = service(headers);
        kept.push(...answer.kept);
        ids.add(answer.traceId);
        const isBaggageLost = random() < 0.1;
        headers = isBaggageLost ? { ...answer.headers, baggage: undefined } : answer.headers;
      }
      counts.traces += 1;
      if (ids.size > 1) counts.broken += 1;
      if (kept.every(Boolean)) counts.kept += 1;
      else if (kept.some(Boolean)) counts.torn += 1;
      else counts.dropped += 1;
    }
  }
  return counts;
}

function pickKind(random: () => number): Kind {
  const kinds: Kind[] = ['sentry', 'sentry', 'bridge', 'foreign-sampler', 'w3c-only'];
  return kinds[Math.floor(random() * kinds.length)] ?? 'sentry';
}

/** Sentry's SDKs read no `traceparent`, and OpenTelemetry alone no `sentry-trace`: those two need a bridge between them. */
function isPossible(before: Kind | undefined, kind: Kind): boolean {
  const pair = [before, kind];
  return !(pair.includes('sentry') && pair.includes('w3c-only'));
}

function createService(kind: Kind, random: () => number): Service {
  const rate = random();
  const inherit = ({ inheritOrSampleWith }: OtelSamplingContext): number =>
    inheritOrSampleWith(rate);
  const sampling = random() < 0.5 ? { tracesSampleRate: rate } : { tracesSampler: inherit };
  const w3c = [new W3CTraceContextPropagator(), new W3CBaggagePropagator()];
  if (kind === 'sentry') {
    const each = oracles[Math.floor(random() * oracles.length)];
    return createSentryService(each?.oracle.directory ?? '', each?.major ?? 0, sampling);
  }
  if (kind === 'w3c-only') {
    return createOtelService(parentBased(rate), new CompositePropagator({ propagators: w3c }));
  }
  const ours = createSentryPropagator({ dsn });
  const composite = new CompositePropagator({ propagators: [...w3c, ours] });
  return createOtelService(
    kind === 'bridge' ? createSentrySampler(sampling) : parentBased(rate),
    composite,
  );
}

function parentBased(rate: number): ParentBasedSampler {
  const root = rate > 0.9 ? new AlwaysOnSampler() : new TraceIdRatioBasedSampler(rate);
  return new ParentBasedSampler({ root });
}
