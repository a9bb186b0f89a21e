import type { Bucket } from './bucket.ts';
import type { Lease } from './store.ts';

/** A request that wants to start. */
export interface Ticket {
  /** It was refused before and goes first. */
  readonly wasRefused: boolean;
  /** Nobody knows yet under which limit it is. */
  isScout?: boolean;
  /** Where it is counted. */
  bucket?: Bucket;
  /** What it holds in the store of all processes. */
  lease?: Lease | undefined;
  /** Windows in which it was counted before it started. */
  windowEnds?: readonly number[];
  /** It has ended, or was given up. */
  isOver?: boolean;
  /** When it started, on our clock. */
  sentAt?: number;
  /** Called when it starts, where it did not start at once. */
  onStart?: () => void;
  /** Takes it out of the queue that it waits in. */
  leaveQueue?: () => void;
}
