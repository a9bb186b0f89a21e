import { expect, test } from 'vitest';
import {
  createTracesSampler,
  explainSampling,
  type Diagnostic,
  type SamplingContext,
  type SamplingPolicy,
} from '../index.ts';

const policy: SamplingPolicy = {
  rules: [
    { id: 'health', when: { name: { suffix: '/health' } }, rate: 0 },
    { id: 'checkout', when: { name: { contains: 'checkout' } }, always: true },
    { id: 'api', when: { name: { prefix: '/api/' } }, rate: 0.05 },
  ],
  defaultRate: 0.1,
};

test.each<[string, SamplingContext, number]>([
  ['SDK 7', { transactionContext: { name: '/api/orders' } }, 0.05],
  ['SDK 8', { name: '/api/orders', transactionContext: { name: '/api/orders' } }, 0.05],
  [
    'SDK 9 to 11',
    { name: '/api/orders', attributes: {}, inheritOrSampleWith: (rate) => rate },
    0.05,
  ],
  [
    'a streamed span of SDK 11, which has no route yet',
    {
      name: 'GET',
      attributes: { 'sentry.op': 'http.server', 'url.path': '/health' },
      inheritOrSampleWith: (rate) => rate,
    },
    0,
  ],
  [
    'a parent with a rate',
    {
      name: '/api/orders',
      parentSampled: true,
      parentSampleRate: 0.3,
      inheritOrSampleWith: () => 0.3,
    },
    0.3,
  ],
  [
    'a parent with a rate and no decision',
    { name: '/api/orders', parentSampleRate: 0.3, inheritOrSampleWith: () => 0.3 },
    0.3,
  ],
  ['a kept parent in SDK 8', { name: '/health', parentSampled: true }, 1],
  ['a dropped parent in SDK 7', { transactionContext: { name: '/x' }, parentSampled: false }, 0],
  ['a dropped parent and a rule that holds always', { name: '/checkout', parentSampled: false }, 1],
  [
    'a parent that only inheritOrSampleWith knows',
    { name: '/x', inheritOrSampleWith: () => 0.7 },
    0.7,
  ],
  ['no name', {}, 0.1],
])('%s', (_, context, expected) => {
  expect(createTracesSampler(policy)(context)).toBe(expected);
});

test('it never throws: the parent decides, else the default rate, and each failure is told once', () => {
  const told: Diagnostic[] = [];
  const sampler = createTracesSampler(policy, {
    onDiagnostic: (diagnostic) => told.push(diagnostic),
  });
  const broken = {
    get name(): string {
      throw new Error('no name today');
    },
  };
  expect(sampler(broken)).toBe(0.1);
  expect(
    sampler({
      ...{},
      parentSampled: true,
      inheritOrSampleWith: () => {
        throw new Error('no');
      },
    }),
  ).toBe(1);
  // What an application in plain JavaScript may pass.
  expect(sampler(undefined as unknown as SamplingContext)).toBe(0.1);
  expect(told).toEqual([
    expect.objectContaining({ code: 'sampling/sampler-failed', severity: 'warning' }),
  ]);
  expect(sampler.stats().failed).toBe(3);
  const silent = createTracesSampler(policy, {
    onDiagnostic: () => {
      throw new Error('nor here');
    },
  });
  expect(silent(broken)).toBe(0.1);
});

test('a budget lowers the rate of new traces, by its own key, and nothing else', () => {
  const asked: [string, number][] = [];
  const budget = {
    keyOf: ({ name = '' }: SamplingContext) => name.slice(0, 4),
    decide: (key: string, rate: number) => {
      asked.push([key, rate]);
      return 0.01;
    },
  };
  const sampler = createTracesSampler(policy, { budget });
  expect(sampler({ name: '/api/a' })).toBe(0.01);
  expect(sampler({ name: '/other' })).toBe(0.01);
  expect(sampler({ name: '/health' })).toBe(0);
  expect(sampler({ name: '/checkout' })).toBe(1);
  expect(sampler({ name: '/api/a', parentSampled: true })).toBe(1);
  expect(asked).toEqual([
    ['/api', 0.05],
    ['/oth', 0.1],
  ]);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('no');
    },
  ],
  ['answers NaN', () => Number.NaN],
  ['answers below 0', () => -1],
])('the rate stays when a budget %s', (_, decide) => {
  const told: string[] = [];
  const sampler = createTracesSampler(policy, {
    budget: { decide },
    onDiagnostic: ({ code }) => told.push(code),
  });
  expect([sampler({ name: '/api/a' }), sampler({ name: '/api/a' })]).toEqual([0.05, 0.05]);
  expect(told).toEqual(['sampling/budget-failed']);
});

test('a budget cannot raise a rate', () => {
  expect(createTracesSampler(policy, { budget: { decide: () => 1 } })({ name: '/api/a' })).toBe(
    0.05,
  );
});

test('the first of each second have rate 1', () => {
  let now = 1_000;
  const burst: SamplingPolicy = {
    rules: [{ id: 'first', rate: 0.2, firstPerSecond: 2 }],
    defaultRate: 1,
  };
  const sampler = createTracesSampler(burst, { clock: { now: () => now } });
  const ask = () => [1, 2, 3].map(() => sampler({ name: 'a' }));
  expect(ask()).toEqual([1, 1, 0.2]);
  now = 1_999;
  expect(ask()).toEqual([0.2, 0.2, 0.2]);
  now = 2_000;
  expect(ask()).toEqual([1, 1, 0.2]);
});

test('statistics say which rule decided, and how many are kept on average', () => {
  const sampler = createTracesSampler({
    ...policy,
    rules: [{ id: 'half', factor: 0.5 }, ...policy.rules],
  });
  for (const name of ['/api/a', '/api/b', '/x']) sampler({ name });
  sampler({ name: '/x', parentSampled: true });
  const { rules, byDefault, inherited, failed } = sampler.stats();
  expect(
    rules.map(({ id, applied, decisions, expectedKept }) => [id, applied, decisions, expectedKept]),
  ).toEqual([
    ['half', 3, 0, 0],
    ['health', 0, 0, 0],
    ['checkout', 0, 0, 0],
    ['api', 2, 2, 0.05],
  ]);
  expect([byDefault, inherited, failed]).toEqual([
    { decisions: 1, expectedKept: 0.05 },
    { decisions: 1, expectedKept: 1 },
    0,
  ]);
});

test('a policy is replaced at once, and a bad one is refused', () => {
  const sampler = createTracesSampler(policy);
  expect(sampler({ name: '/api/a' })).toBe(0.05);
  expect(sampler.replacePolicy({ rules: [], defaultRate: 2 })).toEqual([
    expect.objectContaining({ code: 'sampling/rate-out-of-range' }),
  ]);
  expect(sampler({ name: '/api/a' })).toBe(0.05);
  expect(sampler.replacePolicy(JSON.parse('{"rules":[],"defaultRate":0.7}'))).toEqual([]);
  expect(sampler({ name: '/api/a' })).toBe(0.7);
  expect(sampler.stats().rules).toEqual([]);
});

test('an override holds until its time, survives a new policy, and can be taken away', () => {
  let now = Date.parse('2026-03-01T00:00:00Z');
  const sampler = createTracesSampler(policy, { clock: { now: () => now } });
  const rule = {
    id: 'incident',
    when: { name: { prefix: '/api/' } },
    rate: 1,
    between: { to: '2026-03-01T01:00:00Z' },
  };
  const remove = sampler.overrideRule(rule);
  expect(sampler({ name: '/api/a' })).toBe(1);
  sampler.replacePolicy({ rules: [], defaultRate: 0.7 });
  expect(sampler({ name: '/api/a' })).toBe(1);
  now += 3_600_000;
  expect(sampler({ name: '/api/a' })).toBe(0.7);
  now -= 1;
  remove();
  expect(sampler({ name: '/api/a' })).toBe(0.7);
  expect(() => sampler.overrideRule({ ...rule, rate: 7 })).toThrow('rules.0.rate');
  expect(sampler({ name: '/api/a' })).toBe(0.7);
});

test('a rate falls in a straight line over its window', () => {
  const from = Date.parse('2026-03-01T00:00:00Z');
  const rule = {
    id: 'release',
    rate: 1,
    between: { from: '2026-03-01T00:00:00Z', to: '2026-03-01T10:00:00Z', decayTo: 0.2 },
  };
  const rates = [-1, 0, 5, 9.999, 10].map(
    (hours) =>
      explainSampling(
        { rules: [rule], defaultRate: 0.1 },
        { name: 'a' },
        { nowInMs: from + hours * 3_600_000 },
      ).rate,
  );
  expect(rates).toEqual([0.1, 1, 0.6, expect.closeTo(0.2, 3), 0.1]);
});
