import { expect, test } from 'vitest';
import { explainSampling, type SamplingPolicy } from '../index.ts';

const policy: SamplingPolicy = {
  rules: [
    { id: 'beta', when: { release: { prefix: 'shop@3' } }, factor: 2 },
    {
      id: 'api',
      when: {
        all: [{ name: { prefix: '/api/' } }, { not: { attributes: { plan: 'enterprise' } } }],
      },
      rate: 0.05,
    },
    { id: 'retry', when: { parentSampled: false, name: { suffix: '/retry' } }, rate: 0.5 },
  ],
  defaultRate: 0.1,
};

test('the rule that ended the walk, the rate, and why the others did not', () => {
  const explanation = explainSampling(
    policy,
    { name: '/api/orders', attributes: { plan: 'free' } },
    { release: 'shop@3.1', sampleRand: 0.07 },
  );
  expect(explanation).toMatchObject({ rule: 'api', rate: 0.1, sampled: true, diagnostics: [] });
  expect(explanation.because).toContain('name is "/api/orders", as prefix "/api/"');
  expect(explanation.because).toContain('0.05 times the factors so far, 2');
  expect(explanation.steps).toEqual([
    { rule: 'beta', outcome: 'multiplied', because: 'release is "shop@3.1", as prefix "shop@3"' },
    {
      rule: 'api',
      outcome: 'ended',
      because: 'name is "/api/orders", as prefix "/api/", plan is "free", not "enterprise"',
    },
  ]);
});

test('the default, with the reason why each rule was skipped', () => {
  const { rule, rate, steps } = explainSampling(policy, {
    name: '/api/orders',
    attributes: { plan: 'enterprise' },
  });
  expect([rule, rate]).toEqual([undefined, 0.1]);
  expect(steps.map(({ because }) => because)).toEqual([
    'there is no release, not prefix "shop@3"',
    'plan is "enterprise", as "enterprise"',
    'name is "/api/orders", not suffix "/retry"',
  ]);
});

test('a parent, with and without its rate', () => {
  const withRate = explainSampling(policy, {
    name: '/api/a',
    parentSampled: true,
    parentSampleRate: 0.2,
  });
  expect(withRate).toMatchObject({
    rate: 0.2,
    because: "The parent's decision to keep is inherited.",
    diagnostics: [],
  });
  const without = explainSampling(policy, {
    transactionContext: { name: '/api/a' },
    parentSampled: false,
  });
  expect(without).toMatchObject({
    rate: 0,
    because: "The parent's decision to drop is inherited.",
  });
  expect(without.diagnostics.map(({ code }) => code)).toEqual(['sampling/no-parent-rate']);
  expect(explainSampling(policy, { name: '/retry', parentSampled: false })).toMatchObject({
    rule: 'retry',
    rate: 0.5,
  });
});
