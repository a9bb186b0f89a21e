import { systemClock } from './system-clock.ts';
import { withTimeout } from './with-timeout.ts';
import type {
  Exchange,
  FleetMember,
  FleetSeat,
  LeaseAnswer,
  LeaseRequest,
  OnStoreLost,
} from './types.ts';

// A lease is for this many traces, so that the store is asked at most once for ten that are kept.
const TRACES_A_LEASE = 20;
const LEASE_IN_PACES = 1.5;
const SHORTEST_INTERVAL_IN_MS = 250;
const LONGEST_INTERVAL_IN_MS = 300_000;
const INTERVALS_A_WINDOW = 20;
const URGENT_AFTER_IN_MS = 100;
const TIMEOUT_IN_MS = 1_000;
const LONGEST_BACKOFF_IN_MS = 5_000;
// Held beyond this many leases, the rest is given back.
const MOST_LEASES_HELD = 3;
// What is taken of the own part of what was left when the store is lost: others were told of an older rest.
const SAFE_PART = 0.9;
// Stands for "no limit" and stays a number in sums.
const NO_LIMIT = 1e15;

export function createFleetMember(
  exchangeLease: Exchange,
  onStoreLost: OnStoreLost,
  seat: FleetSeat,
): FleetMember {
  const { name, limit, clock = systemClock, random, ledger } = seat;
  const process = globalThis.crypto.randomUUID();
  const closing = new AbortController();
  let offset = 0;
  let id = 0;
  let requests = 0;
  // Asked and not answered: it is asked again as it is, since the store may have granted it.
  let unanswered: LeaseRequest | undefined;
  let isAsking = false;
  let failures = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let waitInMs = 0;
  let known = { left: limit, part: 0, pacePerSecond: 0, at: 0, processes: 0 };
  // Set while the store is lost: how the ledger stood when it was.
  let lost:
    | { readonly used: number; readonly headroom: number; readonly windowStart: number }
    | undefined;
  let owed = 0;

  let reportedDemand = 0;

  return {
    start: () => void run(),
    offsetInMs: () => offset,
    openWindow,
    poke,
    stats: () => ({ isStoreLost: lost !== undefined, processes: known.processes, requests }),
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      const held = Math.floor(ledger.headroom);
      if (lost || held <= 0) return;
      ledger.headroom -= held;
      await ask({ ...nextRequest(0, held), demandPerSecond: 0 }).catch(() => {});
    },
  };

  // Asks also when nothing is decided, so that an idle process gives back what it holds.
  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      seat.tick();
      poke();
      // Spread, so that processes that started together do not ask together.
      // oxlint-disable-next-line no-await-in-loop -- the loop is the timer
      await clock.sleep(
        Math.max(SHORTEST_INTERVAL_IN_MS, intervalInMs() * (0.75 + random() / 2)),
        closing.signal,
      );
    }
  }

  function openWindow(start: number, end: number): number {
    ledger.start = start;
    ledger.end = end;
    ledger.spent = 0;
    ledger.headroom = -ledger.inFlight;
    unanswered = undefined;
    owed = 0;
    known = { ...known, left: limit, at: clock.now() };
    ledger.beyond = limit * known.part;
    if (lost) {
      lost = undefined;
      lose();
    }
    waitInMs = 0;
    return Math.max(limit * known.part, seat.cost());
  }

  function poke(): void {
    if (isAsking || closing.signal.aborted) return;
    const elapsed = clock.now() - askedAt;
    const isShort = ledger.headroom < seat.cost() * 2 && seat.demand() > 0;
    const wait =
      failures > 0 ? waitInMs : Math.min(waitInMs, isShort ? URGENT_AFTER_IN_MS : waitInMs);
    if (elapsed < wait || !hasSomethingToSay()) return;
    void exchange();
  }

  async function exchange(): Promise<void> {
    isAsking = true;
    askedAt = clock.now();
    const request = unanswered ?? nextRequest(wanted(), surplus());
    if (!unanswered) ledger.headroom -= request.returned;
    unanswered = request;
    try {
      const answer = await ask(request);
      // A window may have ended meanwhile; then neither the request nor its answer means anything any more.
      if (unanswered === request) {
        unanswered = undefined;
        accept(request, answer);
      }
    } catch {
      failures += 1;
      waitInMs =
        Math.min(LONGEST_BACKOFF_IN_MS, SHORTEST_INTERVAL_IN_MS * 2 ** failures) *
        (0.5 + random() / 2);
      if (!lost) lose();
    } finally {
      isAsking = false;
    }
  }

  async function ask(request: LeaseRequest): Promise<LeaseAnswer> {
    requests += 1;
    const before = clock.now();
    const answer = await withTimeout(exchangeLease(request), TIMEOUT_IN_MS, clock);
    offset = answer.now - (before + clock.now()) / 2;
    return answer;
  }

  function accept(request: LeaseRequest, answer: LeaseAnswer): void {
    failures = 0;
    const isOwnWindow = answer.now >= request.windowStart && answer.now < request.windowEnd;
    if (!isOwnWindow) {
      waitInMs = 0;
      return;
    }
    if (lost) find();
    owed = Math.max(0, owed - request.owed);
    ledger.headroom += answer.granted;
    const others = Math.max(answer.demandPerSecond, request.demandPerSecond);
    const part =
      request.demandPerSecond > 0
        ? request.demandPerSecond / others
        : 1 / Math.max(1, answer.processes);
    reportedDemand = request.demandPerSecond;
    known = {
      left: answer.left,
      part,
      pacePerSecond: (answer.left * 1_000) / Math.max(1, ledger.end - answer.now),
      at: clock.now(),
      processes: answer.processes,
    };
    ledger.beyond = answer.left * part;
    seat.resize(
      Math.max(ledger.spent + ledger.inFlight + ledger.headroom + ledger.beyond, seat.cost()),
    );
    // Granted nothing although it was asked for: the window is used up.
    const isUsedUp = request.wanted > 0 && answer.granted === 0;
    waitInMs = isUsedUp ? Math.max(1_000, intervalInMs()) : intervalInMs();
    seat.tick();
  }

  function nextRequest(amount: number, returned: number): LeaseRequest {
    id += 1;
    return {
      budget: name,
      windowStart: ledger.start,
      windowEnd: ledger.end,
      limit,
      process,
      id,
      wanted: amount,
      returned,
      owed: Math.ceil(owed),
      demandPerSecond: seat.demand(),
    };
  }

  function pace(): number {
    return Math.min(seat.target(), seat.demand());
  }

  function intervalInMs(): number {
    const longest = Math.min(
      LONGEST_INTERVAL_IN_MS,
      (ledger.end - ledger.start) / INTERVALS_A_WINDOW,
    );
    const forOneLease = pace() > 0 ? (TRACES_A_LEASE * seat.cost() * 1_000) / pace() : longest;
    return Math.min(
      Math.max(forOneLease, SHORTEST_INTERVAL_IN_MS),
      Math.max(longest, SHORTEST_INTERVAL_IN_MS),
    );
  }

  function leaseSize(): number {
    const left = Math.max(0, ledger.end - clock.now() - offset);
    return (pace() * Math.min(intervalInMs() * LEASE_IN_PACES, left)) / 1_000 + seat.cost();
  }

  function hasSomethingToSay(): boolean {
    return (
      unanswered !== undefined ||
      seat.demand() > 0 ||
      reportedDemand > 0 ||
      wanted() > 0 ||
      surplus() > 0
    );
  }

  function wanted(): number {
    // The first lease is asked for before there is any demand, so that the first traces find something.
    const first = Math.min(TRACES_A_LEASE * seat.cost(), limit / 1_000);
    if (seat.demand() <= 0) return known.processes === 0 ? Math.ceil(first) : 0;
    return Math.max(0, Math.ceil(leaseSize() - ledger.headroom));
  }

  function surplus(): number {
    if (lost) return 0;
    const size = seat.demand() > 0 ? leaseSize() : 0;
    return ledger.headroom > size * MOST_LEASES_HELD
      ? Math.max(0, Math.floor(ledger.headroom - size))
      : 0;
  }

  function used(): number {
    return ledger.spent + ledger.inFlight;
  }

  function lose(): void {
    lost = { used: used(), headroom: ledger.headroom, windowStart: ledger.start };
    ledger.beyond = 0;
    if (onStoreLost === 'open') {
      ledger.headroom = NO_LIMIT;
      seat.resize(NO_LIMIT);
    }
    if (onStoreLost === 'share') {
      // The others went on at the planned pace since the store was last heard of.
      const since = (known.pacePerSecond * (clock.now() - known.at)) / 1_000;
      ledger.headroom += Math.max(0, (known.left - since) * known.part * SAFE_PART);
    }
  }

  // The store is back: what was spent beyond the lease is owed to it, and the rest of the stand-in is forgotten.
  function find(): void {
    if (!lost) return;
    const since = used() - lost.used;
    ledger.headroom = lost.headroom - Math.min(since, Math.max(0, lost.headroom));
    owed += Math.max(0, since - Math.max(0, lost.headroom));
    lost = undefined;
  }
}
