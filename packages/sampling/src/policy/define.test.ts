import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSamplingPolicy } from '../check.ts';
import { defineSamplingPolicy, isSamplingError } from '../index.ts';
import { PATIENCE_IN_MS, sized } from '../testing/proof.ts';
import { randomPolicies } from '../testing/random-policies.ts';
import { spoil, spoiler } from '../testing/spoil.ts';

const errorsOf = (value: unknown) =>
  checkSamplingPolicy(value).filter(({ severity }) => severity === 'error');

test('a policy comes back with the same shape, deeply frozen, and survives JSON', () => {
  const policy = {
    rules: [
      {
        id: 'api',
        when: { all: [{ name: { prefix: '/api/' } }, { attributes: { plan: ['free', 1] } }] },
        rate: 0.1,
      },
    ],
    defaultRate: 1,
    minimumRate: undefined,
  };
  const defined = defineSamplingPolicy(policy);
  expect(defined).toEqual({ rules: policy.rules, defaultRate: 1 });
  expect(JSON.parse(JSON.stringify(defined))).toEqual(defined);
  expect(() => Object.assign(defined.rules[0]?.when ?? {}, { name: 'x' })).toThrow(TypeError);
  expect(Object.isFrozen(policy.rules)).toBe(false);
});

const rule = { id: 'a', rate: 0.5 };
const withRule = (part: object) => ({ rules: [{ ...rule, ...part }], defaultRate: 1 });
const withOther = (part: object) => ({ rules: [], defaultRate: 1, ...part });
const withLogRule = (part: object) =>
  withOther({ logs: { rules: [{ ...rule, ...part }], defaultRate: 1 } });
const withName = (name: unknown) => withRule({ when: { name } });

test.each<[unknown, string, (string | number)[]]>([
  [null, 'invalid-type', []],
  [[], 'invalid-type', []],
  [{ rules: 1, defaultRate: 1 }, 'invalid-type', ['rules']],
  [{ rules: [] }, 'rate-out-of-range', ['defaultRate']],
  [{ rules: [], defaultRate: '0.5' }, 'rate-out-of-range', ['defaultRate']],
  [{ rules: [], defaultRate: Number.NaN }, 'rate-out-of-range', ['defaultRate']],
  [{ rules: [], defaultRate: 1, minimumRate: 2 }, 'rate-out-of-range', ['minimumRate']],
  [{ rules: [], defaultRate: 1, defaultrate: 1 }, 'unknown-field', ['defaultrate']],
  // oxlint-disable-next-line no-sparse-arrays -- a hole is the input
  [{ rules: [, rule], defaultRate: 1 }, 'invalid-type', ['rules', 0]],
  [withRule({ id: '' }), 'invalid-type', ['rules', 0, 'id']],
  [
    { rules: [rule, { id: 'b', rate: 1 }, rule], defaultRate: 1 },
    'duplicate-id',
    ['rules', 2, 'id'],
  ],
  [withRule({ rate: 1.01 }), 'rate-out-of-range', ['rules', 0, 'rate']],
  [withRule({ rate: undefined }), 'missing-effect', ['rules', 0]],
  [withRule({ factor: 2 }), 'missing-effect', ['rules', 0]],
  [withRule({ rate: undefined, factor: 0 }), 'rate-out-of-range', ['rules', 0, 'factor']],
  [withRule({ rate: undefined, always: false }), 'invalid-type', ['rules', 0, 'always']],
  [withRule({ firstPerSecond: 0.5 }), 'invalid-type', ['rules', 0, 'firstPerSecond']],
  [
    { rules: [{ id: 'a', factor: 2, firstPerSecond: 1 }], defaultRate: 1 },
    'missing-effect',
    ['rules', 0, 'firstPerSecond'],
  ],
  [withRule({ between: {} }), 'invalid-window', ['rules', 0, 'between']],
  [
    withRule({ between: { from: '2026-03-01' } }),
    'invalid-window',
    ['rules', 0, 'between', 'from'],
  ],
  [
    withRule({ between: { from: '2026-03-01T00:00:00Z', to: '2026-02-01T00:00:00Z' } }),
    'invalid-window',
    ['rules', 0, 'between'],
  ],
  [
    withRule({ between: { to: '2026-03-01T00:00:00Z', decayTo: 0 } }),
    'invalid-window',
    ['rules', 0, 'between'],
  ],
  [
    withRule({ between: { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z', decayTo: 2 } }),
    'rate-out-of-range',
    ['rules', 0, 'between', 'decayTo'],
  ],
  [withRule({ when: {} }), 'invalid-condition', ['rules', 0, 'when']],
  [withRule({ when: { name: undefined } }), 'invalid-condition', ['rules', 0, 'when']],
  [withRule({ when: { all: [], name: 'x' } }), 'invalid-condition', ['rules', 0, 'when']],
  [withRule({ when: { not: [] } }), 'invalid-condition', ['rules', 0, 'when', 'not']],
  [
    withRule({ when: { parentSampled: 1 } }),
    'invalid-condition',
    ['rules', 0, 'when', 'parentSampled'],
  ],
  [withRule({ when: { attributes: {} } }), 'invalid-condition', ['rules', 0, 'when', 'attributes']],
  [withName({ glob: '[a' }), 'invalid-pattern', ['rules', 0, 'when', 'name', 'glob']],
  [withName({ regex: '(' }), 'invalid-pattern', ['rules', 0, 'when', 'name', 'regex']],
  [withName({ prefix: '' }), 'invalid-type', ['rules', 0, 'when', 'name', 'prefix']],
  [withName({ prefix: 'a', suffix: 'b' }), 'invalid-match', ['rules', 0, 'when', 'name']],
  [withName({ constructor: 'a' }), 'invalid-match', ['rules', 0, 'when', 'name']],
  [withName({ above: '1' }), 'invalid-match', ['rules', 0, 'when', 'name', 'above']],
  [withOther({ logs: [] }), 'invalid-type', ['logs']],
  [withOther({ logs: { rules: [] } }), 'rate-out-of-range', ['logs', 'defaultRate']],
  [withLogRule({ rate: undefined }), 'rate-out-of-range', ['logs', 'rules', 0, 'rate']],
  [withLogRule({ factor: 2 }), 'unknown-field', ['logs', 'rules', 0, 'factor']],
  [withLogRule({ when: { name: 'x' } }), 'unknown-field', ['logs', 'rules', 0, 'when', 'name']],
  [
    withLogRule({ when: { not: { level: { glob: '[a' } } } }),
    'invalid-pattern',
    ['logs', 'rules', 0, 'when', 'not', 'level', 'glob'],
  ],
  [
    withOther({ logs: { rules: [rule, rule], defaultRate: 1 } }),
    'duplicate-id',
    ['logs', 'rules', 1, 'id'],
  ],
  [withOther({ replays: { sessions: 2 } }), 'rate-out-of-range', ['replays', 'sessions']],
  [withOther({ replays: { onerror: 1 } }), 'unknown-field', ['replays', 'onerror']],
  [withOther({ profiles: { traces: '1' } }), 'rate-out-of-range', ['profiles', 'traces']],
  [withName([null]), 'invalid-match', ['rules', 0, 'when', 'name', 0]],
])('%j is refused with %s', (value, code, path) => {
  expect(errorsOf(value)).toContainEqual(
    expect.objectContaining({ code: `sampling/${code}`, path }),
  );
});

test('conditions that are nested without end, or hold themselves, are refused', () => {
  const loop: { not?: unknown } = {};
  loop.not = loop;
  expect(errorsOf(withRule({ when: loop })).length).toBeGreaterThan(0);
});

test('every problem is listed in the one error that is thrown', () => {
  const policy = {
    rules: [
      { id: 'a', rate: 2 },
      { id: 'a', factor: -1 },
    ],
    defaultRate: -1,
  };
  const error = catchFrom(() => defineSamplingPolicy(policy));
  if (!isSamplingError(error, 'invalid-input')) throw error;
  expect(error.diagnostics).toEqual(errorsOf(policy));
  for (const { message } of error.diagnostics) expect(error.message).toContain(message);
  expect(error.message).toContain('rules.0.rate');
  expect(error.diagnostics).toHaveLength(4);
  expect(isSamplingError(error, 'aborted')).toBe(false);
});

test(
  'define throws exactly when check reports an error, on valid and on spoilt policies',
  () => {
    const counts = { thrown: 0, passed: 0 };
    fc.assert(
      fc.property(
        randomPolicies(4),
        fc.option(fc.tuple(fc.nat(), spoiler), { freq: 2 }),
        (policy, spoilt) => {
          const value = spoilt ? spoil(policy, ...spoilt) : policy;
          const errors = errorsOf(value);
          const error = catchFrom(() => defineSamplingPolicy(value as typeof policy));
          expect(isSamplingError(error) ? error.diagnostics : []).toEqual(errors);
          if (!spoilt) expect(errors).toEqual([]);
          counts[error ? 'thrown' : 'passed'] += 1;
        },
      ),
      { numRuns: sized(20_000), seed: 3 },
    );
    expect(Math.min(counts.thrown, counts.passed)).toBeGreaterThan(sized(20_000) / 5);
  },
  PATIENCE_IN_MS,
);

function catchFrom(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
