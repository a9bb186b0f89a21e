import type { Host } from './host.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  /** Where the alerts are described. */
  readonly file: string;
  /** Where it is kept what was applied. */
  readonly lock: string;
  /** Slug of the organization. */
  readonly org?: string;
  /** Slugs of projects. */
  readonly project?: readonly string[];
  /** Address of Sentry. */
  readonly url?: string;
  /** Token; the variable is safer, since command lines are logged. */
  readonly authToken?: string;
  /** Results as JSON. */
  readonly json?: boolean;
}

/** What the commands work with. */
export interface Setting {
  readonly host: Host;
  /** Read when the command runs. */
  readonly globals: () => GlobalOptions;
  /** Runs what a command does; its answer is the exit code. */
  readonly run: <Args extends readonly unknown[]>(
    work: (...args: Args) => Promise<number>,
  ) => (...args: Args) => Promise<void>;
}
