import { expect, test } from 'vitest';
import { SERVER_RULES } from '../testing/validation/rules.ts';
import { checkAlerts } from './check-alerts.ts';

const errorsOf = (set: unknown) => checkAlerts(set).filter(({ severity }) => severity === 'error');

test.each(SERVER_RULES.map((rule) => [rule.rule, rule] as const))('%s', (_, rule) => {
  expect(rule.reference).toMatch(/^getsentry\/[a-z-]+: /);
  const wrong = [
    ...rule.taken.filter((set) => errorsOf(set).length > 0).map((set) => ['is taken', set]),
    ...rule.refused.filter((set) => errorsOf(set).length === 0).map((set) => ['is refused', set]),
  ];
  expect(wrong.map((row) => JSON.stringify(row))).toEqual([]);
});

test('there are at least 400 different bodies, half of them refused', () => {
  const different = (sets: readonly unknown[]) =>
    new Set(sets.map((set) => JSON.stringify(set, (_key, value: unknown) => value ?? null))).size;
  const taken = different(SERVER_RULES.flatMap((rule) => rule.taken));
  const refused = different(SERVER_RULES.flatMap((rule) => rule.refused));
  console.log(`figure: validation bodies taken ${taken}, refused ${refused}`);
  expect(taken + refused).toBeGreaterThanOrEqual(400);
  expect(Math.min(taken, refused)).toBeGreaterThanOrEqual(200);
});
