/** How the program ends: the same in every program of sentry-kit. Documented in the README. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Something could not be done; what, is said on the second output. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A check says no: a release is not healthy, a plan has errors, or frames stay minified. */
  refused: 3,
} as const;
