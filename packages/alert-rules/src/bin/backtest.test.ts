import { describe, expect, test } from 'vitest';
import { useCommandLine } from '../testing/command-line.ts';

const { run, write, fail } = useCommandLine(`export default { alerts: { checkout: {
  monitors: [{ project: 'shop', type: 'error' }],
  when: { any: [{ type: 'first_seen_event' }] },
  do: [{ actions: [{ type: 'slack', workspace: 'Acme', channel: '#checkout' }] }],
} } };`);

const NOON = Date.UTC(2026, 0, 1, 12);

describe('backtest and test', () => {
  const history = [0, 1, 2].map((turn) => ({
    type: 'event',
    atInMs: NOON + turn * 600_000,
    project: 'shop',
    issue: turn < 2 ? 'a' : 'b',
    category: 'error',
    detector: null,
    environment: null,
    state: { isNew: turn !== 1 },
  }));

  test('say when alerts would have fired', async () => {
    write('history.ndjson', history.map((record) => JSON.stringify(record)).join('\n'));
    const result = await run('--json backtest history.ndjson');
    expect(result.code, result.errors).toBe(0);
    expect(result.json()).toMatchObject({ records: 3, alerts: { checkout: { fired: 2 } } });
    expect((await run('backtest history.ndjson')).output).toMatch(/checkout +2 +0/);
    write('history.ndjson', 'no JSON');
    expect((await run('backtest history.ndjson')).errors).toContain('line 1 is no record');
  });

  test('say what other thresholds would have meant', async () => {
    write(
      'sentry.alerts.ts',
      `export default { alerts: { often: {
        monitors: [{ project: 'shop', type: 'error' }],
        do: [{ if: { all: [{ type: 'event_frequency_count', value: 5, interval: '1h' }] }, actions: [] }],
      } } };`,
    );
    write('history.ndjson', history.map((record) => JSON.stringify(record)).join('\n'));
    const line =
      'backtest history.ndjson --complete-since 2020-01-01 --sweep often --values 2,0..1';
    const swept = await run(`${line} --max-per-week 7 --json`);
    expect(swept.code, swept.errors).toBe(0);
    // Two events of one issue and one of another, none an hour before: above 0 the pause of half an hour holds the second.
    expect(swept.json()).toMatchObject({
      path: ['alerts', 'often', 'do', 0, 'if', 'all', 0],
      values: [
        { value: 0, fired: 2 },
        { value: 1, fired: 1 },
        { value: 2, fired: 0 },
      ],
      lowest: 1,
    });
    expect((await run(`${line} --max-per-week 7`)).output).toMatch(
      /^1 +1 +7\.0 +0\n[^]*1 is the lowest/m,
    );
    expect((await run(`${line} --condition do.0.if.all.1`)).code).toBe(1);
    expect((await run('backtest history.ndjson --sweep nobody')).errors).toContain('nobody');
  });

  test('take what Sentry has of a project', async () => {
    for (let count = 0; count < 3; count += 1) await fail();
    const result = await run('--json -p shop backtest --stats-period 1h');
    expect(result.code, result.errors).toBe(0);
    expect(result.json()).toMatchObject({ records: 3 });
    expect(await run('backtest')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('--project'),
    });
  });

  test('compare that with what is expected', async () => {
    write(
      'checkout.test.json',
      JSON.stringify([{ name: 'new', history, expect: { checkout: 2 } }]),
    );
    expect(await run('test checkout.test.json')).toMatchObject({
      code: 0,
      output: 'ok      new: checkout fires 2 times\n',
    });
    write(
      'checkout.test.json',
      JSON.stringify([{ name: 'new', history, expect: { checkout: 3, other: 1 } }]),
    );
    expect(await run('test checkout.test.json')).toMatchObject({
      code: 3,
      output: expect.stringMatching(
        /FAILED.*should fire 3 times, and it fires 2 times\nFAILED.*no such alert/,
      ),
    });
    write('checkout.test.json', '{"name":1}');
    expect(await run('test checkout.test.json')).toMatchObject({ code: 1 });
  });
});
