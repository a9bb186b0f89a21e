/** A finding about a value or a file, with what to do about it. */
export interface Diagnostic {
  /** Unique name of the rule, such as `selfhost/compose-profile`. */
  readonly code: string;
  /** An error keeps a description from being used or an installation from working. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Where in the value; for a file its path, line and column. */
  readonly path: readonly (string | number)[];
  /** What is wrong, for people. Never holds a secret. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** Where the rule comes from: a URL or owner/repo#number. */
  readonly reference?: string;
}
