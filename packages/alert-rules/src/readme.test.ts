import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alerts } from '../examples/alerts.ts';

test('the README begins with the example as it is, which is a good set', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  expect(read('../README.md')).toContain(read('../examples/alerts.ts').trim());
  expect(Object.keys(alerts.alerts)).toEqual(['checkout']);
});
