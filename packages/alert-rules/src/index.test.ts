import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageName } from './index.ts';

test('the entry belongs to this package', () => {
  const { name } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(packageName).toBe(name);
});
