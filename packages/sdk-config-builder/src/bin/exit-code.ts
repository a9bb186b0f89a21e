/** How the program ends: the same in every program of sentry-kit. Documented in the README and in the help. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Something could not be done; what, is said on the second output. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A check says no: something is wrong, or a file is not as described. */
  refused: 3,
} as const;
