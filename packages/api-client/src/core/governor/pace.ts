import type { Pace, Pass } from '../pacing.ts';
import type { Clock, Diagnostic, Random } from '../types.ts';
import { readWait } from '../wait.ts';
import type { Ending } from './bucket.ts';
import { readLimits, type Limits } from './limits.ts';
import { createRoutes, type Route } from './routes.ts';
import { createServerClock, type Trip } from './server-clock.ts';
import type { GovernorStore } from './store.ts';
import type { Ticket } from './ticket.ts';

/** What a pace needs from outside. */
export interface PaceParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly onDiagnostic: (diagnostic: Diagnostic) => void;
  readonly store: GovernorStore | undefined;
  /** Names the credential and the server in the store. */
  readonly name: string;
}

/** A pace that the registry can forget. */
export interface IdlePace extends Pace {
  /** When the last request ended; Infinity while there is one. */
  idleSince(): number;
}

const scoutsApartInMs = 5000;
const farResetInMs = 3_600_000;
const longestHoldInMs = 60_000;

const dateOf = (headers: Headers): number | undefined =>
  Date.parse(headers.get('date') ?? '') || undefined;

/** Knows no limit at first: the first request of a route goes alone, the others go by its answer. */
export const createPace = ({ clock, random, onDiagnostic, store, name }: PaceParts): IdlePace => {
  const serverClock = createServerClock();
  let present = 0;
  let endedAt = clock.now();
  let hasLimits = false;
  // Self-hosted servers have no limits, and browsers hide the headers.
  let isSilent = false;
  const reported = new Set<string>();

  /** Once, for it will be the same with every request. */
  const report = (code: string, message: string, hint: string): void => {
    if (!reported.has(code)) onDiagnostic({ code, severity: 'warning', path: [], message, hint });
    reported.add(code);
  };

  const onFailure = (): undefined => {
    report(
      'api-client/store-failed',
      'The store of the governor has failed; calls are paced without it',
      'Check the store that createGovernor was given',
    );
    return undefined;
  };

  const routes = createRoutes({
    clock,
    random,
    serverClock,
    share: (bucket) => store && { store, name: `${name} ${bucket}`, onFailure },
    isSilent: () => isSilent,
  });

  // An answer that takes long should not stop everything; one more now and then fits most limits.
  const loosen = async (route: Route): Promise<void> => {
    const current = new AbortController();
    route.patience = current;
    // A clock may reject when the signal aborts.
    await clock.sleep(scoutsApartInMs, current.signal).catch(() => undefined);
    const [next] = route.waiting;
    if (route.patience !== current) return;
    if (!next) {
      route.patience = undefined;
      return;
    }
    route.waiting.delete(next);
    sendScout(route, next);
    await loosen(route);
  };

  const sendScout = (route: Route, ticket: Ticket): void => {
    route.scout ??= ticket;
    ticket.isScout = true;
    route.bucket.join(ticket);
  };

  const join = (route: Route, ticket: Ticket): void => {
    if (route.isKnown || isSilent) {
      route.bucket.join(ticket);
    } else if (route.scout) {
      route.waiting.add(ticket);
      ticket.leaveQueue = () => route.waiting.delete(ticket);
      if (!route.patience) void loosen(route);
    } else {
      sendScout(route, ticket);
    }
  };

  const dismissScout = (route: Route): void => {
    route.scout = undefined;
    route.patience?.abort();
    route.patience = undefined;
    const waiting = [...route.waiting];
    route.waiting.clear();
    for (const ticket of waiting) join(route, ticket);
  };

  const isFar = ({ limit, reset }: Limits, answeredAt: number, headers: Headers): boolean => {
    const isAfter = (nowInMs: number): boolean => reset * 1000 - nowInMs > farResetInMs;
    // The server's own date counts, where it tells one.
    const isTooFar =
      limit !== undefined && isAfter(answeredAt) && isAfter(dateOf(headers) ?? answeredAt);
    if (isTooFar)
      report(
        'api-client/far-reset',
        `A rate limit is said to end at ${reset} only, over an hour from now; calls are not paced by it`,
        'Compare the clocks of this machine and of the server',
      );
    return isTooFar;
  };

  /** The kind of ending, and whether the answer tells enough to pace a further try. */
  const learn = (
    route: Route,
    ticket: Ticket,
    trip: Trip,
    { status, headers }: Pick<Response, 'status' | 'headers'>,
    isRefused: boolean,
  ): readonly [Ending, boolean] => {
    const limits = readLimits(headers);
    if (!limits || isFar(limits, trip.answeredAt, headers)) {
      // A proxy's answer says nothing of Sentry.
      if (status < 500 && status !== 429) {
        route.isKnown = true;
        route.open();
        isSilent = !hasLimits;
      }
      const waitInMs = isRefused
        ? readWait((header) => headers.get(header) ?? '', trip.answeredAt)
        : 0;
      const isHeld = waitInMs !== undefined && waitInMs > 0 && waitInMs <= longestHoldInMs;
      if (isHeld) route.bucket.hold(trip.answeredAt + waitInMs);
      return ['answered', isHeld];
    }
    hasLimits = true;
    isSilent = false;
    route.isKnown = true;
    const { limit, concurrentLimit } = limits;
    const assumed = route.bucket.limits();
    // Other limits mean that Sentry counts this route elsewhere than we thought.
    if (assumed && (assumed.limit !== limit || assumed.concurrentLimit !== concurrentLimit))
      route.moveTo(`${limit} ${concurrentLimit}`);
    route.bucket.learn(ticket, trip, limits, () => dateOf(headers));
    return [isRefused && limits.remaining !== 0 ? 'crowded' : 'answered', true];
  };

  return {
    enter(path, signal, wasRefused) {
      const route = routes.find(path);
      const ticket: Ticket = { wasRefused };
      const pass: Pass = {
        leave(answer, isRefused = false) {
          if (ticket.isOver) return false;
          ticket.isOver = true;
          present -= 1;
          const { sentAt } = ticket;
          endedAt = clock.now();
          let isPaced = false;
          if (sentAt !== undefined) {
            const trip: Trip = { sentAt, answeredAt: endedAt };
            let ending: Ending = 'lost';
            if (answer) [ending, isPaced] = learn(route, ticket, trip, answer, isRefused);
            ticket.bucket?.finish(ticket, trip, ending);
          }
          if (route.scout === ticket) dismissScout(route);
          if (ticket.isScout) route.startKin();
          return isPaced && isRefused;
        },
      };
      present += 1;
      join(route, ticket);
      if (ticket.sentAt !== undefined) return pass;
      return new Promise((resolve) => {
        const begin = (): void => {
          signal?.removeEventListener('abort', giveUp);
          resolve(pass);
        };
        const giveUp = (): void => {
          ticket.leaveQueue?.();
          begin();
        };
        ticket.onStart = begin;
        if (signal?.aborted) giveUp();
        else signal?.addEventListener('abort', giveUp);
      });
    },
    idleSince: () => (present > 0 ? Infinity : endedAt),
  };
};
