import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.restoreAllMocks());

it('runs: the code on the first screen of the repository, which resolves three issues', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import('../examples/one-screen.ts');
  expect(log.mock.calls.map(([shortId]) => shortId).toSorted()).toEqual([
    'SHOP-1',
    'SHOP-2',
    'SHOP-3',
  ]);
});
