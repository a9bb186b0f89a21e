import { readFileSync } from 'node:fs';
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

it('runs: one description for Node, a page, Python and Go', async () => {
  await import('../examples/every-service.ts');
  const printed: unknown[][] = log.mock.calls;
  expect(printed.map(([name]) => name)).toEqual(['node', 'browser', 'fastapi', 'net/http']);
  const files = printed.map(([, names]) => names);
  expect(files[0]).toEqual(expect.arrayContaining(['tracesSampler', 'integrations']));
  expect(files[1]).toContain('instrument.ts');
  expect(files[2]).toContain('sentry_setup/init.py');
  expect(files[3]).toContain('sentrysetup/init.go');
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const source = readFileSync(new URL('../examples/every-service.ts', import.meta.url), 'utf8');
  expect(readme).toContain(source);
});
