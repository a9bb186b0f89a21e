import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { alerts } from '../examples/alerts.ts';

test('the README begins with the example as it is, which is a good set', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  expect(read('../README.md')).toContain(read('../examples/alerts.ts').trim());
  expect(Object.keys(alerts.alerts)).toEqual(['checkout']);
});

test('the README converts a rule as the example does', async () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  expect(read('../README.md')).toContain(read('../examples/convert.ts').trim());
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await import('../examples/convert.ts');
  expect(log.mock.calls[0]?.[0]).toMatchObject({ critical: { above: 0.05 } });
  expect(log.mock.calls.slice(1).every(([severity]) => severity === 'info')).toBe(true);
  log.mockRestore();
});
