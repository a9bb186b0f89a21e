import type { Hit } from './hits.ts';
import { findMatches } from './matches.ts';

const BLOCK = /-----BEGIN [^]*?(?:-----END [^-]*-----|$)/g;

/** A PEM block (RFC 7468) of any label; without its end, all that follows. */
export function findPemBlocks(text: string, hits: Hit[]): void {
  findMatches(text, hits, 'pem', BLOCK);
}
