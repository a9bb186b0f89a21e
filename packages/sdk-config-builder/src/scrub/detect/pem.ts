import type { Hit } from './hits.ts';

const BLOCK = /-----BEGIN [^]*?(?:-----END [^-]*-----|$)/g;

/** A PEM block (RFC 7468) of any label; without its end, all that follows. */
export function findPemBlocks(text: string, hits: Hit[]): void {
  for (const { index, 0: block } of text.matchAll(BLOCK))
    hits.push({ start: index, end: index + block.length, detector: 'pem' });
}
