/** How the program ends. Documented in the README; a test holds them. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Something could not be done; what, is said on the second output. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A check says no: the description, the machine or the installation has an error. */
  refused: 3,
} as const;
