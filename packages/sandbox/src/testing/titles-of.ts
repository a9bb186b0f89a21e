import { expect } from 'vitest';
import type { World } from './world.ts';

/** What a list of issues answers: the type of each, in order. */
export async function titlesOf(world: World, path: string, query: string): Promise<unknown[]> {
  const answer = await world.get(`${path}?${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return (answer.body as { title: string }[]).map(({ title }) => title.split(':', 1)[0]);
}
