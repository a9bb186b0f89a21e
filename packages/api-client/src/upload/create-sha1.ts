import { createPortableSha1, type Sha1 } from './sha1.ts';

/**
 * A SHA-1 that is fed piece by piece: Node's own, twenty times as fast as ours, where there is one.
 * Web Crypto hashes only what is in memory as a whole, and a file is not.
 */
export const createSha1 = (): Sha1 => {
  // Not imported, so that the same file runs in a browser; there since Node 20.16.
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
  if (!crypto) return createPortableSha1();
  const hash = crypto.createHash('sha1');
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => hash.digest('hex'),
  };
};
