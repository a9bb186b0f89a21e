import type { Clock, Diagnostic, SentryCaller } from '../core/types.ts';

/**
 * The bytes of a file. A `Blob` is read in pieces, `openAsBlob` of `node:fs` makes one of a file; a
 * list of Blobs is a file that was cut by its owner, so that equal parts become equal chunks; a stream
 * can be read but once, so it is kept in memory; prepared content is read only where it is missing.
 */
export type UploadContent = Blob | readonly Blob[] | ReadableStream<Uint8Array> | PreparedContent;

/** A file that its owner has cut and hashed before. */
export interface PreparedContent {
  /** SHA-1 of all bytes, in hexadecimal digits. */
  readonly checksum: string;
  /** In the order of the file; none larger than the server takes. */
  readonly chunks: readonly PreparedChunk[];
}

/** A part of a prepared file. */
export interface PreparedChunk {
  /** SHA-1, in hexadecimal digits. */
  readonly checksum: string;
  /** Size. */
  readonly bytes: number;
  /** Reads it, when it is about to be sent. What it throws ends the upload. */
  readonly read: () => Promise<Uint8Array>;
}

/** How chunks are compressed on their way. */
export interface ChunkEncoding {
  /** Told to the server. */
  readonly name: 'gzip' | 'zstd';
  /** Compresses one chunk. */
  readonly compress: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** Source maps and sources, packed as Sentry's artifact bundle. */
export interface ArtifactBundleUpload {
  /** Tells it from `debug-files`. */
  readonly type: 'artifact-bundle';
  /** Bytes of the bundle. */
  readonly content: UploadContent;
  /** Slugs or ids; at least one. */
  readonly projects: readonly string[];
  /** Version of the release that the files belong to. */
  readonly version?: string | undefined;
  /** Distribution within the release; needs `version`. */
  readonly dist?: string | undefined;
  /** Instead of the client's. */
  readonly organization?: string | undefined;
}

/** Debug files of one project. */
export interface DebugFilesUpload {
  /** Tells it from `artifact-bundle`. */
  readonly type: 'debug-files';
  /** At least one. */
  readonly files: readonly DebugFileUpload[];
  /** Instead of the client's. */
  readonly organization?: string | undefined;
  /** Instead of the client's. */
  readonly project?: string | undefined;
}

/** One debug file, of a single architecture. */
export interface DebugFileUpload {
  /** Name of the file, as Sentry is told it. */
  readonly name: string;
  /** Bytes of the file. */
  readonly content: UploadContent;
  /** Only where the file does not say it itself. */
  readonly debugId?: string | undefined;
}

/** What is to be uploaded. */
export type ChunkUpload = ArtifactBundleUpload | DebugFilesUpload;

/** How an upload is going. */
export type UploadEvent =
  /** All bytes have been read once. */
  | {
      readonly type: 'hashed';
      readonly files: number;
      readonly chunks: number;
      readonly bytes: number;
    }
  /** What Sentry does not have yet. */
  | { readonly type: 'missing'; readonly chunks: number; readonly bytes: number }
  /** How much of it is there now. */
  | { readonly type: 'uploaded'; readonly chunks: number; readonly bytes: number }
  /** Sentry is putting files together; `files` are not done. */
  | { readonly type: 'assembling'; readonly files: number };

/** What an upload needs besides the files. */
export interface UploadOptions {
  /** Makes the calls; its organization and project are the defaults. */
  readonly client: SentryCaller;
  /** False: resolve as soon as Sentry has everything, before it has put it together. True by default. */
  readonly wait?: boolean | undefined;
  /** How long to wait for Sentry to put the files together; 300,000 by default, less where Sentry says so. */
  readonly longestWaitInMs?: number | undefined;
  /**
   * Chooses among the encodings that the server offers; undefined sends chunks as they are. By default
   * gzip, where it is offered and makes a chunk smaller.
   */
  readonly encoding?: ((offered: readonly string[]) => ChunkEncoding | undefined) | undefined;
  /** How many requests with chunks at a time; never more than the server takes, which is the default. */
  readonly mostRequests?: number | undefined;
  /** Used for waiting; real time by default. */
  readonly clock?: Clock | undefined;
  /** Ends the upload with the kind `aborted`. The next one goes on where it stopped. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every step of the upload. */
  readonly onProgress?: ((event: UploadEvent) => void) | undefined;
  /** Told of findings that do not end the upload. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

/** A finished upload. */
export interface Assembled {
  /** In the order given; one for an artifact bundle. */
  readonly files: readonly AssembledFile[];
  /** How many chunks had to be sent. */
  readonly uploadedChunks: number;
  /** Their size, before compression. */
  readonly uploadedBytes: number;
}

/** A file that Sentry has. */
export interface AssembledFile {
  /** SHA-1 of all bytes, in hexadecimal digits. */
  readonly checksum: string;
  /** `ok`, or with `wait: false` also `created` and `assembling`. */
  readonly state: string;
  /** Debug files only: how Sentry names it. */
  readonly debugId?: string;
}
