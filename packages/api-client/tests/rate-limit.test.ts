import { expect, it } from 'vitest';
import { countPerProject } from '../examples/many-calls.ts';
import { useSandbox } from './support/sandbox.ts';

const projects = Array.from({ length: 30 }, (_, index) => `shop-${index}`);
const use = useSandbox({
  organizations: [{ slug: 'acme', projects }],
  limits: { requestsPerSecond: 20, concurrency: 10 },
});

it('asks for more than the limits allow, and gets every answer', async () => {
  await use.store({ message: 'it broke' });
  const counts = await countPerProject(use.client, projects);
  expect([...counts.keys()]).toEqual(projects);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(1);
});
