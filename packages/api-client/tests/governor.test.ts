import { expect, it } from 'vitest';
import { useSandbox } from './support/sandbox.ts';

const calls = 120;
const use = useSandbox({ limits: { requestsPerSecond: 40, concurrency: 25 } });

it('makes more calls at once than the sandbox takes, and draws no 429', async () => {
  use.sandbox.fault({ type: 'delay', delayInMs: 40, upToInMs: 80 });
  await Promise.all(Array.from({ length: calls }, () => use.client.teams.list().page()));
  const statuses = use.sandbox.requests.map(({ status }) => status);
  expect(statuses).toEqual(Array.from({ length: calls }, () => 200));
});
