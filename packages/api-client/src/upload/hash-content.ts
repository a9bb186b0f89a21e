import { createSha1 } from './create-sha1.ts';
import type { PreparedContent, UploadContent } from './types.ts';

/** A part of a file that is sent as a whole. */
export interface Chunk {
  /** SHA-1, in hexadecimal digits: the name under which Sentry keeps it. */
  readonly name: string;
  readonly bytes: number;
  readonly read: () => Promise<Uint8Array>;
}

/** A file, cut. Reading it again is left to its chunks. */
export interface HashedContent {
  readonly checksum: string;
  readonly chunks: readonly Chunk[];
  readonly bytes: number;
}

const toBlobs = async (
  content: Exclude<UploadContent, PreparedContent>,
): Promise<readonly Blob[]> => {
  if (content instanceof Blob) return [content];
  return content instanceof ReadableStream ? [await new Response(content).blob()] : content;
};

const hex = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether the owner of a file has cut and hashed it. */
const isPrepared = (content: UploadContent): content is PreparedContent => 'checksum' in content;

const readPrepared = ({ checksum, chunks }: PreparedContent): HashedContent => ({
  checksum,
  chunks: chunks.map(({ checksum: name, bytes, read }) => ({ name, bytes, read })),
  bytes: chunks.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** Cuts a file into chunks of a size at most and hashes them and the whole, one chunk at a time. */
export const hashContent = async (
  content: UploadContent,
  chunkSize: number,
  checkAborted: () => void,
): Promise<HashedContent> => {
  if (isPrepared(content)) return readPrepared(content);
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
    const name = hex(await crypto.subtle.digest('SHA-1', bytes));
    const read = async () => new Uint8Array(await piece.arrayBuffer());
    chunks.push({ name, bytes: piece.size, read });
    if (pieces.length > 1) whole.update(new Uint8Array(bytes));
  }
  const [first] = chunks;
  return {
    checksum: chunks.length === 1 && first ? first.name : whole.digest(),
    chunks,
    bytes: pieces.reduce((sum, { size }) => sum + size, 0),
  };
};
