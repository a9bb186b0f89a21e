import type { Chunk } from './hash-content.ts';

/** Fills requests with chunks, each as full as the server allows. */
export const planBatches = (
  chunks: readonly Chunk[],
  { chunksPerRequest, maxRequestSize }: { chunksPerRequest: number; maxRequestSize: number },
): readonly (readonly Chunk[])[] => {
  const batches: Chunk[][] = [];
  let room = 0;
  for (const chunk of chunks) {
    const last = batches.at(-1);
    if (last && last.length < chunksPerRequest && chunk.bytes <= room) {
      last.push(chunk);
      room -= chunk.bytes;
    } else {
      batches.push([chunk]);
      room = maxRequestSize - chunk.bytes;
    }
  }
  return batches;
};
