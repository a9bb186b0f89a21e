import { createHash, type Hash } from 'node:crypto';
import type { PlannedChunk } from '../plan/source-map-steps.ts';

/** Hashes an archive as it is written, and its chunks. */
export interface ChunkHasher {
  /** More of the archive. */
  add(bytes: Buffer): void;
  /** Ends the chunk, whatever its size. */
  cut(): void;
  /** Size of the chunk that is open. */
  openBytes(): number;
  /** Size so far. */
  bytes(): number;
  /** The same state once more: what follows differs. */
  copy(): ChunkHasher;
  /** Ends the archive. */
  finish(): { readonly checksum: string; readonly chunks: readonly PlannedChunk[] };
}

/** The start of a hasher that ends chunks by itself when they are as large as the server takes. */
export const createChunkHasher = (
  chunkSize: number,
  state: {
    readonly whole: Hash;
    readonly chunk: Hash;
    readonly open: number;
    readonly total: number;
    readonly chunks: readonly PlannedChunk[];
  } = {
    whole: createHash('sha1'),
    chunk: createHash('sha1'),
    open: 0,
    total: 0,
    chunks: [],
  },
): ChunkHasher => {
  const { whole } = state;
  let { chunk, open, total } = state;
  const chunks = [...state.chunks];
  const cut = (): void => {
    if (open === 0) return;
    chunks.push({ sha1: chunk.digest('hex'), bytes: open });
    chunk = createHash('sha1');
    open = 0;
  };
  return {
    add: (bytes) => {
      whole.update(bytes);
      total += bytes.length;
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + chunkSize - open);
        chunk.update(part);
        open += part.length;
        at += part.length;
        if (open === chunkSize) cut();
      }
    },
    cut,
    openBytes: () => open,
    bytes: () => total,
    copy: () =>
      createChunkHasher(chunkSize, {
        whole: whole.copy(),
        chunk: chunk.copy(),
        open,
        total,
        chunks,
      }),
    finish: () => {
      cut();
      return { checksum: whole.digest('hex'), chunks };
    },
  };
};
