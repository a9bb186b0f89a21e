/** How the program ends. Documented in the README and in the help; a test holds them. */
export const EXIT = {
  /** Everything was done, and nothing is wrong. */
  done: 0,
  /** A check says no, something differs, or something could not be done; what, is printed. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
} as const;
