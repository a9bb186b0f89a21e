/** One finding about a set of alerts. */
export interface Diagnostic {
  /** Unique and stable: `alert-rules/unknown-monitor`. */
  readonly code: string;
  /** An error keeps the set from being applied; a warning is a rule that will not do what it says. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Where in the set. */
  readonly path: readonly (string | number)[];
  /** What was found, for people to read. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** Where the rule comes from. */
  readonly reference?: string;
}
