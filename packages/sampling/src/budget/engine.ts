import type { FleetLedger as Ledger, FleetMember } from '../fleet/types.ts';
import { createSamplingError } from '../policy/error.ts';
import { restoreKeys } from './budget-snapshot.ts';
import { checkBudget } from './check-budget.ts';
import { createController, type Controller } from './controller.ts';
import { createOutcomeFeed, type OutcomeFeed } from './integration.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import { createPacing } from './pacing.ts';
import type { BudgetLimit, BudgetOptions } from './types.ts';
import { createWeekCurve } from './week-curve.ts';
import { windowAt } from './window.ts';

const DEFAULT_KEYS = 1_000;
// Of the limit: what is not planned for, so that traces that end late do not lift the sum above it.
const KEPT_BACK = 0.002;

/** A budget's parts, put together. The simulator drives them in batches, which the public form has no use for. */
export interface BudgetEngine {
  readonly amount: number;
  readonly controller: Controller;
  readonly table: KeyTable;
  readonly ledger: Ledger;
  readonly feed: OutcomeFeed;
  /** The store's time where there is one. */
  readonly now: () => number;
  readonly fleet: FleetMember | undefined;
}

export function createBudgetEngine(limit: BudgetLimit, options: BudgetOptions): BudgetEngine {
  const diagnostics = checkBudget(limit, options);
  if (diagnostics.length > 0) {
    throw createSamplingError(
      'invalid-input',
      'createBudget cannot work with this limit:',
      diagnostics,
    );
  }

  const clock = options.clock ?? Date;
  const random = options.random ?? Math.random;
  const countsSpans = 'spans' in limit;
  const amount = countsSpans ? limit.spans : limit.events;
  const spansPerTrace = countsSpans ? (options.spansPerTrace ?? 1) : 1;
  const table = createKeyTable(options.maximumKeys ?? DEFAULT_KEYS, spansPerTrace, random);
  const ledger = { start: 0, end: 0, spent: 0, inFlight: 0, headroom: 0, beyond: 0 };
  const curve = createWeekCurve(options.forecast);
  const pacing = createPacing(ledger, curve);
  let fleet: FleetMember | undefined;
  let snapshot = options.snapshot;
  const controller = createController({
    table,
    ledger,
    pacing,
    fairness: options.fairness ?? 1,
    countsSpans,
    openWindow,
    onTick: () => fleet?.poke(),
  });
  const { state } = controller;
  const feed = createOutcomeFeed(controller, table, now);
  if (snapshot) restoreKeys(table, snapshot, now());
  if (options.store) {
    fleet = options.store.join({
      name: options.name ?? 'default',
      limit: amount,
      clock: options.clock,
      random,
      ledger,
      resize: pacing.resize,
      target: () => state.target,
      demand: () => state.demand,
      cost: () => table.others.cost,
      tick: () => controller.tick(now()),
    });
    fleet.start();
  }

  return { amount, controller, table, ledger, feed, now, fleet };

  function now(): number {
    return clock.now() + (fleet?.offsetInMs() ?? 0);
  }

  function openWindow(at: number): number {
    const window = windowAt(limit.per, at, options.monthStartsOn ?? 1);
    if (fleet) return fleet.openWindow(window.start, window.end);
    const isFirst = ledger.end === 0;
    ledger.start = window.start;
    ledger.end = window.end;
    ledger.spent = isFirst ? spentBefore(at) : 0;
    ledger.headroom = amount - ledger.spent - ledger.inFlight;
    ledger.beyond = -amount * KEPT_BACK;
    return amount;
  }

  // Whoever begins in the middle of a window takes it that the plan was kept to so far; a snapshot knows better.
  function spentBefore(at: number): number {
    const { start, end } = ledger;
    const known = snapshot;
    snapshot = undefined;
    if (known?.windowStart === start) return Math.min(known.spent, amount);
    return (amount * curve.between(start, at)) / curve.between(start, end);
  }
}
