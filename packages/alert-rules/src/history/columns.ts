/** Events of one project as columns: one entry of each for an event, in order of time. */
export interface HistoryColumns {
  /** Slug of the project. */
  readonly project: string;
  /** When, in milliseconds since the epoch. */
  readonly atInMs: Float64Array;
  /** Which of `issues`. */
  readonly issue: Uint32Array;
  /** Ids of the issues. */
  readonly issues: readonly string[];
  /** A number for each user, -1 for nobody; unknown without the column. */
  readonly user?: Int32Array | undefined;
  /** Which of `environments`; unknown without the column. */
  readonly environment?: Uint16Array | undefined;
  /** Names of the environments; null is none. */
  readonly environments?: readonly (string | null)[] | undefined;
}
