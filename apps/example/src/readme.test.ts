import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';

let log: MockInstance<typeof console.log>;
beforeEach(() => {
  log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

it('runs: the code on the first screen of the repository, which resolves three issues', async () => {
  await import('../examples/one-screen.ts');
  const shortIds = log.mock.calls.map(([shortId]) => String(shortId));
  expect(shortIds.toSorted()).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3']);
});

it('runs: the first code of the sandbox, in which a list is asked for three times', async () => {
  await import('../examples/sandbox.ts');
  expect(log.mock.calls).toEqual([[[], 3]]);
});
