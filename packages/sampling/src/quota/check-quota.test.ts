import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkQuota, isSamplingError, planQuota, type Quota } from '../quota.ts';
import { nameLever } from './settings.ts';
import { valuesOf } from './plan-quota.ts';
import type { Plan, QuotaStep } from './types.ts';

test('every problem is listed, with its place', () => {
  const found = checkQuota({
    project: {},
    projects: {
      shop: {
        keys: {
          Default: { rateLimit: { window: 90_000, count: 0 }, active: true },
          second: { rateLimit: { window: 60 }, isActive: 'no' },
        },
        filters: { 'legacy-browsers': ['netscape'], localhost: ['ie'], crawlers: true },
        spikeProtection: null,
      },
      api: 3,
    },
  });
  expect(found.map(({ path }) => path.join('.')).toSorted()).toEqual([
    'project',
    'projects.api',
    'projects.shop.filters.crawlers',
    'projects.shop.filters.legacy-browsers',
    'projects.shop.filters.localhost',
    'projects.shop.keys.Default.active',
    'projects.shop.keys.Default.rateLimit.count',
    'projects.shop.keys.Default.rateLimit.window',
    'projects.shop.keys.second.isActive',
    'projects.shop.keys.second.rateLimit.count',
    'projects.shop.spikeProtection',
  ]);
  expect(found.every(({ severity }) => severity === 'error')).toBe(true);
});

test('anything can be checked, and a plan is refused exactly when there are errors', () => {
  const nothing: Quota = { projects: {} };
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ projects: fc.object() })), (value) => {
      const hasErrors = checkQuota(value).some(({ severity }) => severity === 'error');
      let error: unknown;
      try {
        planQuota(value as Quota, nothing);
      } catch (thrown) {
        error = thrown;
      }
      expect(isSamplingError(error, 'invalid-input')).toBe(hasErrors);
      expect(error === undefined).toBe(!hasErrors);
    }),
    { seed: 7, numRuns: 500 },
  );
});

const browsers = fc.subarray(['ie', 'edge', 'safari', 'chrome'] as const, { minLength: 1 });
const limit = fc.record({
  window: fc.integer({ min: 1, max: 86_400 }),
  count: fc.integer({ min: 1, max: 1_000_000 }),
});
/** Every lever of two projects with two keys each. */
const positions = fc.record({
  keys: fc.record({
    Default: fc.record({ isActive: fc.boolean(), rateLimit: fc.option(limit) }),
    second: fc.record({ isActive: fc.boolean(), rateLimit: fc.option(limit) }),
  }),
  filters: fc.record({
    localhost: fc.boolean(),
    'web-crawlers': fc.boolean(),
    'legacy-browsers': fc.oneof(fc.boolean(), browsers),
  }),
  spikeProtection: fc.boolean(),
});
const quota = fc.record({ projects: fc.record({ shop: positions, api: positions }) });

test('the steps of a plan lead from what was read to what is wanted, and a plan back leads back', () => {
  fc.assert(
    fc.property(quota, quota, (wanted, observed) => {
      const there = planQuota(wanted, observed);
      expect(follow(there, observed)).toEqual(follow({ ...there, steps: [] }, wanted, there));
      const back = planQuota(observed, wanted);
      expect(back.steps.map((step) => [nameLever(step), step.to])).toEqual(
        there.steps.map((step) => [nameLever(step), step.from]),
      );
      expect(planQuota(wanted, wanted).steps).toEqual([]);
    }),
    { seed: 11, numRuns: 300 },
  );
});

/** The positions after the steps, of the projects that a plan is about. */
function follow(
  { steps }: Plan<QuotaStep>,
  from: Quota,
  about: Plan<QuotaStep> = { steps, diagnostics: [], basedOn: '' },
): ReadonlyMap<string, unknown> {
  const values = valuesOf(from, about.steps);
  for (const step of steps) {
    expect(values.get(nameLever(step))).toEqual(step.from);
    values.set(nameLever(step), step.to);
  }
  return values;
}
