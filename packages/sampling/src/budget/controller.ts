import { updateDemand } from './demand-estimate.ts';
import type { KeySlot, KeyTable } from './key-table.ts';
import type { FleetLedger as Ledger } from '../fleet/types.ts';
import type { Pacing } from './pacing.ts';
import { waterLevel } from './water-level.ts';

const TICK_IN_MS = 1_000;
const TICKS_A_WINDOW = 20;
const MINUTE_IN_MS = 60_000;
// A tick ends early when this many times the expected arrivals are there: the reaction to a burst within a second.
const BURST = 4;
const SMALLEST_BURST = 16;
// The fuse of a minute, in minutes of the plan; and what it always lets through, in traces.
const FUSE_IN_PLANS = 4.8;
const FUSE_AT_LEAST = 32;
// The mean of a key's spans follows its last outcomes.
const OUTCOMES_REMEMBERED = 64;

export interface ControllerParts {
  readonly table: KeyTable;
  readonly ledger: Ledger;
  readonly pacing: Pacing;
  readonly fairness: number;
  /** False: an event costs 1 whatever it holds. */
  readonly countsSpans: boolean;
  /** Starts the ledger's next window and gives its limit. */
  openWindow(now: number): number;
  /** Called after each tick, and when nothing may be kept. */
  onTick(): void;
}

/** The budget's engine: plain numbers in, a probability out. */
export interface Controller {
  readonly state: ControllerState;
  /** The probability for up to `count` traces at one moment; `taken` of the state says how many of them it is for. */
  decide(key: string, rate: number, now: number, count?: number): number;
  /** Sets an amount aside for a kept trace that goes on; a negative one sets it free again. */
  hold(amount: number): void;
  /** So many kept traces of a key had so many spans, where another amount was expected. */
  settle(slot: KeySlot, traces: number, spans: number, expected: number): void;
  /** Spans that belong to no decision here, or are not known to; `isExpected` when a decision has counted them. */
  charge(spans: number, isExpected: boolean): void;
  tick(now: number): void;
}

/** What the engine shows; one object that changes. */
export interface ControllerState {
  /** How many of the offered traces the last decision was for. */
  taken: number;
  target: number;
  demand: number;
  fuseDecisions: number;
  fuseExpectedLoss: number;
  /** True as soon as outcomes are fed back; until then what is expected counts as spent. */
  hasOutcomes: boolean;
}

export function createController(parts: ControllerParts): Controller {
  const { table, ledger, pacing, fairness, countsSpans } = parts;
  const { slots, others } = table;
  const state: ControllerState = {
    taken: 0,
    target: 0,
    demand: 0,
    fuseDecisions: 0,
    fuseExpectedLoss: 0,
    hasOutcomes: false,
  };
  let lastTick = 0;
  let nextTick = 0;
  let arrivalsPerSecond = 0;
  let strangersPerSecond = 0;
  let arrivalsUntilTick = SMALLEST_BURST;
  let strangersUntilTick = SMALLEST_BURST;
  let minuteEnd = 0;
  // Fields and no variables of the closure: V8 would allocate each new number of those.
  const current = { arrivals: 0, expectedSpend: 0, minuteLeft: Number.POSITIVE_INFINITY };

  return { state, decide, hold, settle, charge, tick };

  function decide(key: string, rate: number, now: number, count = 1): number {
    if (
      now >= nextTick ||
      now < lastTick ||
      current.arrivals >= arrivalsUntilTick ||
      table.strangers >= strangersUntilTick
    ) {
      tick(now);
    }
    state.taken = count;
    if (!(rate > 0)) return 0;
    const slot = table.slotOf(key);
    const { cost } = slot;
    const room = Math.min(ledger.headroom, current.minuteLeft);
    const isFuseOpen = room < cost;
    let taken = count;
    if (count > 1) {
      // A batch stops where a tick is due, and where it no longer fits even if all of it were kept.
      const most = Math.ceil(arrivalsUntilTick - current.arrivals);
      taken = Math.max(1, Math.min(count, most, isFuseOpen ? count : Math.floor(room / cost)));
      state.taken = taken;
    }
    const probability = rate * slot.factor;
    const expected = taken * probability * cost;
    current.arrivals += taken;
    slot.pending += taken * rate * cost;
    slot.hits += taken;
    if (isFuseOpen) {
      state.fuseDecisions += taken;
      state.fuseExpectedLoss += expected;
      parts.onTick();
      return 0;
    }
    if (state.hasOutcomes) current.expectedSpend += expected;
    else spend(expected, 0);
    return probability;
  }

  function spend(amount: number, expected: number): void {
    ledger.spent += amount;
    ledger.headroom -= amount;
    current.minuteLeft -= amount;
    current.expectedSpend += amount - expected;
  }

  function hold(amount: number): void {
    ledger.inFlight += amount;
    ledger.headroom -= amount;
    current.minuteLeft -= amount;
  }

  function settle(slot: KeySlot, traces: number, spans: number, expected: number): void {
    spend(countsSpans ? spans : traces, expected);
    if (!countsSpans || traces === 0) return;
    learn(slot, traces, spans);
    // What is known of all keys is where a new key starts.
    if (slot !== others) learn(others, traces, spans);
  }

  function charge(spans: number, isExpected: boolean): void {
    const amount = countsSpans ? spans : Math.min(spans, 1);
    spend(amount, isExpected ? amount : 0);
  }

  function tick(now: number): void {
    if (lastTick === 0) lastTick = others.bornAt = now;
    // A clock that was set back must not run the estimates backwards.
    const elapsed = Math.max(1, now - lastTick) / 1_000;
    if (now >= ledger.end || now < ledger.start) pacing.restart(now, parts.openWindow(now));
    state.demand = updateDemand(slots, now, elapsed);
    state.target = pacing.target(now, current.expectedSpend);
    share();

    const lengthInMs = ledger.end - ledger.start;
    const tickInMs = Math.min(TICK_IN_MS, lengthInMs / TICKS_A_WINDOW);
    const burst = (perSecond: number) => SMALLEST_BURST + (BURST * perSecond * tickInMs) / 1_000;
    arrivalsPerSecond = follow(arrivalsPerSecond, current.arrivals, elapsed);
    strangersPerSecond = follow(strangersPerSecond, table.strangers, elapsed);
    arrivalsUntilTick = burst(arrivalsPerSecond);
    strangersUntilTick = burst(strangersPerSecond);
    current.arrivals = 0;
    current.expectedSpend = 0;
    table.strangers = 0;
    table.tickStart = lastTick = now;
    nextTick = Math.min(now + tickInMs, ledger.end);
    if (lengthInMs > MINUTE_IN_MS && (now >= minuteEnd || now < minuteEnd - MINUTE_IN_MS)) {
      minuteEnd = (Math.floor(now / MINUTE_IN_MS) + 1) * MINUTE_IN_MS;
      const plan = pacing.planned(now) * (MINUTE_IN_MS / 1_000);
      current.minuteLeft = Math.max(plan * FUSE_IN_PLANS, others.cost * FUSE_AT_LEAST);
    }
    parts.onTick();
  }

  function share(): void {
    for (const slot of slots) slot.weight = slot.demand ** (1 - fairness);
    const isEnough = state.demand <= state.target;
    const level = isEnough ? Number.POSITIVE_INFINITY : waterLevel(slots, state.target);
    others.factor = 1;
    for (const slot of slots) {
      // A key that has not come again is a stranger still.
      slot.factor =
        slot.demand > 0 ? Math.min(1, (level * slot.weight) / slot.demand) : others.factor;
    }
  }
}

function learn(slot: KeySlot, traces: number, spans: number): void {
  slot.outcomes += traces;
  const step = Math.min(1, traces / Math.min(slot.outcomes, OUTCOMES_REMEMBERED));
  slot.cost += (spans / traces - slot.cost) * step;
}

// Up at once, down slowly: what counts as a burst.
function follow(mean: number, arrivals: number, elapsedInSeconds: number): number {
  const observed = arrivals / elapsedInSeconds;
  return Math.max(observed, observed + (mean - observed) * Math.exp(-elapsedInSeconds / 3));
}
