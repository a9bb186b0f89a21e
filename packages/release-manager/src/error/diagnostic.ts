/** One finding about a value, a file or a project. */
export interface Diagnostic {
  /** Unique and stable: `release-manager/shallow-clone`. */
  readonly code: string;
  /** How serious it is. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Where in the value; for a file `[file, line, column]`. */
  readonly path: readonly (string | number)[];
  /** What was found, for people to read. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** Where the rule comes from: an address, or `owner/repository#number`. */
  readonly reference?: string;
}
