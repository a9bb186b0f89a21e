import type { EventCaps } from '../../caps/types.ts';
import type { Tell } from '../../diagnostics/tell.ts';
import type { Scrubbing } from '../types.ts';

/** What the fence at the way out does. */
export interface FenceOptions {
  /** Default: `strict`. */
  readonly scrubbing?: Scrubbing | undefined;
  /** Default: none. */
  readonly caps?: EventCaps | undefined;
  /** Default: the system's time. */
  readonly clock?: { now(): number } | undefined;
  /** Takes what was dropped and why, once per code. Default: `console.warn`. */
  readonly tell?: Tell | undefined;
}
