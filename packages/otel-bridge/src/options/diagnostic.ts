/** What the bridge has to say: a finding of a check, or something that it worked around at run time. */
export interface Diagnostic {
  /** Stable code such as `otel-bridge/two-api-copies`. */
  readonly code: string;
  /** How much it matters. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Where in the value that was looked at; empty when it is about the whole. */
  readonly path: readonly (string | number)[];
  /** What was found. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Where the rule comes from: a URL or `owner/repo#number`. */
  readonly reference?: string;
}
