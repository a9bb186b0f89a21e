import type { Hit } from './hits.ts';

const BEGIN = '-----BEGIN ';
const END = '-----END ';

/** A PEM block (RFC 7468) of any label; without its end, all that follows. */
export function findPemBlocks(text: string, hits: Hit[]): void {
  for (let start = text.indexOf(BEGIN); start >= 0; ) {
    const closing = text.indexOf(END, start);
    const dashes = closing < 0 ? -1 : text.indexOf('-----', closing + END.length);
    const end = dashes < 0 ? text.length : dashes + 5;
    hits.push({ start, end, detector: 'pem' });
    start = text.indexOf(BEGIN, end);
  }
}
