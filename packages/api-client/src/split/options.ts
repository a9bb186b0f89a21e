import { realClock } from '../core/clock.ts';
import { createError, type Failure } from '../core/error.ts';
import { createRedact } from '../core/redact.ts';
import type { CallOptions, Clock } from '../core/types.ts';

/** What can be set for a query that may run in parts. */
export interface SplitOptions extends Pick<CallOptions, 'headers' | 'signal' | 'timeoutInMs'> {
  /** Tells what a relative period is relative to; real time by default. */
  readonly clock?: Clock | undefined;
}

/** The options of each part, and the time at which all of them begin. */
export const readSplitOptions = ({
  clock = realClock,
  headers,
  signal,
  timeoutInMs,
}: SplitOptions): { readonly call: CallOptions; readonly nowInMs: number } => ({
  // One by one: a time in `extraQuery` would replace that of the parts.
  call: { headers, signal, timeoutInMs },
  nowInMs: clock.now(),
});

/** The error of a query that cannot run in parts. */
export const splitFailure = (failure: Failure): Error => createError(failure, createRedact([]));
