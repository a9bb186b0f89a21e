import { createSha1 } from './create-sha1.ts';
import type { UploadContent } from './types.ts';

/** A part of a file that is sent as a whole. */
export interface Chunk {
  /** SHA-1, in hexadecimal digits: the name under which Sentry keeps it. */
  readonly name: string;
  readonly content: Blob;
}

/** A file, cut. Reading it again is left to its Blobs. */
export interface HashedContent {
  readonly checksum: string;
  readonly chunks: readonly Chunk[];
  readonly bytes: number;
}

const toBlobs = async (content: UploadContent): Promise<readonly Blob[]> => {
  if (content instanceof Blob) return [content];
  return content instanceof ReadableStream ? [await new Response(content).blob()] : content;
};

const hex = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Cuts a file into chunks of a size at most and hashes them and the whole, one chunk at a time. */
export const hashContent = async (
  content: UploadContent,
  chunkSize: number,
  checkAborted: () => void,
): Promise<HashedContent> => {
  const pieces = (await toBlobs(content)).flatMap((blob) =>
    Array.from({ length: Math.ceil(blob.size / chunkSize) }, (_, index) =>
      blob.slice(index * chunkSize, (index + 1) * chunkSize),
    ),
  );
  const whole = createSha1();
  const chunks: Chunk[] = [];
  for (const piece of pieces) {
    checkAborted();
    // One after the other, so that a file of any size takes the memory of one chunk.
    // eslint-disable-next-line no-await-in-loop
    const bytes = await piece.arrayBuffer();
    // eslint-disable-next-line no-await-in-loop
    chunks.push({ name: hex(await crypto.subtle.digest('SHA-1', bytes)), content: piece });
    if (pieces.length > 1) whole.update(new Uint8Array(bytes));
  }
  const [first] = chunks;
  return {
    checksum: chunks.length === 1 && first ? first.name : whole.digest(),
    chunks,
    bytes: pieces.reduce((sum, { size }) => sum + size, 0),
  };
};
