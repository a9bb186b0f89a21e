import { matchesPath } from './matches-path.ts';
import type { RestLimits } from './rest-limits.ts';

/** What is counted together, and how much of it may pass. */
export interface Bucket {
  readonly key: string;
  readonly requests: number | undefined;
  readonly windowInSeconds: number;
  readonly concurrency: number | undefined;
}

/** Views of the group `CLI` (`RateLimitConfig(group="CLI")` at the endpoints of releases, chunks and debug files). */
const RELEASE_TOOLS = /\/(?:releases|chunk-upload|artifactbundle|files\/(?:dsyms|difs))\//;
/** Views with limits of their own in Sentry's source, and so with their own bucket whatever the limits are. */
const OWN_VIEWS = [
  /^\/api\/0\/organizations\/[^/]+\/events\/$/,
  /^\/api\/0\/projects\/[^/]+\/[^/]+\/users\/$/,
];

/**
 * The bucket of a request, `category:group:[view:]method:id` in getsentry/sentry, src/sentry/ratelimits/utils.py.
 * @param caller `user:1` or `ip:127.0.0.1`
 */
export function chooseBucket(
  limits: RestLimits,
  caller: string,
  method: string,
  pathname: string,
): Bucket {
  const group = RELEASE_TOOLS.test(pathname) ? 'CLI' : 'default';
  const viewIndex = limits.views?.findIndex(({ path }) => matchesPath(path, pathname)) ?? -1;
  const view = limits.views?.[viewIndex];
  if (view) {
    const { requests, windowInSeconds = 1, concurrency } = view;
    const key = `${caller} ${group} limits.views[${viewIndex}] ${method}`;
    return { key, requests, windowInSeconds, concurrency };
  }
  const ownView = OWN_VIEWS.find((pattern) => pattern.test(pathname))?.source ?? '';
  return {
    key: `${caller} ${group} ${ownView} ${method}`,
    requests: limits.requestsPerSecond,
    windowInSeconds: 1,
    concurrency: limits.concurrency,
  };
}
