/** How the program ends, as Terraform's `plan -detailed-exitcode`. Documented in the README. */
export const EXIT = {
  /** Done; of `plan`: Sentry has what the code says. */
  done: 0,
  /** Something failed, a check says no, or the command line is wrong. */
  failed: 1,
  /** `plan`, `audit`: there is something to do. */
  changes: 2,
} as const;
