import { expect, it } from 'vitest';
import { measureSize } from '../scripts/measure-size.ts';

it('keeps the core with one operation small, ky included', async () => {
  const ky = await measureSize('ky');
  const core = await measureSize('core, one operation');
  console.log(`core with one operation: ${core} bytes min+gz, of which ky alone: ${ky}`);
  expect(core).toBeLessThanOrEqual(10 * 1024);
});
