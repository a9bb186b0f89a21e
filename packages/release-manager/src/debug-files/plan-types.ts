import type { PlannedChunk } from '../plan/source-map-steps.ts';
import type { Plan } from '../plan/types.ts';
import type { DartSymbolMap } from './dart-maps/read-dart-map.ts';
import type { FoundSource, PlannedSource } from './sources/bundle-layout.ts';
import type { IncludeSources } from './sources/find-sources.ts';
import type { DebugFile, DebugFileType } from './types.ts';

/** Which debug files are uploaded. */
export interface DebugFilesUpload {
  /** Files and folders, zips included. */
  readonly paths: readonly string[];
  /** Only these formats. */
  readonly types?: readonly DebugFileType[] | undefined;
  /** Only these debug ids. */
  readonly ids?: readonly string[] | undefined;
  /** An `ids` that is not found is an error; a warning by default. */
  readonly requiresAll?: boolean | undefined;
  /** Leaves out files whose use is of these kinds alone: `['debug']` for what `--no-debug` leaves out. */
  readonly without?: readonly ('debug' | 'unwind' | 'sources')[] | undefined;
  /** False leaves zips closed. */
  readonly opensZips?: boolean | undefined;
  /** Sends the sources of the objects as well, one bundle for each; not without it. */
  readonly includeSources?: IncludeSources | undefined;
  /**
   * Sends from which lines of C# the C++ of il2cpp comes, as its remarks say; with `includeSources` that C# goes into the
   * bundles. Not without it.
   */
  readonly il2cppMapping?: IncludeSources | undefined;
  /** Maps of names that Dart's compiler obfuscated, each under the id of its program. */
  readonly dartSymbolMaps?: readonly DartSymbolMap[] | undefined;
}

/** Uploads one object. */
export interface UploadDebugFileStep {
  /** The kind of step. */
  readonly type: 'upload-debug-file';
  /** What it is, and where. */
  readonly file: DebugFile;
  /** How Sentry is told to name it. */
  readonly name: string;
  /** When the file was changed last, in milliseconds since the epoch. */
  readonly changedAt: number;
  /** SHA-1 of all bytes. */
  readonly checksum: string;
  /** The parts in which it is sent. */
  readonly chunks: readonly PlannedChunk[];
}

/** Uploads the sources that an object was built from. */
export interface UploadSourceBundleStep {
  /** The kind of step. */
  readonly type: 'upload-source-bundle';
  /** The object, whose ids the bundle has. */
  readonly file: DebugFile;
  /** How Sentry is told to name it: as the object. */
  readonly name: string;
  /** What is in it. */
  readonly sources: readonly PlannedSource[];
  /** SHA-1 of all bytes. */
  readonly checksum: string;
  /** The parts in which it is sent. */
  readonly chunks: readonly PlannedChunk[];
}

/** Uploads from which lines of C# the C++ of an object comes. */
export interface UploadLineMapStep {
  /** The kind of step. */
  readonly type: 'upload-line-map';
  /** The object, whose id the map has. */
  readonly file: DebugFile;
  /** How Sentry is told to name it: as the object. */
  readonly name: string;
  /** The C++ that it is read from. */
  readonly sources: readonly FoundSource[];
  /** SHA-1 of all bytes. */
  readonly checksum: string;
  /** The parts in which it is sent. */
  readonly chunks: readonly PlannedChunk[];
}

/** A step of an upload of debug files. */
export type DebugFilesStep = UploadDebugFileStep | UploadSourceBundleStep | UploadLineMapStep;

/** The plan of an upload of debug files. */
export type DebugFilesPlan = Plan<DebugFilesStep>;
