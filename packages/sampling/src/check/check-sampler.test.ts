import { expect, test } from 'vitest';
import { checkTracesSampler } from '../check.ts';
import { createTracesSampler, type SamplingContext } from '../index.ts';

const codes = (sampler: (context: never) => unknown) =>
  checkTracesSampler(sampler).map(
    ({ code, message }) => `${message.split(':')[0]} ${code.replace('sampling/', '')}`,
  );

interface OldContext {
  readonly transactionContext: { readonly name: string };
  readonly parentSampled?: boolean;
}

test('a sampler that many guides show: written for SDK 7, health by name, decision as rate', () => {
  const sampler = ({ transactionContext, parentSampled }: OldContext) => {
    if (transactionContext.name === '/health') return 0;
    return parentSampled === undefined ? 0.1 : parentSampled;
  };
  expect(codes(sampler)).toEqual([
    'SDK 7 health-check-by-name',
    'SDK 8 health-check-by-name',
    'SDK 9 to 11 sampler-throws',
  ]);
});

test('the same one made for SDK 9 records decisions as rates', () => {
  const sampler = ({ name, parentSampled }: SamplingContext) =>
    name === '/health' ? 0 : (parentSampled ?? 0.1);
  expect(codes(sampler)).toContain('SDK 9 to 11 decision-as-rate');
});

test('a name that contains "error" is no error, and a parent must not be ignored', () => {
  const sampler = ({ transactionContext: { name } }: OldContext) => {
    if (name.includes('error')) return 1;
    return name.startsWith('/api/v1/') ? 0.05 : 0.1;
  };
  expect(codes(sampler)).toEqual([
    'SDK 7 parent-ignored',
    'SDK 7 parent-overruled',
    'SDK 7 error-by-name',
    'SDK 8 parent-ignored',
    'SDK 8 parent-overruled',
    'SDK 8 error-by-name',
    'SDK 9 to 11 sampler-throws',
  ]);
});

test.each<[string, (context: SamplingContext) => unknown]>([
  ['invalid-rate', ({ name }) => (name === '' ? undefined : 0.1)],
  ['invalid-rate', () => Number.NaN],
  ['invalid-rate', () => 50],
  ['invalid-rate', () => Promise.resolve(0.1)],
  ['own-dice', () => Math.random() < 0.5],
  ['sampler-throws', ({ attributes }) => (attributes?.['sentry.op'] as string).length / 100],
])('%s is found', (code, sampler) => {
  expect(codes(sampler)).toContain(`SDK 9 to 11 ${code}`);
});

test('a health check is dropped by a name that a streamed span of SDK 11 does not have yet', () => {
  const byName = ({ name, inheritOrSampleWith }: SamplingContext) =>
    name?.endsWith('/health') ? 0 : inheritOrSampleWith?.(0.1);
  const inNewest = (code: string): boolean => code.startsWith('SDK 9 to 11');
  expect(codes(byName).filter(inNewest)).toEqual(['SDK 9 to 11 health-check-by-name']);
  const byPath = ({ attributes, inheritOrSampleWith }: SamplingContext) =>
    attributes?.['url.path'] === '/health' ? 0 : inheritOrSampleWith?.(0.1);
  expect(codes(byPath).filter(inNewest)).toEqual([]);
});

test('a sampler made from a policy passes', () => {
  const sampler = createTracesSampler({
    rules: [{ id: 'health', when: { name: { suffix: '/health' } }, rate: 0 }],
    defaultRate: 0.1,
  });
  expect(checkTracesSampler(sampler)).toEqual([]);
});
