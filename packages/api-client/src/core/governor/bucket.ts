import type { Clock, Random } from '../types.ts';
import { createAlarm } from './alarm.ts';
import type { Limits } from './limits.ts';
import type { ServerClock, Trip } from './server-clock.ts';
import { countLate, takeLease, type SharedCount } from './store.ts';
import type { Ticket } from './ticket.ts';
import { createWindows } from './windows.ts';

/** How a request ended: with an answer, without one, or refused because too many ran at once. */
export type Ending = 'answered' | 'lost' | 'crowded';

/** Requests that Sentry counts together. */
export interface Bucket {
  /** What was read last; undefined before the first answer and where there are no limits. */
  limits(): Limits | undefined;
  /** Lets the ticket start, now or later. */
  join(ticket: Ticket): void;
  /** Takes note of what an answer says; `readDate` gives the server's time, cut off to a second. */
  learn(ticket: Ticket, trip: Trip, limits: Limits, readDate: () => number | undefined): void;
  /** Lets nothing start before. */
  hold(untilInMs: number): void;
  /** Takes note of the end of a request that had started. */
  finish(ticket: Ticket, trip: Trip, ending: Ending): void;
  /** Starts what may start by now. */
  startAll(): void;
}

/** Buckets that may turn out to be one. */
export interface Family {
  /** Requests on their way that any of them may have to count. */
  scouts: number;
  /** Whether answers have told of no limit. */
  isUnlimited(): boolean;
}

// What goes before any answer, each on a route of its own, and how long one more has to wait. Hardly a
// limit is lower (getsentry/sentry: 5 a second is the least that many views have).
const mostUnknown = 5;
const unknownApartInMs = 5000;
// A request without an answer may still run and count, though hardly longer than this.
const longestGhostInMs = 5000;
// Processes that wait for the same window should not all come in the same millisecond.
const spreadInMs = 10;
const firstBackOffInMs = 100;
const longestBackOffInMs = 5000;
const longestWindowInMs = 3_600_000;
// Requests of other processes end without a word; most take longer than this.
const shortestBusyInMs = 50;

/** Starts requests as fast as a bucket allows, and no faster. */
export const createBucket = (
  clock: Clock,
  random: Random,
  serverClock: ServerClock,
  family: Family,
  shared: SharedCount | undefined,
): Bucket => {
  const windows = createWindows();
  // Sets, because a ticket that is aborted leaves from the middle.
  const refused = new Set<Ticket>();
  const waiting = new Set<Ticket>();
  let ghosts: readonly number[] = [];
  let running = 0;
  let limits: Limits | undefined;
  // How many may run at once: halved by a refusal, raised by one whenever as many have succeeded.
  let cap = Infinity;
  let refusals = 0;
  let shrunkAt = -Infinity;
  let heldUntil = 0;
  let startedAt = -Infinity;

  /** When the next request may start, or undefined for now; Infinity: when another one has ended. */
  const nextStart = (): number | undefined => {
    const now = clock.now();
    if (heldUntil > now) return heldUntil;
    if (ghosts.length > 0) ghosts = ghosts.filter((endsAt) => endsAt > now);
    const onTheWay = running + family.scouts;
    const busy = onTheWay + ghosts.length;
    const { limit = Infinity } = limits ?? {};
    const freedAt = Math.min(...ghosts);
    if (busy >= Math.min(cap, limit)) return freedAt;
    if (!limits && !family.isUnlimited() && onTheWay >= mostUnknown) {
      const nextAt = startedAt + unknownApartInMs;
      return nextAt > now ? nextAt : undefined;
    }
    if (limit === Infinity) return undefined;
    // Until its answer tells, whatever runs may have been counted in any window up to this one.
    const ends = endsAt(now);
    // Others cannot know of what runs in a window that has no name yet.
    if (shared && busy > 0 && !ends.every((end) => isNear(end, now))) return freedAt;
    const full = ends.findLast((end) => !windows.takes(end, busy + 1, limit));
    return full === undefined ? undefined : Math.min(freedAt, timeOf(full, now));
  };

  const endsAt = (now: number): readonly number[] =>
    windows.ends(serverClock.earliest(now), serverClock.latest(now));

  // An end in the far future stands for windows whose length is not known yet.
  const isNear = (end: number, now: number): boolean =>
    end - serverClock.earliest(now) <= longestWindowInMs;

  /** When the server's clock has certainly come that far. */
  const timeOf = (end: number, now: number): number =>
    now + end - serverClock.earliest(now) + random() * spreadInMs;

  const count = ({ isScout }: Ticket, change: 1 | -1): void => {
    if (isScout) family.scouts += change;
    else running += change;
  };

  const launch = (ticket: Ticket): void => {
    ticket.bucket = bucket;
    ticket.sentAt = clock.now();
    ticket.onStart?.();
  };

  const start = (ticket: Ticket): void => {
    count(ticket, 1);
    startedAt = clock.now();
    if (shared && limits) void startShared(shared, ticket, limits);
    else launch(ticket);
  };

  const startShared = async (
    place: SharedCount,
    ticket: Ticket,
    { limit = Infinity }: Limits,
  ): Promise<void> => {
    const now = clock.now();
    const ends = limit === Infinity ? [] : endsAt(now).filter((end) => isNear(end, now));
    ticket.windowEnds = ends;
    const request = { windowEnds: ends, windowLengthInMs: windows.length(), limit, cap };
    const lease = await takeLease(place, request);
    ticket.lease = lease;
    if (ticket.isOver) lease?.end();
    else if (!lease?.full) return launch(ticket);
    else {
      heldUntil =
        lease.full === 'window'
          ? timeOf(Math.max(...ends), clock.now())
          : clock.now() + (0.5 + random()) * shortestBusyInMs;
      refused.add(ticket);
      ticket.leaveQueue = () => {
        if (refused.delete(ticket)) startAll();
      };
    }
    count(ticket, -1);
    return startAll();
  };

  const startAll = (): void => {
    for (const queue of [refused, waiting])
      for (const ticket of queue) {
        const startsAt = nextStart();
        if (startsAt !== undefined) return alarm.set(startsAt);
        queue.delete(ticket);
        start(ticket);
      }
    alarm.set(Infinity);
  };

  const alarm = createAlarm(clock, spreadInMs, startAll);

  const shrink = (): void => {
    cap = Math.max(1, Math.floor(Math.min(cap, running + 1) / 2));
    shrunkAt = clock.now();
    const backOffInMs = Math.min(longestBackOffInMs, firstBackOffInMs * 2 ** refusals);
    heldUntil = shrunkAt + (0.5 + random()) * backOffInMs;
    refusals += 1;
  };

  const bucket: Bucket = {
    limits: () => limits,
    join(ticket) {
      if (refused.size + waiting.size === 0 && nextStart() === undefined) return start(ticket);
      const queue = ticket.wasRefused ? refused : waiting;
      queue.add(ticket);
      ticket.leaveQueue = () => {
        if (queue.delete(ticket)) startAll();
      };
      return startAll();
    },
    learn(ticket, trip, read, readDate) {
      limits = read;
      const { concurrentLimit = Infinity } = read;
      cap = refusals > 0 ? Math.min(cap, concurrentLimit) : concurrentLimit;
      if (read.limit === undefined) return undefined;
      windows.count(read.reset, read.limit, read.remaining);
      const end = read.reset * 1000;
      const length = windows.length();
      if (shared && !ticket.windowEnds?.includes(end)) countLate(shared, end, length);
      // A date may come from another machine. It only serves until the length of the windows is known.
      if (length <= longestWindowInMs) return serverClock.observe(trip, end - length, end);
      const dateInMs = readDate() ?? 0;
      const most = dateInMs === 0 ? end : Math.min(dateInMs + 1000, end);
      return serverClock.observe(trip, dateInMs, most);
    },
    hold(untilInMs) {
      heldUntil = untilInMs;
    },
    startAll,
    finish(ticket, { sentAt, answeredAt }, ending) {
      count(ticket, -1);
      ticket.lease?.end();
      if (ending === 'lost') {
        const ghostInMs = Math.min(windows.length() || longestGhostInMs, longestGhostInMs);
        ghosts = [...ghosts, answeredAt + ghostInMs];
      } else if (ending === 'crowded') {
        // Some that ran together are refused together, for one reason.
        if (sentAt >= shrunkAt) shrink();
      } else if (refusals > 0) {
        cap += 1 / cap;
        if (cap >= (limits?.concurrentLimit ?? Infinity)) refusals = 0;
      }
      if (refused.size + waiting.size > 0) startAll();
    },
  };
  return bucket;
};
