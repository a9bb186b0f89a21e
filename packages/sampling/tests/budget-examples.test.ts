import { readFileSync } from 'node:fs';
import { createMemoryStore } from '@sentry-kit/sampling';
import { expect, test } from 'vitest';
import { budget, tracesSampler } from '../examples/budget.ts';
import { joinFleet } from '../examples/fleet.ts';
import { comparison } from '../examples/simulate.ts';

test('the sampler asks the budget, and a rate of 0 stays 0', () => {
  expect(tracesSampler({ name: 'GET /orders', attributes: {} })).toBe(1);
  expect(tracesSampler({ name: 'GET /health', attributes: {} })).toBe(0);
  expect(budget.stats().limit).toBe(10_000_000);
});

test('a fleet takes a connection of ioredis or node-redis only', () => {
  expect(() => joinFleet(createMemoryStore())).toThrow('ioredis');
});

test('the month that the README shows comes out as the README says', () => {
  const { before, after } = comparison;
  // Tables are padded by the formatter.
  const padded = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const readme = padded.replaceAll(/ {2,}/g, ' ');
  expect(readme).toContain(
    `| blind minutes | ${before.blindMinutes.toLocaleString('en')} | ${after.blindMinutes} |`,
  );
  expect(after.blindMinutes).toBe(0);
  expect(readme).toContain(
    `| spans in the fullest minute | ${Math.round(before.peakMinute.storedSpans).toLocaleString('en')} | ${Math.round(after.peakMinute.storedSpans).toLocaleString('en')} |`,
  );
  expect(readme).toContain(
    `| traces, extrapolated from what is stored | ${percent(before.estimate.relativeError)} | ${percent(after.estimate.relativeError)} |`,
  );
});

test.each(['budget', 'fleet', 'simulate'])('the README shows examples/%s.ts as it is', (name) => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(
    readFileSync(new URL(`../examples/${name}.ts`, import.meta.url), 'utf8'),
  );
});

function percent(part: number): string {
  return `${part > 0 ? '+' : ''}${(part * 100).toFixed(1)} %`;
}
