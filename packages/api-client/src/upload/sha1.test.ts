import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../testing/proof.ts';
import { createPortableSha1 } from './sha1.ts';

it('hashes any bytes in any pieces as node:crypto does', () => {
  const piece = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const ours = createPortableSha1();
      for (const bytes of pieces) ours.update(bytes);
      expect(ours.digest()).toBe(createHash('sha1').update(Buffer.concat(pieces)).digest('hex'));
    }),
    runs(2000),
  );
});

// The lengths around the end of a block, where the padding changes.
it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1_000_000])(
  'hashes %i bytes',
  (length) => {
    const bytes = new Uint8Array(length).fill(0x61);
    const ours = createPortableSha1();
    ours.update(bytes);
    expect(ours.digest()).toBe(createHash('sha1').update(bytes).digest('hex'));
  },
);
