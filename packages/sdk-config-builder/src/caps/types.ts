/** How many error events may leave. Counts are per process (in a browser: per page), and start with it. */
export interface EventCaps {
  /** Error events in the life of the process or page. */
  readonly perSession?: number | undefined;
  /**
   * Error events alike that pass at first. After these only occurrences number 2, 4, 8 … times as many pass: of n
   * alike at most `perFingerprint + floor(log2(n / perFingerprint))` are sent.
   */
  readonly perFingerprint?: number | undefined;
  /** At most so many error events in any stretch of so many seconds. */
  readonly perWindow?: { readonly events: number; readonly seconds: number } | undefined;
}

/** What travels with an event in `contexts.suppressed`. */
export interface SuppressedContext {
  /** Error events that the caps held back since the last one that was sent. */
  readonly suppressed: number;
  /** How many alike there have been, this one included; of everything that did not fit where `isShared`. */
  readonly occurrences: number;
  /** Whether the table of fingerprints was full, so that this one is counted together with others. */
  readonly isShared: boolean;
}
