import {
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  SpanKind,
  trace,
} from '@opentelemetry/api';
import { describe, expect, test } from 'vitest';
import { createSentryPropagator, createSentrySampler, type OtelSamplingContext } from '../index.ts';
import { exactThreshold, readOt } from '../testing/exact-sampling.ts';
import { findOracle } from '../testing/oracle.ts';
import { PATIENCE_IN_MS, printFigure, sized } from '../testing/proof.ts';
import { createCases, type SamplingCase } from '../testing/sampling-cases.ts';
import { loadSampleSpan } from '../testing/sdk-sampling.ts';

/** Over the three majors ten million at full size. */
const CASES = sized(3_400_000, 100_000);
const SEED = 20261122;
const KEEP = 2;

const propagator = createSentryPropagator({ dsn: 'https://public@o1.ingest.example.invalid/1' });
let current: SamplingCase;
const samplers = {
  none: (): number => Number.NaN,
  rate: () => current.rate,
  inherit: ({ inheritOrSampleWith }: OtelSamplingContext) => inheritOrSampleWith(current.rate),
  decision: ({ parentSampled }: OtelSamplingContext) => parentSampled ?? current.rate,
};

describe.each([9, 10, 11])('beside sampleSpan of @sentry/core %i', (major) => {
  const oracle = findOracle(`sdk-${major}`);
  test.skipIf(oracle.isSkipped)(
    `the verdict is Sentry's and OpenTelemetry's at once: ${oracle.name}`,
    () => {
      const sampleSpan = loadSampleSpan(oracle.directory);
      const counts = {
        cases: 0,
        kept: 0,
        withRate: 0,
        withThreshold: 0,
        nearEdge: 0,
        unresolvable: 0,
        different: 0,
      };
      const problems: unknown[] = [];
      for (const each of createCases(SEED + major, CASES)) {
        current = each;
        const options =
          each.sampler === 'none'
            ? { tracesSampleRate: each.rate }
            : { tracesSampler: samplers[each.sampler] };
        const sampler = createSentrySampler(options);
        const context = propagator.extract(ROOT_CONTEXT, each.headers, defaultTextMapGetter);
        const remote = trace.getSpanContext(context);
        const traceId = remote?.traceId ?? each.traceId;
        const result = sampler.shouldSample(context, traceId, 'GET /', SpanKind.SERVER, {}, []);
        const isKept = result.decision === KEEP;
        const traceState = result.traceState ?? remote?.traceState;
        const outgoing: Record<string, string> = {};
        propagator.inject(
          trace.setSpanContext(context, {
            traceId,
            spanId: '00f067aa0ba902b7',
            traceFlags: isKept ? 1 : 0,
            ...(traceState && { traceState }),
          }),
          outgoing,
          defaultTextMapSetter,
        );
        const { sample_rand = '', sample_rate, sampled } = readDsc(outgoing['baggage'] ?? '');
        const rand = Number(sample_rand);
        const [expected] = sampleSpan(options, questionOf(each), rand);
        const ot = readOt(traceState?.serialize() ?? '', traceId);
        const rate = sample_rate === undefined ? undefined : Number(sample_rate);
        // Of two numbers closer than 2^-56 no threshold can tell which is smaller; six decimals are never that close.
        const isUnresolvable =
          rate !== undefined &&
          !agrees(ot, exactThreshold(rate), isKept) &&
          Number(rand.toFixed(6)) !== rand &&
          Math.abs(rand - rate) < 2 ** -56 &&
          ot.threshold === undefined;
        const isRight =
          isKept === expected &&
          outgoing['sentry-trace'] === `${traceId}-00f067aa0ba902b7-${Number(isKept)}` &&
          sampled === String(isKept) &&
          rand >= 0 &&
          rand < 1 &&
          (rate === undefined || rand < rate === isKept) &&
          (rate === undefined || agrees(ot, exactThreshold(rate), isKept) || isUnresolvable) &&
          (ot.threshold === undefined || ot.randomness >= ot.threshold === isKept);
        counts.cases += 1;
        if (isKept) counts.kept += 1;
        if (rate !== undefined) counts.withRate += 1;
        if (ot.threshold !== undefined) counts.withThreshold += 1;
        if (rate !== undefined && Math.abs(rand - rate) < 2e-6) counts.nearEdge += 1;
        if (isUnresolvable) counts.unresolvable += 1;
        if (!isRight) counts.different += 1;
        if (!isRight && problems.length < 3) {
          problems.push({ each, isKept, expected, outgoing, tracestate: traceState?.serialize() });
        }
      }
      printFigure(`sampler beside @sentry/core ${major}: ${JSON.stringify(counts)}`);
      expect(problems).toEqual([]);
      expect(counts.kept).toBeGreaterThan(counts.cases / 10);
      expect(counts.withThreshold).toBeGreaterThan(counts.cases / 10);
      expect(counts.nearEdge).toBeGreaterThan(counts.cases / 50);
    },
    PATIENCE_IN_MS,
  );
});

/** What is kept says by which threshold, the exact one or the next; what is dropped is below the exact one. */
function agrees(
  { threshold, randomness }: ReturnType<typeof readOt>,
  exact: bigint,
  isKept: boolean,
): boolean {
  if (!isKept) return randomness < exact;
  return threshold !== undefined && (threshold === exact || threshold === exact - 1n);
}

function questionOf({ parentSampled, parentRate }: SamplingCase): object {
  return { name: 'GET /', attributes: {}, parentSampled, parentSampleRate: parentRate };
}

function readDsc(baggage: string): Record<string, string> {
  const members = baggage.split(',').map((member) => member.replace('sentry-', '').split('='));
  return Object.fromEntries(
    members.map(([key = '', value = '']) => [key, decodeURIComponent(value)]),
  );
}
