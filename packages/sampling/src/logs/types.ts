/** What an SDK hands to `beforeSendLog`. */
export interface SampledLog {
  /** `trace`, `debug`, `info`, `warn`, `error` or `fatal`. */
  readonly level: string;
  /** A text, or an object whose text it is. */
  readonly message: unknown;
  /** Its attributes, those that the SDK added included. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
}

/** Fits `beforeSendLog` in `init` of SDK 9 to 11: returns the log to keep it, null to drop it. */
export type LogFilter = <Log extends SampledLog>(log: Log) => Log | null;
