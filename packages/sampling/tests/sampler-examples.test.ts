import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings, tracesSampler as redone } from '../examples/best-practice.ts';
import { beforeSendLog, rates } from '../examples/logs.ts';
import { policy, tracesSampler } from '../examples/policy.ts';
import { decision } from '../examples/relay.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test.each(['policy', 'logs', 'best-practice', 'relay'])(
  'the README shows examples/%s.ts as it is',
  (name) => {
    expect(readme).toContain(
      readFileSync(new URL(`../examples/${name}.ts`, import.meta.url), 'utf8').trim(),
    );
  },
);

test('the policy keeps what it says', () => {
  const given = ['GET /checkout', 'GET /health', 'POST /api/v1/orders', 'GET /'].map((name) =>
    tracesSampler({ name }),
  );
  expect(given).toEqual([1, 0, 0.05, 0.1]);
  expect(
    tracesSampler({ name: 'GET /api/v1/a', attributes: { 'customer.plan': 'enterprise' } }),
  ).toBe(0.1);
  expect(policy.rules).toHaveLength(3);
});

test('logs are filtered, and rates have the names of init', () => {
  expect(beforeSendLog({ level: 'info', message: 'cache miss' })).toBeNull();
  const paid = { level: 'info', message: 'order paid' };
  expect(beforeSendLog(paid)).toBe(paid);
  expect(rates).toEqual({
    replaysSessionSampleRate: 0.01,
    replaysOnErrorSampleRate: 1,
    profileSessionSampleRate: 0.1,
  });
});

test('the hand-written sampler has what the README says of it, the redone one keeps the intent', () => {
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set(['sampling/error-by-name', 'sampling/health-check-by-name', 'sampling/sampler-throws']),
  );
  expect(
    ['GET /health', '/health', 'GET /api/v1/errors', '/'].map((name) => redone({ name })),
  ).toEqual([0, 0, 0.05, 0.1]);
});

test('the Relay example drops', () => {
  expect(decision).toMatchObject({ rate: 0.1, rule: '1000', sampled: false });
});
