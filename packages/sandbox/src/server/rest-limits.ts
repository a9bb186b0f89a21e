import type { QueryQuota } from '../query/query-quota.ts';

/**
 * Limits on the REST API, as Sentry's middleware sets them. The requests of one user (for an organization token, and
 * without a valid token: of one address) share a bucket per method. What release tools use is a bucket apart, and some
 * views have their own, such as `events/` of an organization.
 */
export interface RestLimits {
  /** How many requests of one bucket a second takes. */
  readonly requestsPerSecond?: number | undefined;
  /** How many requests of one bucket may run at the same time. */
  readonly concurrency?: number | undefined;
  /** Views with a bucket of their own and limits that replace those above. The first that fits counts. */
  readonly views?: readonly ViewLimits[] | undefined;
  /** Queries over more than this are refused, as by Sentry's query engine when a quota is used up. */
  readonly queries?: QueryQuota | undefined;
  /** Sends the text `None` in a limit's header that has no value, as Sentry's source does; else no such header. */
  readonly noneHeaders?: boolean | undefined;
}

/** The limits of the views on some paths. */
export interface ViewLimits {
  /** The whole path, or a pattern that finds something in it. */
  readonly path: string | RegExp;
  /** How many requests a window takes. */
  readonly requests?: number | undefined;
  /** Default 1. */
  readonly windowInSeconds?: number | undefined;
  /** How many requests may run at the same time. */
  readonly concurrency?: number | undefined;
}
