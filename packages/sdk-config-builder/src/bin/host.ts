/** What the program needs of the process that runs it. */
export interface Host {
  /** Working directory. */
  readonly directory: string;
  /** First output: results. */
  write(text: string): void;
  /** Second output: complaints. */
  writeError(text: string): void;
}
