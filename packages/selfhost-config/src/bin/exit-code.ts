/** How the program ends: the same in every program of sentry-kit. Documented in the README. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Something could not be done; what, is said on the second output. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A check says no: the description, the machine, the installation or a plan has an error. */
  refused: 3,
} as const;
