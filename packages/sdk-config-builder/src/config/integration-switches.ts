/** Parts of an SDK by what they do, on or off. What is not there stays as the SDK has it. */
export interface IntegrationSwitches {
  /** Calls to other services. */
  readonly http?: boolean | undefined;
  /** Queries of databases and caches. */
  readonly database?: boolean | undefined;
  /** Messages sent to and taken from queues. */
  readonly queues?: boolean | undefined;
  /** Calls of language models and agents. */
  readonly ai?: boolean | undefined;
  /** Routes of web frameworks. */
  readonly frameworks?: boolean | undefined;
  /** Breadcrumbs of what is written to the console or to a logger. */
  readonly console?: boolean | undefined;
  /** Errors that nobody caught. */
  readonly crashes?: boolean | undefined;
  /** Release health: sessions of users and processes. */
  readonly sessions?: boolean | undefined;
  /** Local variables of each frame of a stack. */
  readonly localVariables?: boolean | undefined;
  /** Lines of source around each frame of a stack. */
  readonly sourceLines?: boolean | undefined;
  /** The list of installed packages. */
  readonly modules?: boolean | undefined;
  /** Child processes and worker threads. */
  readonly processes?: boolean | undefined;
}

/** The name of such a part. */
export type IntegrationSwitch = keyof IntegrationSwitches;
