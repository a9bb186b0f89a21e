import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../testing/proof.ts';
import type { Chunk } from './hash-content.ts';
import { planBatches } from './plan-batches.ts';

it('keeps the order, loses nothing and stays within both limits', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 40 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 5 }), (list, chunksPerRequest) => {
      const chunks = list.map((size, index): Chunk => ({
        name: String(index),
        bytes: size,
        read: async () => new Uint8Array(size),
      }));
      const batches = planBatches(chunks, { chunksPerRequest, maxRequestSize: 8 });
      expect(batches.flat()).toEqual(chunks);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(chunksPerRequest);
        expect(batch.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(8);
      }
    }),
    runs(1000),
  );
});
