/** What the program needs of the process that runs it. */
export interface Host {
  /** Variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Working directory. */
  readonly directory: string;
  /** Whether a person watches the second output. */
  readonly isWatched: boolean;
  /** The time, in milliseconds since the epoch. */
  now(): number;
  /** First output: results. */
  write(text: string): void;
  /** Second output: progress and complaints. */
  writeError(text: string): void;
}
