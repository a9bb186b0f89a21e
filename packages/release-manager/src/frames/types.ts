/** A frame of a stack, as an SDK sends it. */
export interface StackFrame {
  /** Address or path of the script. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** What it was called in the script. */
  readonly function?: string;
}

/** Which file, map and id a frame should have had, and whether it has them. */
export interface FrameExplanation {
  /** The frame. */
  readonly frame: StackFrame;
  /** How its map is found; absent when it is not. */
  readonly resolvedBy?: 'debug-id' | 'release-and-url';
  /** The id that the event has for the script. */
  readonly debugId?: string;
  /** The uploaded script. */
  readonly script?: string;
  /** The uploaded map. */
  readonly map?: string;
  /** What was found and what was missed, in the order in which Sentry looks. */
  readonly reasons: readonly string[];
  /** What to do, where it is not found. */
  readonly hint?: string;
}
