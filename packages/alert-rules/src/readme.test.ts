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

test('the README tries an alert as the example does', async () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  expect(read('../README.md')).toContain(read('../examples/backtest.ts').trim());
  expect(read('../README.md')).toContain(read('../examples/import.ts').trim());
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await import('../examples/backtest.ts');
  const [[fired, band, first, missing] = [], [values, lowest] = [], why = []] = log.mock.calls;
  log.mockRestore();
  // The 21st error is at minute 40; every 32 minutes, the first one after the pause, up to minute 798.
  expect([fired, band]).toEqual([24, { min: 24, max: 24 }]);
  expect(first).toMatchObject({ triggeredAt: '2026-09-01T00:40:00.000Z' });
  // An hour holds 30; the first 20 may have had others before them.
  expect(missing).toEqual({ 'events before the history begins': 20 });
  expect(values).toMatchObject([
    { value: 10 },
    { value: 20, fired: 24 },
    { value: 25 },
    { value: 30, fired: 0 },
  ]);
  expect(lowest).toBe(30);
  expect(why.slice(0, 2)).toEqual(['muted', '2026-09-01T01:10:00.000Z']);
});
