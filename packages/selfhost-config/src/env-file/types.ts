/** One assignment of an environment file. */
export interface EnvironmentEntry {
  /** Name of the variable. */
  readonly name: string;
  /** What Compose reads; null when the line only names the variable and its value comes from outside. */
  readonly value: string | null;
  /** First line of the assignment, from 1. */
  readonly line: number;
  /** Last line of the assignment: a quoted value may go on over several. */
  readonly lastLine: number;
  /** How the value is written. */
  readonly quote: 'none' | 'single' | 'double';
  /** What follows the value on its line: nothing or a comment, with the space before it. */
  readonly comment: string;
}

/** A line that a program reads otherwise than its author meant. */
export interface EnvironmentProblem {
  /**
   * `unreadable`: Compose refuses the file here. `runs-command`: bash, which sources the file in the installer, executes
   * a part of it. `differs`: bash and Compose read different values.
   */
  readonly kind: 'unreadable' | 'runs-command' | 'differs';
  /** Line, from 1. */
  readonly line: number;
  /** Name of the variable; absent when none could be read. */
  readonly name?: string;
  /** What is wrong; never holds the value. */
  readonly message: string;
}

/** An environment file as Docker Compose understands it. */
export interface EnvironmentFile {
  /** Assignments in the order of the file; the last one of a name wins. */
  readonly entries: readonly EnvironmentEntry[];
  /** Lines that are read differently by different programs, or not at all. */
  readonly problems: readonly EnvironmentProblem[];
}
