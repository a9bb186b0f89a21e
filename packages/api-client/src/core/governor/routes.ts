import { createBucket, type Bucket, type Family } from './bucket.ts';
import type { ServerClock } from './server-clock.ts';
import type { SharedCount } from './store.ts';
import type { Ticket } from './ticket.ts';
import type { Clock, Random } from '../types.ts';
import { bucketName } from './views.ts';

/** A method and a path, and what Sentry counts it with as far as we know. */
export interface Route {
  bucket: Bucket;
  /** Whether an answer has told what it is limited to. */
  isKnown: boolean;
  /** The request that finds it out. */
  scout: Ticket | undefined;
  /** Those that want to know its answer first. */
  readonly waiting: Set<Ticket>;
  /** Ends when they no longer wait for the first scout alone. */
  patience: AbortController | undefined;
  /** Makes it known that an answer has told of no limit. */
  open(): void;
  /** Makes it known that Sentry counts the route under these limits. */
  moveTo(limits: string): void;
  /** Lets what waits in any bucket that it could have been counted in start. */
  startKin(): void;
}

/** The routes of one credential, found by their names. */
export interface Routes {
  find(name: string): Route;
}

interface Kin extends Family {
  isOpen: boolean;
  readonly buckets: Map<string, Bucket>;
}

/** What buckets need from outside. */
export interface RouteParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly serverClock: ServerClock;
  /** The count of a bucket in all processes. */
  readonly share: (name: string) => SharedCount | undefined;
  /** Whether the server tells of no limits at all. */
  readonly isSilent: () => boolean;
}

// Paths that are written out, ids and all, would add up for ever.
const mostRoutes = 1000;

/** Knows no route at first. */
export const createRoutes = ({
  clock,
  random,
  serverClock,
  share,
  isSilent,
}: RouteParts): Routes => {
  const families = new Map<string, Kin>();
  const routes = new Map<string, Route>();

  const createKin = (): Kin => {
    const kin: Kin = {
      scouts: 0,
      isOpen: false,
      isUnlimited: () => kin.isOpen || isSilent(),
      buckets: new Map(),
    };
    return kin;
  };

  const bucketOf = (kin: Kin, name: string, limits: string): Bucket => {
    const known = kin.buckets.get(limits);
    if (known) return known;
    const shared = share(`${name} ${limits}`.trim());
    const bucket = createBucket(clock, random, serverClock, kin, shared);
    kin.buckets.set(limits, bucket);
    return bucket;
  };

  return {
    find(path) {
      const known = routes.get(path);
      if (known) return known;
      if (routes.size >= mostRoutes) routes.clear();
      const name = bucketName(path);
      const kin = families.get(name) ?? createKin();
      families.set(name, kin);
      const route: Route = {
        // The first bucket of a name stands for limits that nobody knows yet.
        bucket: bucketOf(kin, name, ''),
        isKnown: false,
        scout: undefined,
        waiting: new Set(),
        patience: undefined,
        open: () => {
          kin.isOpen = true;
        },
        moveTo: (limits) => {
          route.bucket = bucketOf(kin, name, limits);
        },
        startKin: () => {
          for (const bucket of kin.buckets.values()) bucket.startAll();
        },
      };
      routes.set(path, route);
      return route;
    },
  };
};
