import { expect } from 'vitest';
import { sendItems, type TestItem } from './send.ts';
import { createTestWorld, type TestWorld } from './test-state.ts';

/** A world that has taken these items. */
export async function receive(...items: readonly TestItem[]): Promise<TestWorld> {
  const world = createTestWorld();
  const answer = await sendItems(world, ...items);
  expect(answer.status).toBe(200);
  return world;
}

/** What the ledger says, without its times. */
export function ledger({ state }: TestWorld): readonly unknown[] {
  return state.outcomes.entries.map(({ category, outcome, reason, quantity }) =>
    outcome === 'accepted' ? [category, quantity] : [category, outcome, reason, quantity],
  );
}
