import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { createSha1 } from './create-sha1.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['with', false],
  ['without', true],
])('hashes in a runtime %s a hash of its own', (_, isBrowser) => {
  if (isBrowser) vi.stubGlobal('process', undefined);
  const hash = createSha1();
  hash.update(new TextEncoder().encode('first, '));
  hash.update(new TextEncoder().encode('second'));
  const digest = hash.digest();
  vi.unstubAllGlobals();
  expect(digest).toBe(createHash('sha1').update('first, second').digest('hex'));
});
