/** What the program needs of the process that runs it. */
export interface Host {
  /** Variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Working directory. */
  readonly directory: string;
  /** Whether a person watches the second output. */
  readonly isWatched: boolean;
  /** First output: results. */
  write(text: string): void;
  /** Asks for something that nobody may see; absent where there is nobody to ask. */
  readonly readSecret?: (question: string) => Promise<string>;
  /** Second output: progress and complaints. */
  writeError(text: string): void;
}
