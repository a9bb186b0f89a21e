import { readFileSync } from 'node:fs';
import { readQuota } from '@sentry-kit/sampling/quota';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTo } from '../examples/quota.ts';
import { startSandbox, writesOf, type Sandboxed } from '../src/testing/sandboxed.ts';

let here: Sandboxed;
beforeEach(async () => {
  here = await startSandbox();
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await here.sandbox.close();
});

test('levers are pulled when the month gets too dear, and let go again', async () => {
  const { client, sandbox } = here;
  await (
    await keepTo(0, client)
  )();
  expect(writesOf(sandbox)).toEqual([]);

  const before = await readQuota(client);
  const letGo = await keepTo(-1, client);
  expect((await readQuota(client)).projects).toMatchObject({
    shop: {
      keys: { Default: { rateLimit: { window: 3600, count: 1000 } } },
      filters: { 'web-crawlers': true },
      spikeProtection: true,
    },
    api: { filters: { 'web-crawlers': false } },
  });
  expect(vi.mocked(console.log)).toHaveBeenCalledTimes(3);
  await letGo();
  // Nobody had chosen spike protection before, so nothing says how to set it back.
  const { shop } = before.projects;
  expect((await readQuota(client)).projects['shop']).toEqual({ ...shop, spikeProtection: true });
});

test('the README shows the example as it is', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(readFileSync(new URL('../examples/quota.ts', import.meta.url), 'utf8'));
});
