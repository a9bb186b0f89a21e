/**
 * Counts for several processes, such as a Redis that they share. A name stands for a window or for
 * what runs at the same time; it holds the address of Sentry and a hash of the token.
 */
export interface GovernorStore {
  /**
   * Counts one more under a name unless `limit` are counted there, and forgets it after
   * `lifetimeInMs`. Resolves with what takes it back before that, or with undefined when there was no
   * place. What it rejects with is reported, and the request starts as without a store.
   */
  take(
    name: string,
    limit: number,
    lifetimeInMs: number,
  ): Promise<(() => void | Promise<void>) | undefined>;
}

/** The right to start one request. */
export interface Lease {
  /** Which limit has no place left; undefined when the request may start. */
  readonly full: 'window' | 'running' | undefined;
  /** To be called when the request is over. */
  readonly end: () => void;
}

/** What one request needs a place in. */
export interface LeaseRequest {
  readonly windowEnds: readonly number[];
  readonly windowLengthInMs: number;
  readonly limit: number;
  readonly cap: number;
}

// Sentry forgets a request that runs for longer (getsentry/sentry src/sentry/ratelimits/concurrent.py).
const longestRunInMs = 30_000;
const longestWindowInMs = 3_600_000;

/** Where other processes count, too. */
export interface SharedCount {
  readonly store: GovernorStore;
  readonly name: string;
  /** The store does not answer. */
  readonly onFailure: () => undefined;
}

const lifetimeOf = (windowLengthInMs: number): number =>
  Math.min(2 * windowLengthInMs, longestWindowInMs);

/** Takes the places that a request needs, or none; undefined when the store fails. */
export const takeLease = async (
  { store, name, onFailure }: SharedCount,
  { windowEnds, windowLengthInMs, limit, cap }: LeaseRequest,
): Promise<Lease | undefined> => {
  try {
    const running =
      cap === Infinity ? () => {} : await store.take(`${name} running`, cap, longestRunInMs);
    const end = (): void => {
      void Promise.resolve(running?.()).catch(onFailure);
    };
    if (!running) return { full: 'running', end };
    const lifetimeInMs = lifetimeOf(windowLengthInMs);
    const windows = await Promise.all(
      windowEnds.map((windowEnd) => store.take(`${name} ${windowEnd}`, limit, lifetimeInMs)),
    );
    if (windows.every(Boolean)) return { full: undefined, end };
    end();
    await Promise.all(windows.map(async (giveBack) => giveBack?.()));
    return { full: 'window', end: () => {} };
  } catch {
    return onFailure();
  }
};

/** Counts a request of which it was not known before in which window it would be. */
export const countLate = (
  { store, name, onFailure }: SharedCount,
  windowEnd: number,
  windowLengthInMs: number,
): void => {
  store.take(`${name} ${windowEnd}`, Infinity, lifetimeOf(windowLengthInMs)).catch(onFailure);
};
