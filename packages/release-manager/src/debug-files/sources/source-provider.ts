import type { Bytes } from '../bytes.ts';
import type { DebugFile, DebugFileType } from '../types.ts';

/** A source file that debug information names. */
export interface NamedSource {
  /** Its absolute path where the compiler ran, with `.` and `..` resolved as far as the path itself tells. */
  readonly path: string;
  /** The source itself, where the debug file carries it. */
  readonly content?: Uint8Array;
}

/** What a provider is given beside the bytes. */
export interface SourceProviderContext {
  /** What is known of the object. */
  readonly file: DebugFile;
  /** Tells of a part that could not be read, in words that follow the name of the file; the rest is read. */
  readonly tell: (message: string) => void;
}

/** Knows which sources the objects of some formats were built from. */
export interface SourceProvider {
  /** Its name, in findings. */
  readonly name: string;
  /** The formats that it is asked about. */
  readonly types: readonly DebugFileType[];
  /**
   * Names the sources of one object, in any order and more than once if need be. The bytes are of this object alone and
   * are open until the iteration ends. Throws a `RangeError` when they contradict themselves.
   */
  readSources(bytes: Bytes, context: SourceProviderContext): Iterable<NamedSource>;
}
