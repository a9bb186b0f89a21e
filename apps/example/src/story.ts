import type { Connection } from './connect.ts';

/** What every step is given. */
export interface Story extends Connection {
  /** The releases of this run, newer than those of any run before: Sentry compares versions. */
  readonly first: string;
  readonly second: string;
  say(text: string): void;
  /** Says that something is left out, and why. */
  skip(what: string, why: string): void;
}
