/** What the program needs of the process that runs it. */
export interface Host {
  /** Variables; secrets are looked up here by their names. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Working directory. */
  readonly directory: string;
  /** Whether a person reads both outputs, so that colours help. */
  readonly isColored: boolean;
  /** First output: results. */
  write(text: string): void;
  /** Second output: progress and complaints. */
  writeError(text: string): void;
}
