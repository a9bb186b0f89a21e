import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listInstalled } from './support/installed-size.ts';

const LIMIT_IN_BYTES = 3_000_000;
/** Most applications have them already. */
const NOT_COUNTED = ['zod', 'ky'];

it('adds at most 3 MB to node_modules beyond zod and ky, api-client included', () => {
  const installed = listInstalled(fileURLToPath(new URL('..', import.meta.url)));
  const counted = installed.filter(({ name }) => !NOT_COUNTED.includes(name));
  expect(counted.map(({ name }) => name)).toContain('@sentry-kit/api-client');
  const bytes = counted.reduce((sum, one) => sum + one.bytes, 0);
  const parts = counted.map((one) => `${one.name} ${one.bytes}`).join(', ');
  console.log(`figure: ${bytes} bytes in node_modules (limit ${LIMIT_IN_BYTES}): ${parts}`);
  expect(bytes).toBeLessThanOrEqual(LIMIT_IN_BYTES);
});
