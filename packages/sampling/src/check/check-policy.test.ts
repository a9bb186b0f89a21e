import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSamplingPolicy } from '../check.ts';
import {
  createTracesSampler,
  type Condition,
  type SamplingPolicy,
  type SamplingRule,
} from '../index.ts';
import { PATIENCE_IN_MS, sized } from '../testing/proof.ts';
import { randomContext, randomPolicies } from '../testing/random-policies.ts';

const found = (policy: SamplingPolicy, sdkMajor?: number) =>
  checkSamplingPolicy(policy, { sdkMajor }).map(({ code, path }) =>
    `${code.replace('sampling/', '')} ${path.join('.')}`.trim(),
  );
const policyOf = (...rules: Omit<SamplingRule, 'id'>[]): SamplingPolicy => ({
  rules: rules.map((rule, index) => ({ id: `r${index}`, ...rule })),
  defaultRate: 0.5,
});

test.each<[string, Condition | undefined, Condition | undefined]>([
  ['anything', undefined, { name: 'a' }],
  ['the same', { name: { contains: 'a' } }, { name: { contains: 'a' } }],
  ['a shorter prefix', { name: { prefix: '/api/' } }, { name: { prefix: '/api/v1/' } }],
  ['a part of a prefix', { name: { contains: 'v1' } }, { name: { prefix: '/api/v1/' } }],
  ['a pattern that has all values', { name: { glob: '/api/*' } }, { name: ['/api/a', '/API/b'] }],
  ['one of two', { any: [{ op: 'task' }, { name: 'a' }] }, { name: 'a' }],
  ['one part of two', { name: 'a' }, { all: [{ op: 'task' }, { name: 'a' }] }],
  [
    'a wider range',
    { attributes: { n: { above: 1 } } },
    { attributes: { n: { above: 2, below: 5 } } },
  ],
  ['less excluded', { not: { name: { prefix: '/a/b' } } }, { not: { name: { prefix: '/a' } } }],
])('a rule behind one for %s is unreachable', (_, earlier, later) => {
  expect(found(policyOf({ when: earlier, rate: 0.1 }, { when: later, rate: 0.2 }))).toEqual([
    'unreachable-rule rules.1',
  ]);
});

test.each<[string, Omit<SamplingRule, 'id'>, Condition]>([
  [
    'a narrower prefix',
    { when: { name: { prefix: '/api/v1' } }, rate: 0 },
    { name: { prefix: '/api' } },
  ],
  ['a factor', { when: { name: 'a' }, factor: 0.5 }, { name: 'a' }],
  [
    'a time window',
    { when: { name: 'a' }, rate: 0, between: { to: '2026-01-01T00:00:00Z' } },
    { name: 'a' },
  ],
  ['new traces only', { rate: 0.1 }, { parentSampled: false }],
  [
    'another environment',
    { when: { environment: 'dev' }, rate: 0.1 },
    { environment: 'production' },
  ],
])('a rule behind one for %s is reachable', (_, earlier, when) => {
  expect(found(policyOf(earlier, { when, rate: 0.2 }))).toEqual([]);
});

test.each<[Condition]>([
  [{ any: [] }],
  [{ name: [] }],
  [{ all: [{ name: 'a' }, { name: 'b' }] }],
  [{ all: [{ name: '/b' }, { name: { prefix: '/a' } }] }],
  [{ all: [{ name: 'a' }, { not: { name: ['a', 'b'] } }] }],
  [{ attributes: { n: { above: 3, below: 3 } } }],
  [{ environment: [] }],
])('%j never matches', (when) => {
  expect(found(policyOf({ when, rate: 0.1 }))).toEqual(['never-matches rules.0.when']);
});

test.each<[string, SamplingPolicy, number | undefined, string[]]>([
  [
    'a bare health route',
    policyOf({ when: { name: ['/health', '/x'] }, rate: 0 }),
    undefined,
    ['health-check-by-name rules.0.when.name'],
  ],
  [
    'a health route with its method',
    policyOf({ when: { name: ['/health', 'GET /health'] }, rate: 0 }),
    undefined,
    [],
  ],
  [
    'a regex that repeats a repetition',
    policyOf({ when: { name: { regex: '(a+)+$' } }, rate: 0 }),
    undefined,
    ['slow-regex rules.0.when.name.regex'],
  ],
  [
    'a rate below the minimum',
    { ...policyOf({ when: { name: 'a' }, rate: 0.01 }), minimumRate: 0.1 },
    undefined,
    ['below-minimum rules.0.rate'],
  ],
  [
    'a factor above 1',
    policyOf({ when: { name: 'a' }, factor: 3 }),
    undefined,
    ['factor-above-one rules.0.factor'],
  ],
  [
    'a last rule like the default',
    policyOf({ when: { name: 'a' }, rate: 0.5 }),
    undefined,
    ['same-as-default rules.0'],
  ],
  [
    'a response status',
    policyOf({ when: { attributes: { 'http.response.status_code': 500 } }, rate: 1 }),
    undefined,
    ['not-known-yet rules.0.when.attributes.http.response.status_code'],
  ],
  [
    'an operation attribute on 7',
    policyOf({ when: { attributes: { 'sentry.op': 'task' } }, rate: 1 }),
    7,
    ['not-on-this-major rules.0.when.attributes.sentry.op', 'no-parent-rate'],
  ],
  [
    'http.client on 10',
    policyOf({ when: { op: 'http.client' }, rate: 1 }),
    10,
    ['not-on-this-major rules.0.when.op'],
  ],
  ['http.client on 11', policyOf({ when: { op: 'http.client' }, rate: 1 }), 11, []],
  [
    'thinning kept traces on 8',
    policyOf({ when: { parentSampled: true }, rate: 0.1 }),
    8,
    ['not-on-this-major rules.0.when.parentSampled', 'no-parent-rate'],
  ],
])('%s', (_, policy, sdkMajor, expected) => {
  expect(found(policy, sdkMajor)).toEqual(expected);
});

test('rules for logs are checked like rules for traces', () => {
  const policy: SamplingPolicy = {
    rules: [],
    defaultRate: 1,
    logs: {
      rules: [
        { id: 'a', when: { message: { prefix: 'cache' } }, rate: 0 },
        { id: 'b', when: { level: 'debug', message: { prefix: 'cache miss' } }, rate: 0.5 },
        { id: 'c', when: { all: [{ level: 'info' }, { level: ['warning'] }] }, rate: 0.5 },
        { id: 'd', when: { not: { message: { regex: '(a+)+$' } } }, rate: 0.5 },
      ],
      defaultRate: 1,
    },
  };
  expect(found(policy)).toEqual([
    'unreachable-rule logs.rules.1',
    'never-matches logs.rules.2.when',
    'unknown-level logs.rules.2.when.all.1.level',
    'slow-regex logs.rules.3.when.not.message.regex',
  ]);
});

test('options that a major does not have are named', () => {
  const policy = {
    ...policyOf(),
    logs: { rules: [], defaultRate: 0.5 },
    profiles: { sessions: 1, traces: 1 },
  };
  const missing = (sdkMajor: number) =>
    found(policy, sdkMajor).filter((line) => line.startsWith('not-on-this-major'));
  for (const major of [7, 8])
    expect(missing(major)).toEqual([
      'not-on-this-major logs',
      'not-on-this-major profiles.sessions',
    ]);
  for (const major of [9, 10]) expect(missing(major)).toEqual([]);
  expect(missing(11)).toEqual(['not-on-this-major profiles.traces']);
});

test(
  'a rule that is called unreachable or impossible never decides',
  () => {
    let called = 0;
    fc.assert(
      fc.property(
        randomPolicies(8),
        fc.array(randomContext, { minLength: 8, maxLength: 12 }),
        (policy, contexts) => {
          const dead = new Set(
            checkSamplingPolicy(policy)
              .filter(
                ({ code }) =>
                  code === 'sampling/unreachable-rule' || code === 'sampling/never-matches',
              )
              .map(({ path }) => path[1]),
          );
          const sampler = createTracesSampler(policy, {
            environment: 'production',
            release: 'shop@2',
            clock: { now: () => 3_600_000 },
          });
          for (const context of contexts) sampler(context);
          for (const [index, { applied }] of sampler.stats().rules.entries())
            if (dead.has(index)) expect(applied).toBe(0);
          called += dead.size;
        },
      ),
      { numRuns: sized(30_000), seed: 5 },
    );
    expect(called).toBeGreaterThan(500);
  },
  PATIENCE_IN_MS,
);
