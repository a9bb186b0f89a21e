import { takeSnapshot } from './budget-snapshot.ts';
import { createBudgetEngine } from './engine.ts';
import type { Budget, BudgetLimit, BudgetOptions } from './types.ts';

/** Controls a probability so that what is kept stays inside a limit. Throws when the limit or an option makes no sense. */
export function createBudget(limit: BudgetLimit, options: BudgetOptions = {}): Budget {
  const { amount, controller, table, ledger, feed, now, fleet } = createBudgetEngine(
    limit,
    options,
  );
  const { state } = controller;
  return {
    keyOf: (context) =>
      options.key?.(context) ?? context.name ?? context.transactionContext?.name ?? '',
    decide(key, rate) {
      const probability = controller.decide(key, rate, now());
      feed.decided(key, probability);
      return probability;
    },
    integration: feed.integration,
    record({ key, kept, spans }) {
      state.hasOutcomes = true;
      if (!kept) return;
      const slot = table.find(key);
      controller.settle(slot, 1, spans, slot.cost);
    },
    stats: () => ({
      windowStart: ledger.start,
      windowEnd: ledger.end,
      limit: fleet ? ledger.spent + ledger.inFlight + ledger.headroom : amount,
      spent: ledger.spent,
      inFlight: ledger.inFlight,
      targetPerSecond: state.target,
      demandPerSecond: state.demand,
      fuse: { decisions: state.fuseDecisions, expectedLoss: state.fuseExpectedLoss },
      trackedKeys: table.slots.length - 1,
      ...(fleet ? { fleet: fleet.stats() } : {}),
    }),
    snapshot: () => takeSnapshot(table, ledger, now()),
    close: async () => fleet?.close(),
  };
}
