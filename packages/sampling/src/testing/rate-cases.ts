import fc from 'fast-check';
import { createTracesSampler, type SamplingContext, type SamplingPolicy } from '../index.ts';
import { readName, readOp } from '../match/test.ts';
import { randomContext, randomPolicies } from './random-policies.ts';

/** A policy and the world that a sampler made of it lives in; the contexts that follow it are for this policy. */
export interface RatePolicy {
  readonly policy: SamplingPolicy;
  readonly environment: string;
  readonly release: string;
  /** The time of every decision. */
  readonly nowInMs: number;
}

/** A context in words that every language has, and the rate that `createTracesSampler` gives for it. */
export interface RateCase {
  readonly name: string;
  readonly op?: string;
  /** Without the operation, which not every language has among them. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly parentSampled?: boolean;
  readonly parentSampleRate?: number;
  readonly rate: number;
}

const CONTEXTS_A_POLICY = 50;
const MOST_RULES = 12;

/** Seeded policies, each followed by its contexts, `count` contexts in all. */
export function createRateCases(count: number, seed: number): readonly (RatePolicy | RateCase)[] {
  const numRuns = Math.ceil(count / CONTEXTS_A_POLICY);
  const contexts = fc.sample(randomContext, { numRuns: count, seed });
  return fc
    .sample(randomPolicies(MOST_RULES), { numRuns, seed })
    .flatMap(({ rules, defaultRate, minimumRate }, index) => {
      const world: RatePolicy = {
        // Only what decides about traces, and as JSON has it.
        policy: JSON.parse(JSON.stringify({ rules, defaultRate, minimumRate })),
        environment: 'production',
        release: 'shop@1',
        nowInMs: 10.5 * 3_600_000,
      };
      const clock = { now: () => world.nowInMs };
      const sampler = createTracesSampler(world.policy, { ...world, clock });
      const first = index * CONTEXTS_A_POLICY;
      const own = contexts.slice(first, first + CONTEXTS_A_POLICY);
      return [world, ...own.map((context) => toCase(context, sampler(context)))];
    });
}

function toCase(context: SamplingContext, rate: number): RateCase {
  const { 'sentry.op': _op, ...attributes } = context.attributes ?? {};
  const op = readOp(context);
  const { parentSampled, parentSampleRate } = context;
  return {
    name: readName(context),
    ...(typeof op === 'string' ? { op } : {}),
    attributes,
    ...(parentSampled === undefined ? {} : { parentSampled }),
    ...(parentSampleRate === undefined ? {} : { parentSampleRate }),
    rate,
  };
}
