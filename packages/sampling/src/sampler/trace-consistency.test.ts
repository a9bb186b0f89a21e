import { describe, expect, test } from 'vitest';
import { createTracesSampler, type SamplingPolicy, type TracesSampler } from '../index.ts';
import { createGenerator } from '../testing/generator.ts';
import { findOracle } from '../testing/oracle.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { createService, type ServiceDecision, type TraceHeaders } from '../testing/sdk-service.ts';

const majors = [7, 8, 9, 10, 11];
const oracles = majors.map((major) => ({ major, oracle: findOracle(`sdk-${major}`) }));
const SERVICES = 5;
const TRACES_PER_GRAPH = 60;
const none: TraceHeaders = { sentryTrace: undefined, baggage: undefined };

describe.skipIf(oracles.some(({ oracle }) => oracle.isSkipped))(
  `random graphs of five services on mixed majors: ${oracles.map(({ oracle }) => oracle.name).join(', ')}`,
  () => {
    test('a kept parent has a kept child, a dropped one a dropped child', () => {
      const counts = runGraphs(sized(400), (ownRate, defaultRate) =>
        createTracesSampler(policyOf(defaultRate, ownRate)),
      );
      printFigure(`continued traces over ${sized(400)} graphs: ${JSON.stringify(counts)}`);
      expect(counts).toMatchObject({ torn: 0, begunInTheMiddle: 0 });
      expect(counts.keptParents).toBeGreaterThan(counts.children / 4);
      expect(counts.ownRules).toBeGreaterThan(100);
    }, 300_000);

    test('a sampler that ignores parents is caught by the same count', () => {
      const counts = runGraphs(4, (_, defaultRate) => () => defaultRate);
      expect(counts.torn).toBeGreaterThan(10);
      expect(counts.begunInTheMiddle).toBeGreaterThan(10);
    });
  },
);

function runGraphs(
  graphs: number,
  makeSampler: (ownRate: number | undefined, defaultRate: number) => TracesSampler,
) {
  const { random, pick } = createGenerator(20261122);
  const counts = {
    children: 0,
    keptParents: 0,
    ownRules: 0,
    withoutBaggage: 0,
    torn: 0,
    begunInTheMiddle: 0,
  };
  for (let graph = 0; graph < graphs; graph += 1) {
    const services = Array.from({ length: SERVICES }, () => {
      const { major, oracle } = pick(oracles);
      const ownRate = random() < 0.3 ? random() : undefined;
      return {
        ownRate,
        call: createService(oracle.directory, major, makeSampler(ownRate, random())),
      };
    });
    // A tree: each service but the first is called by one that comes before it.
    const callers = services.map((_, index) => Math.floor(random() * index));
    for (let trace = 0; trace < TRACES_PER_GRAPH; trace += 1) {
      const decisions: ServiceDecision[] = [];
      for (const [index, { call, ownRate }] of services.entries()) {
        const parent = index === 0 ? undefined : decisions[callers[index] ?? 0];
        const isBaggageLost = random() < 0.2;
        const headers = parent?.headers ?? none;
        const child = call(
          pick(['/orders', '/users']),
          isBaggageLost ? { ...headers, baggage: undefined } : headers,
        );
        decisions.push(child);
        if (!parent) continue;
        counts.children += 1;
        if (isBaggageLost) counts.withoutBaggage += 1;
        if (parent.isKept) counts.keptParents += 1;
        if (parent.isKept && ownRate !== undefined) counts.ownRules += 1;
        // With a rule of its own for kept parents a service may thin, but only by a rate below the parent's.
        const mayThin = ownRate !== undefined && child.rate < parent.rate;
        if (parent.isKept && !child.isKept && !mayThin) counts.torn += 1;
        if (!parent.isKept && child.isKept) counts.begunInTheMiddle += 1;
      }
    }
  }
  return counts;
}

function policyOf(defaultRate: number, ownRate: number | undefined): SamplingPolicy {
  const rules =
    ownRate === undefined ? [] : [{ id: 'kept', when: { parentSampled: true }, rate: ownRate }];
  return { rules, defaultRate };
}
