import type { PlannedRequest } from './types.ts';

/** Replaces a range of bytes. */
export interface Edit {
  /** Where it begins, in bytes of the file as it was. */
  readonly offset: number;
  /** How many bytes go away. */
  readonly remove: number;
  /** What comes in their place; in a file with an id, `{debugId}` stands for it. */
  readonly insert: string;
}

/** A state of a file that can be told from another without keeping it. */
export interface FileState {
  /** Size. */
  readonly bytes: number;
  /** CRC-32 of the content, in hexadecimal digits. */
  readonly crc32: string;
}

/** A file that is changed in place. */
export interface PlannedFile {
  /** Relative to the directory of the build. */
  readonly path: string;
  /** As it was when the plan was made; absent for a file that is new. */
  readonly before?: FileState;
  /** As it will be. */
  readonly after: FileState;
  /** The id that its edits write. */
  readonly debugId?: string;
  /** In the order of their offsets. */
  readonly edits: readonly Edit[];
}

/** Changes the build: ids and the snippet that tells them, or the file that lists them. */
export interface WriteFilesStep {
  /** Tells steps apart. */
  readonly type: 'write-files';
  /** Directory of the build. */
  readonly directory: string;
  /**
   * A script comes before its map: a run that was ended between both can be told and finished. Made as it is read, so
   * that a large build takes little memory: `JSON.stringify` gives all of it, `structuredClone` does not take it.
   */
  readonly files: readonly PlannedFile[];
}

/** A file of a bundle. */
export interface BundleEntry {
  /** Relative to the directory of the build. */
  readonly file: string;
  /** As Sentry knows it; the name in the archive follows from it. */
  readonly url: string;
  /** Name in the archive, where that is another one, since two files would have the same. */
  readonly path?: string;
  /** What Sentry takes it for. */
  readonly type: 'source' | 'minified_source' | 'source_map' | 'indexed_ram_bundle';
  /** Headers of the manifest, such as `debug-id` and `sourcemap`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Size of what is uploaded. */
  readonly bytes: number;
  /** CRC-32 of what is uploaded, in hexadecimal digits. */
  readonly crc32: string;
  /** The content is a map that is written anew for the upload. */
  readonly rewrite?: MapRewrite;
  /** Nothing is uploaded but the name: bytecode, which Sentry does not read. */
  readonly isEmpty?: true;
}

/** How a map is written anew. */
export interface MapRewrite {
  /** Beginnings that the names of its sources lose. */
  readonly stripPrefixes: readonly string[];
  /** Sources below it are put into the map. */
  readonly sourceRoot: string;
}

/** A part of the archive that is sent as a whole. */
export interface PlannedChunk {
  /** SHA-1 in hexadecimal digits: the name under which Sentry keeps it. */
  readonly sha1: string;
  /** Size; chunks follow each other without a gap. */
  readonly bytes: number;
}

/** Uploads one archive; one per distribution. */
export interface UploadBundleStep {
  /** Tells steps apart. */
  readonly type: 'upload-bundle';
  /** Directory of the build. */
  readonly directory: string;
  /** Distribution, where there is one. */
  readonly dist?: string;
  /** A function of all that is in it. */
  readonly bundleId: string;
  /** SHA-1 of the archive. */
  readonly checksum: string;
  /** Size of the archive. */
  readonly bytes: number;
  /** Files in the order of the archive; made as they are read, like those of `WriteFilesStep`. */
  readonly entries: readonly BundleEntry[];
  /** The list of files that ends the archive. */
  readonly manifest: BundleManifest;
  /** In the order of the archive. */
  readonly chunks: readonly PlannedChunk[];
  /** False: Sentry is not waited for. */
  readonly wait: boolean;
  /** How long Sentry is waited for. */
  readonly longestWaitInMs: number;
  /** In the order in which they are sent; chunks among themselves in any. */
  readonly requests: readonly PlannedRequest[];
}

/** What the list of files says beside the files. */
export interface BundleManifest {
  /** Slug of the organization. */
  readonly org: string;
  /** Slug of the project, when it is one. */
  readonly project?: string;
  /** Version of the release. */
  readonly release?: string;
  /** Distribution. */
  readonly dist?: string;
  /** A remark. */
  readonly note?: string;
}

/** Takes maps out of the build, once Sentry has them. */
export interface MoveMapsStep {
  /** Tells steps apart. */
  readonly type: 'move-maps';
  /** Directory of the build. */
  readonly directory: string;
  /** Relative to it. */
  readonly files: readonly string[];
  /** Directory that they are moved to; without one they are deleted. */
  readonly moveTo?: string;
}
