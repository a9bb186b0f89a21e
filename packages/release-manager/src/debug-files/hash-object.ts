import { createHash } from 'node:crypto';
import type { PlannedChunk } from '../plan/source-map-steps.ts';
import type { Bytes } from './bytes.ts';

/** SHA-1 of an object and of the chunks in which it is sent. */
export function hashObject(
  bytes: Bytes,
  chunkSize: number,
): { readonly checksum: string; readonly chunks: readonly PlannedChunk[] } {
  const pieceSize = Math.min(chunkSize, 1024 * 1024);
  const memory = Buffer.allocUnsafeSlow(bytes.fill ? Math.min(pieceSize, bytes.size) : 0);
  const read = (at: number, length: number): Uint8Array => {
    if (!bytes.fill) return bytes.take(at, length);
    const piece = memory.subarray(0, length);
    bytes.fill(at, piece);
    return piece;
  };
  const whole = createHash('sha1');
  const chunks: PlannedChunk[] = [];
  for (let start = 0; start < bytes.size; start += chunkSize) {
    const end = Math.min(start + chunkSize, bytes.size);
    // A file of one chunk is hashed once: both sums are the same.
    const chunk = bytes.size <= chunkSize ? undefined : createHash('sha1');
    for (let at = start; at < end; at += pieceSize) {
      const piece = read(at, Math.min(pieceSize, end - at));
      whole.update(piece);
      chunk?.update(piece);
    }
    chunks.push({ sha1: chunk?.digest('hex') ?? '', bytes: end - start });
  }
  const checksum = whole.digest('hex');
  return {
    checksum,
    chunks: chunks.map(({ sha1, bytes: size }) => ({ sha1: sha1 || checksum, bytes: size })),
  };
}
