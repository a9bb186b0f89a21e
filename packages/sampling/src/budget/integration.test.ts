import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../index.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { findOracle } from '../testing/oracle.ts';

const program = fileURLToPath(new URL('../testing/sdk-program.ts', import.meta.url));
const LIMIT = 5_000;
// A second or two on a machine that has nothing else to do.
const PATIENCE_IN_MS = 170_000;

interface Outcome {
  readonly sdk: string;
  /** Counted by the transport. */
  readonly sentSpans: number;
  readonly inherited: number;
  readonly offered: { readonly spent: number; readonly inFlight: number };
  readonly stats: {
    readonly spent: number;
    readonly inFlight: number;
    readonly fuse: { readonly expectedLoss: number };
  };
  readonly keys: readonly { readonly key: string; readonly spansPerTrace: number }[];
}

for (const major of [7, 8, 9, 10, 11]) {
  const oracle = findOracle(`sdk-${major}`);

  describe.skipIf(oracle.isSkipped)(`an hour of @sentry/node ${major}, ${oracle.name}`, () => {
    const run = async (): Promise<Outcome> => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--no-warnings', program, oracle.directory, String(LIMIT)],
        { timeout: PATIENCE_IN_MS, killSignal: 'SIGKILL' },
      );
      return JSON.parse(stdout);
    };

    test(
      'with nearly three times the demand sends what the budget allows, and the budget knows exactly what was sent',
      { timeout: PATIENCE_IN_MS + 10_000 },
      async () => {
        const { sdk, sentSpans, inherited, offered, stats, keys } = await run();
        expect(sdk).toMatch(new RegExp(`^${major}\\.`));
        expect(sentSpans).toBeLessThanOrEqual(LIMIT);
        expect(sentSpans).toBeGreaterThan(LIMIT * 0.97);
        // Before the first outcome, what was expected of the first traces counted as spent.
        expect(Math.abs(stats.spent - sentSpans)).toBeLessThan(3);
        expect(stats.inFlight).toBe(0);
        expect(offered.inFlight).toBe(0);
        // A trace that another process decided counts too.
        expect(inherited).toBe(1);
        expect(stats.spent - offered.spent).toBe(1);
        expect(keys.map(({ key }) => key).toSorted()).toEqual(['GET /large', 'GET /small']);
        for (const { key, spansPerTrace } of keys)
          expect(spansPerTrace).toBeCloseTo(key === 'GET /large' ? 4 : 2, 0);
      },
    );
  });
}

describe('a client that gives no hooks', () => {
  test('leaves the budget counting what it expects', () => {
    const clock = createManualClock(Date.UTC(2026, 10, 22, 12));
    const budget = createBudget({ spans: 1_000_000, per: 'hour' }, { clock });
    budget.integration.setup({});
    budget.decide('GET /a', 1);
    budget.decide('GET /a', 0.5);
    expect(budget.stats().spent).toBe(1.5);
  });

  test('that gives nonsense does not reach the application', () => {
    const listeners: ((value: unknown) => void)[] = [];
    const budget = createBudget({ spans: 1_000_000, per: 'hour' });
    budget.integration.setup({
      on: (_hook: string, listener: (value: unknown) => void) => listeners.push(listener),
    });
    const nonsense: unknown[] = [
      undefined,
      null,
      1,
      'a',
      [],
      {},
      [[], [[], [1], [{}, {}], [{ type: 'transaction' }, {}], [{ type: 'span' }, { items: [1] }]]],
      {
        spanContext: () => {
          throw new Error('no');
        },
      },
    ];
    for (const value of nonsense) {
      budget.decide('GET /a', 1);
      for (const listener of listeners) expect(() => listener(value)).not.toThrow();
    }
    expect(listeners.length).toBeGreaterThan(0);
  });
});
