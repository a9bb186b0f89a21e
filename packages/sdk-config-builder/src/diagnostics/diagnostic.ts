/** A finding about a value, with what to do about it. */
export interface Diagnostic {
  /** Unique name of the rule, such as `sdk-config/rate-out-of-range`. */
  readonly code: string;
  /** An error keeps a value from being used. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Where in the value; for a file: its path, line and column. */
  readonly path: readonly (string | number)[];
  /** What is wrong, for people. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** Where the rule comes from: a URL or owner/repo#number. */
  readonly reference?: string;
}

/** Receives what a library has to say, once per code. */
export type OnDiagnostic = (diagnostic: Diagnostic) => void;
