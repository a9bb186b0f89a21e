import { createFleetMember } from './fleet-member.ts';
import type { BudgetStore, Exchange, OnStoreLost } from './types.ts';

/** A store of an exchange: what a fleet shares may be kept anywhere that can add and compare in one step. */
export function createBudgetStore(
  exchange: Exchange,
  options: { readonly onStoreLost?: OnStoreLost | undefined } = {},
): BudgetStore {
  const { onStoreLost = 'share' } = options;
  return { join: (seat) => createFleetMember(exchange, onStoreLost, seat) };
}
