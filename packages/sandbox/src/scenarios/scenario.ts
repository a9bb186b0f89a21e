/** Data as real use would have left it. Every number may be 0. */
export interface Scenario {
  /** The project's slug, or `organization/project`. Default: the first project. */
  readonly project?: string | undefined;
  /** Distinct errors. Default 10. */
  readonly issues?: number | undefined;
  /** How often each of them happened. Default 5. */
  readonly eventsPerIssue?: number | undefined;
  /** Releases over the time, each deployed to production. Default 3. */
  readonly releases?: number | undefined;
  /** Requests that were traced, each a transaction with three spans. Default 0. */
  readonly transactions?: number | undefined;
  /** Sessions of the releases; one in fifty crashed. Default 0. */
  readonly sessions?: number | undefined;
  /** How far back it all began. Default 7 days; at most 30, as Sentry takes nothing older. */
  readonly overInMs?: number | undefined;
  /** The same seed gives the same data. Default 1. */
  readonly seed?: number | undefined;
}

/** What a scenario left behind. */
export interface Seeded {
  /** Ids of the issues, in the order in which they first happened. */
  readonly issues: readonly string[];
  /** Versions, oldest first. */
  readonly releases: readonly string[];
}
