import type { Clock, Random } from '../core/types.ts';

/** What a bucket of the simulated server takes. */
export interface Limit {
  readonly limit: number;
  readonly windowInSeconds: number;
  /** No limit where undefined, which Sentry writes as `None`. */
  readonly concurrency: number | undefined;
}

/** How the simulated server behaves. */
export interface ServerOptions extends Limit {
  readonly clock: Clock;
  readonly random: Random;
  /** How far its clock is ahead. */
  readonly skewInMs?: number | undefined;
  readonly latencyInMs?: readonly [number, number] | undefined;
  /** Share of the requests that are cut off before they arrive. */
  readonly lossRate?: number | undefined;
  /** Which limit a request is under, where there are several. */
  readonly limitOf?: ((path: string) => Limit & { readonly name: string }) | undefined;
}

/** What it has seen. */
export interface SimulatedServer {
  readonly fetch: typeof globalThis.fetch;
  /** Answers by status. */
  readonly answers: Readonly<Record<number, number>>;
}

interface Bucket {
  window: number;
  count: number;
  running: number;
}

/**
 * A fixed window and a limit on concurrency, counted when a request arrives, as Sentry's middleware
 * does it (getsentry/sentry src/sentry/middleware/ratelimit.py, src/sentry/ratelimits). A request
 * that is refused for its concurrency has used up a place of the window.
 */
export const createSimulatedServer = ({
  clock,
  random,
  skewInMs = 0,
  latencyInMs: [least, most] = [120, 240],
  lossRate = 0,
  limitOf,
  ...only
}: ServerOptions): SimulatedServer => {
  const buckets = new Map<string, Bucket>();
  const answers: Record<number, number> = {};
  const answer = (status: number, body: unknown, headers: Record<string, string>): Response => {
    answers[status] = (answers[status] ?? 0) + 1;
    const date = new Date(clock.now() + skewInMs).toUTCString();
    return new Response(JSON.stringify(body), { status, headers: { ...headers, date } });
  };
  const handle: typeof globalThis.fetch = async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : input).pathname;
    const { name, limit, windowInSeconds, concurrency } = limitOf?.(path) ?? { name: '', ...only };
    await clock.sleep(1 + random() * 3);
    if (random() < lossRate) throw new TypeError('fetch failed');
    const key = `${name} ${init?.method ?? (input instanceof Request ? input.method : 'GET')}`;
    const window = Math.floor((clock.now() + skewInMs) / 1000 / windowInSeconds);
    const bucket = buckets.get(key) ?? { window, count: 0, running: 0 };
    buckets.set(key, bucket);
    if (bucket.window !== window) Object.assign(bucket, { window, count: 0 });
    bucket.count += 1;
    const headers = {
      'x-sentry-rate-limit-limit': `${limit}`,
      'x-sentry-rate-limit-remaining': `${Math.max(0, limit - bucket.count)}`,
      'x-sentry-rate-limit-reset': `${(window + 1) * windowInSeconds}`,
      'x-sentry-rate-limit-concurrentlimit': `${concurrency ?? 'None'}`,
      'x-sentry-rate-limit-concurrentremaining': 'None',
    };
    if (bucket.count > limit) return answer(429, { detail: 'too frequently' }, headers);
    if (bucket.running >= (concurrency ?? Infinity))
      return answer(429, { detail: 'above the allowed concurrency' }, headers);
    bucket.running += 1;
    await clock.sleep(least + random() * (most - least));
    bucket.running -= 1;
    await clock.sleep(random() * 3);
    return answer(200, { id: 7 }, headers);
  };
  return { fetch: handle, answers };
};
