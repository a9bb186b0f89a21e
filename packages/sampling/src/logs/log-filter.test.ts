import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createLogFilter,
  explainLogSampling,
  isSamplingError,
  type Diagnostic,
  type SamplingPolicy,
} from '../index.ts';
import { naiveLogRate } from '../testing/naive-rate.ts';
import { PATIENCE_IN_MS, sized } from '../testing/proof.ts';
import { randomLog, randomPolicies } from '../testing/random-policies.ts';

const policy: SamplingPolicy = {
  rules: [],
  defaultRate: 0,
  logs: {
    rules: [
      { id: 'noise', when: { message: { prefix: 'cache ' } }, rate: 0 },
      {
        id: 'quiet',
        when: { level: ['trace', 'debug'], attributes: { plan: 'free' } },
        rate: 0.25,
      },
    ],
    defaultRate: 1,
  },
};
const info = { level: 'info', message: 'order paid' };

test(
  'filter and explanation agree with a naive reading of the policy',
  () => {
    let thinned = 0;
    fc.assert(
      fc.property(randomPolicies(1), fc.array(randomLog, { maxLength: 8 }), (random, logs) => {
        for (const log of logs) {
          const rate = naiveLogRate(random, log);
          expect(explainLogSampling(random, log).rate).toBe(rate);
          // Kept by every number below the rate, and by no other.
          for (const drawn of [0, rate - 1e-9, rate, 1 - 1e-9]) {
            const filter = createLogFilter(random, { random: () => drawn });
            expect(filter(log)).toBe(drawn < rate ? log : null);
          }
          if (rate > 0 && rate < 1) thinned += 1;
        }
      }),
      { numRuns: sized(10_000), seed: 19 },
    );
    expect(thinned).toBeGreaterThan(sized(10_000) / 10);
  },
  PATIENCE_IN_MS,
);

test('a policy without logs keeps them all', () => {
  const filter = createLogFilter({ rules: [], defaultRate: 0 }, { random: () => 0.999_999 });
  expect(filter(info)).toBe(info);
  expect(explainLogSampling({ rules: [], defaultRate: 0 }, info).rate).toBe(1);
});

test('an explanation says which rule and why', () => {
  const explanation = explainLogSampling(policy, {
    level: 'debug',
    message: 'order paid',
    attributes: { plan: 'free' },
  });
  expect(explanation).toMatchObject({ rule: 'quiet', rate: 0.25 });
  expect(explanation.because).toContain('level is "debug"');
  expect(explanation.steps.map(({ because }) => because)[0]).toBe(
    'message is "order paid", not prefix "cache "',
  );
});

test('a log that cannot be read is kept, and that is told once', () => {
  const told: Diagnostic[] = [];
  const filter = createLogFilter(policy, { onDiagnostic: (diagnostic) => told.push(diagnostic) });
  const broken = {
    level: 'info',
    get message(): string {
      throw new Error('no message');
    },
  };
  expect(filter(broken)).toBe(broken);
  expect(filter(broken)).toBe(broken);
  expect(told.map(({ code }) => code)).toEqual(['sampling/log-filter-failed']);
});

test('a policy with errors is refused', () => {
  const wrong = { ...policy, logs: { rules: [], defaultRate: 2 } };
  for (const use of [() => createLogFilter(wrong), () => explainLogSampling(wrong, info)]) {
    try {
      use();
      expect.unreachable();
    } catch (error) {
      expect(isSamplingError(error, 'invalid-input') && error.diagnostics[0]?.path).toEqual([
        'logs',
        'defaultRate',
      ]);
    }
  }
});
