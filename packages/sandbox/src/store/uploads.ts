import type { Organization, Project } from './model.ts';

/** A file that was put together from chunks. */
export interface UploadedFile {
  /** What it was assembled as. */
  readonly kind: 'artifact-bundle' | 'debug-file';
  /** SHA-1 of the bytes, in hexadecimal digits. */
  readonly checksum: string;
  /** As the upload named it; null for an artifact bundle. */
  readonly name: string | null;
  /** The whole file. */
  readonly bytes: Uint8Array;
  /** A slug. */
  readonly organization: string;
  /** Slugs. */
  readonly projects: readonly string[];
  /** As the upload named it; null when it named none. */
  readonly release: string | null;
  /** As the upload named it; null when it named none. */
  readonly dist: string | null;
  /** As the upload named it; null when it named none. */
  readonly debugId: string | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** How the assembling of one file went; the file is there when `detail` is null. */
export interface Assembled {
  readonly id: string;
  readonly detail: string | null;
  readonly file: UploadedFile;
  readonly assembledAt: number;
}

/** An artifact bundle that an organization has. */
export interface ArtifactBundle {
  /** Its own id: the `debug_id` of its manifest, or one that Sentry made. */
  readonly id: string;
  readonly organization: Organization;
  readonly projects: Project[];
  /** The releases that it was uploaded for; none for one that is found by debug ids alone. */
  readonly associations: { readonly release: string; readonly dist: string | null }[];
  readonly file: UploadedFile;
  readonly fileCount: number;
  readonly uploadedAt: number;
  /** When it was last uploaded. */
  modifiedAt: number;
}

/** What chunk upload keeps. */
export interface Uploads {
  /** By organization id and SHA-1; the oldest leave first. */
  readonly chunks: ChunkStore;
  /** By kind, owner and SHA-1 of the file. */
  readonly assembled: Map<string, Assembled>;
  /** Every file that was put together, in order. */
  readonly files: UploadedFile[];
  /** What is there of them, in the order in which they came. */
  readonly bundles: ArtifactBundle[];
}

export interface ChunkStore {
  get(key: string): Uint8Array | undefined;
  add(key: string, bytes: Uint8Array): void;
}

/** All chunks together; enough for the largest file that the options of the sandbox allow. */
const CHUNK_LIMIT_IN_BYTES = 512 * 1024 * 1024;

export function createUploads(): Uploads {
  const chunks = new Map<string, Uint8Array>();
  let sizeInBytes = 0;
  return {
    assembled: new Map(),
    files: [],
    bundles: [],
    chunks: {
      get: (key) => chunks.get(key),
      add(key, bytes) {
        if (chunks.has(key)) return;
        chunks.set(key, bytes);
        sizeInBytes += bytes.length;
        for (const [oldest, { length }] of chunks) {
          if (sizeInBytes <= CHUNK_LIMIT_IN_BYTES) break;
          chunks.delete(oldest);
          sizeInBytes -= length;
        }
      },
    },
  };
}
