import { updateDemand } from './demand-estimate.ts';
import { OVERFLOW, type KeyTable } from './key-table.ts';
import { release, reserve, spend, type Ledger } from './ledger.ts';
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
  /** The probability for one trace. */
  decide(key: string, rate: number, now: number): number;
  /** The same for up to `count` traces at one moment; `taken` says how many of them the answer is for. */
  decideMany(key: string, rate: number, count: number, now: number): number;
  readonly state: ControllerState;
  /** A trace was kept and goes on: its expected spans are set aside. */
  begin(slot: number): number;
  /** A trace that was begun has ended with this many spans, or 0 when it never will. */
  end(slot: number, reserved: number, spans: number): void;
  /** Outcomes without a beginning: kept traces of a key. */
  settle(slot: number, traces: number, spans: number): void;
  /** Spans that no decision here stands for, such as those of traces that another process decided. */
  charge(spans: number): void;
  /** Spans of traces that were decided here, whose decision is not known to have kept them. */
  observe(spans: number): void;
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
  /** The slot of the last decision. */
  slot: number;
}

export function createController(parts: ControllerParts): Controller {
  const { table, ledger, pacing, fairness, countsSpans } = parts;
  const weights = new Float64Array(table.demand.length);
  const state: ControllerState = {
    taken: 0,
    target: 0,
    demand: 0,
    fuseDecisions: 0,
    fuseExpectedLoss: 0,
    hasOutcomes: false,
    slot: OVERFLOW,
  };
  let lastTick = 0;
  let nextTick = 0;
  let arrivalsPerSecond = 0;
  let strangersPerSecond = 0;
  let arrivalsUntilTick = SMALLEST_BURST;
  let strangersUntilTick = SMALLEST_BURST;
  let minuteEnd = 0;
  let level = 0;
  // Fields and no variables of the closure: V8 would allocate each new number of those.
  const current = { arrivals: 0, expectedSpend: 0, minuteLeft: Number.POSITIVE_INFINITY };

  return { decide, decideMany, state, begin, end, settle, charge, observe, tick };

  function decide(key: string, rate: number, now: number): number {
    return decideMany(key, rate, 1, now);
  }

  function decideMany(key: string, rate: number, count: number, now: number): number {
    if (
      now >= nextTick ||
      current.arrivals >= arrivalsUntilTick ||
      table.strangers >= strangersUntilTick ||
      now < lastTick
    ) {
      tick(now);
    }
    if (!(rate > 0)) {
      state.taken = count;
      state.slot = OVERFLOW;
      return 0;
    }
    const slot = table.slotOf(key);
    const cost = table.cost[slot] ?? 1;
    const probability = rate * (table.factor[slot] ?? 1);
    // A batch stops where a tick is due, and where it no longer fits even if all of it were kept.
    let taken = Math.min(count, Math.max(1, Math.ceil(arrivalsUntilTick - current.arrivals)));
    const room = Math.min(ledger.headroom, current.minuteLeft);
    const isFuseOpen = room < cost;
    if (!isFuseOpen && taken > 1) taken = Math.min(taken, Math.max(1, Math.floor(room / cost)));
    current.arrivals += taken;
    table.pending[slot] = (table.pending[slot] ?? 0) + taken * rate * cost;
    table.hits[slot] = (table.hits[slot] ?? 0) + taken;
    state.taken = taken;
    state.slot = slot;
    const expected = taken * probability * cost;
    if (isFuseOpen) {
      state.fuseDecisions += taken;
      state.fuseExpectedLoss += expected;
      parts.onTick();
      return 0;
    }
    current.expectedSpend += expected;
    if (!state.hasOutcomes) {
      spend(ledger, expected);
      current.minuteLeft -= expected;
    }
    return probability;
  }

  function begin(slot: number): number {
    const cost = table.cost[slot] ?? 1;
    reserve(ledger, cost);
    current.minuteLeft -= cost;
    return cost;
  }

  function end(slot: number, reserved: number, spans: number): void {
    release(ledger, reserved);
    const amount = countsSpans ? spans : Math.min(spans, 1);
    spend(ledger, amount);
    current.expectedSpend += amount - reserved;
    current.minuteLeft -= amount - reserved;
    if (spans > 0) learn(slot, 1, spans);
  }

  function settle(slot: number, traces: number, spans: number): void {
    const cost = table.cost[slot] ?? 1;
    const amount = countsSpans ? spans : traces;
    spend(ledger, amount);
    current.expectedSpend += amount - traces * cost;
    current.minuteLeft -= amount;
    if (traces > 0) learn(slot, traces, spans);
  }

  function charge(spans: number): void {
    observe(spans);
    current.expectedSpend += countsSpans ? spans : Math.min(spans, 1);
  }

  function observe(spans: number): void {
    const amount = countsSpans ? spans : Math.min(spans, 1);
    spend(ledger, amount);
    current.minuteLeft -= amount;
  }

  function learn(slot: number, traces: number, spans: number): void {
    if (!countsSpans) return;
    moveMean(slot, traces, spans);
    // What is known of all keys is where a new key starts.
    if (slot !== OVERFLOW) moveMean(OVERFLOW, traces, spans);
  }

  function moveMean(slot: number, traces: number, spans: number): void {
    const seen = (table.outcomes[slot] ?? 0) + traces;
    table.outcomes[slot] = seen;
    const step = Math.min(1, traces / Math.min(seen, OUTCOMES_REMEMBERED));
    const cost = table.cost[slot] ?? 1;
    table.cost[slot] = cost + (spans / traces - cost) * step;
  }

  function tick(now: number): void {
    if (lastTick === 0) {
      table.bornAt[OVERFLOW] = now;
      lastTick = now;
    }
    // A clock that was set back must not run the estimates backwards.
    const elapsedInMs = Math.max(1, now - lastTick);
    const elapsed = elapsedInMs / 1_000;
    if (now >= ledger.end || now < ledger.start) pacing.restart(now, parts.openWindow(now));
    state.demand = updateDemand(table, now, elapsed);
    pacing.account(now, current.expectedSpend);
    state.target = pacing.target(now);
    share();

    const follow = 1 - Math.exp(-elapsed / 3);
    arrivalsPerSecond = follows(arrivalsPerSecond, current.arrivals / elapsed, follow);
    strangersPerSecond = follows(strangersPerSecond, table.strangers / elapsed, follow);
    const tickInMs = Math.min(TICK_IN_MS, (ledger.end - ledger.start) / TICKS_A_WINDOW);
    arrivalsUntilTick = SMALLEST_BURST + (BURST * arrivalsPerSecond * tickInMs) / 1_000;
    strangersUntilTick = SMALLEST_BURST + (BURST * strangersPerSecond * tickInMs) / 1_000;
    current.arrivals = 0;
    table.strangers = 0;
    current.expectedSpend = 0;
    lastTick = now;
    table.tickStart = now;
    nextTick = Math.min(now + tickInMs, ledger.end);
    if (now >= minuteEnd || now < minuteEnd - MINUTE_IN_MS) openMinute(now);
    parts.onTick();
  }

  function openMinute(now: number): void {
    minuteEnd = (Math.floor(now / MINUTE_IN_MS) + 1) * MINUTE_IN_MS;
    const plan = pacing.planned(now) * (MINUTE_IN_MS / 1_000);
    const isWindowShort = ledger.end - ledger.start <= MINUTE_IN_MS;
    current.minuteLeft = isWindowShort
      ? Number.POSITIVE_INFINITY
      : Math.max(plan * FUSE_IN_PLANS, FUSE_AT_LEAST * (table.cost[OVERFLOW] ?? 1));
  }

  function weightOf(wanted: number): number {
    if (wanted <= 0) return 0;
    return fairness === 1 ? 1 : wanted ** (1 - fairness);
  }

  function factorAt(slot: number, unseen: number): number {
    const wanted = table.demand[slot] ?? 0;
    return wanted > 0 ? Math.min(1, (level * (weights[slot] ?? 0)) / wanted) : unseen;
  }

  function share(): void {
    const { demand, factor } = table;
    const count = table.count();
    if (state.demand <= state.target) {
      factor.fill(1, 0, count);
      return;
    }
    for (let slot = 0; slot < count; slot += 1) weights[slot] = weightOf(demand[slot] ?? 0);
    // The last level is close to the new one, which saves most of the search.
    const guess = Number.isFinite(level) ? level : 0;
    level = waterLevel({ demand, weight: weights, count }, state.target, guess);
    const ofStrangers = factorAt(OVERFLOW, 1);
    // A key that has not come again is a stranger still.
    for (let slot = 0; slot < count; slot += 1) factor[slot] = factorAt(slot, ofStrangers);
  }
}

// Up at once, down slowly: what counts as a burst.
function follows(mean: number, observed: number, step: number): number {
  return observed > mean ? observed : mean + (observed - mean) * step;
}
