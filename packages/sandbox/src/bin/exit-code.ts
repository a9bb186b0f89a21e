/** How the program ends, unless it runs a command: the same in every program of sentry-kit. */
export const EXIT = {
  /** Stopped by a signal, as it is meant to be. */
  done: 0,
  /** It could not listen; why, is said on the second output. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
} as const;
