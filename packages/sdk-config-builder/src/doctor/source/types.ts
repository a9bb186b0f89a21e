import type { Language } from '../explain/names.ts';

/** A call of `init` in source code. */
export interface SourceInit {
  /** The package that `init` comes from; `sentry-sdk` and `sentry-go` for Python and Go. */
  readonly sdk: string;
  /** Where the call begins, from 1. */
  readonly line: number;
  /** Where in the line, from 1. */
  readonly column: number;
  /** The options that could be read; see `readUnread` and `readFunctionFacts` for values that are not plain. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether these are all of them. */
  readonly isComplete: boolean;
  /** Whether `createInitOptions` makes them. */
  readonly isManaged: boolean;
}

/** A module that a file loads. */
export interface SourceImport {
  readonly specifier: string;
  readonly line: number;
  /** Whether it is hoisted above all that the file does. */
  readonly isHoisted: boolean;
}

/** What a file of source code says about Sentry. */
export interface SourceFile {
  readonly path: string;
  readonly language: Language;
  readonly text: string;
  readonly inits: readonly SourceInit[];
  readonly imports: readonly SourceImport[];
}
