import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A language that old code may be in. */
export type SourceLanguage = 'go' | 'javascript' | 'python';

/** What old code was written for, and what it is to run on. */
export interface Versions {
  /** The major, or the release, that it was written for: `7`, or `'0.27.0'`. */
  readonly from: number | string;
  /** The major, or the release, that it is to run on. */
  readonly to: number | string;
  /** Default: `javascript`, which TypeScript is too. */
  readonly language?: SourceLanguage | undefined;
  /** The name of the file, for the places of diagnostics. Default: `source`. */
  readonly file?: string | undefined;
}

/** What calls are converted for. */
export interface CallVersions extends Versions {
  /** What is written in place of the call of `init`, such as an import of the rendered file. Default: the call stays. */
  readonly init?: string | undefined;
  /** A line that `init` needs, such as an import; it is written before the first import. Default: none. */
  readonly initImport?: string | undefined;
}

/** What came of a conversion, and each difference from what the code did before. */
export interface Converted<Value> {
  /** As much as could be converted. */
  readonly value: Value;
  /** The place of each is `[file, line, column]`, from 1. An error is something that does not work as it is. */
  readonly diagnostics: readonly Diagnostic[];
}
