import { type AlertSet, defineAlerts } from '@sentry-kit/alert-rules';
import { backtestAlerts, sweepThreshold } from '@sentry-kit/alert-rules/backtest';
import type { Bench, Row } from '../../bench.ts';
import { measureInterleaved } from '../../rounds.ts';
import { countByHand } from './count-by-hand.ts';
import { manyEvents } from './many-events.ts';

const EVENTS = 4_000_000;
const SWEPT_EVENTS = 1_000_000;
const VALUE = 200;
const ROUNDS = 7;
const PEER = 'typed arrays by hand';

type Counted = 'event_frequency_count' | 'event_unique_user_frequency_count';
const alertsOf = (type: Counted): AlertSet =>
  defineAlerts({
    alerts: {
      pager: {
        monitors: [{ project: 'shop', type: 'error' }],
        do: [{ if: { all: [{ type, value: VALUE, interval: '1h' }] }, actions: [] }],
      },
    },
  });

/** What it costs to try an alert on a month of events. */
export const backtest: Bench = {
  name: 'alert-rules/backtest',
  about:
    'CPU per event of an alert that counts, on columns of 30 days, beside the same count as a loop over typed arrays; with users, in both readings, and a sweep of 50 values.',
  async run(): Promise<readonly Row[]> {
    const columns = manyEvents(EVENTS);
    const swept = manyEvents(SWEPT_EVENTS);
    const values = Array.from({ length: 50 }, (_, index) => index * 2);
    const events = alertsOf('event_frequency_count');
    const users = alertsOf('event_unique_user_frequency_count');
    const complete = { completeSinceInMs: 0 };
    const fired = { ours: 0, hand: -1 };
    const measured = await measureInterleaved(
      [
        {
          name: 'alert-rules',
          async run() {
            const { alerts } = await backtestAlerts(events, columns, {
              ...complete,
              readings: 'event',
            });
            fired.ours = alerts['pager']?.fired ?? 0;
          },
        },
        {
          name: PEER,
          run() {
            fired.hand = countByHand(columns, VALUE);
          },
        },
        {
          name: 'alert-rules, in both readings',
          async run() {
            await backtestAlerts(events, columns, complete);
          },
        },
        {
          name: 'alert-rules, distinct users',
          async run() {
            await backtestAlerts(users, columns, { ...complete, readings: 'event' });
          },
        },
      ],
      { rounds: ROUNDS, operations: EVENTS },
    );
    const sweep = await measureInterleaved(
      [
        {
          name: 'alert-rules, 50 values in one pass',
          async run() {
            await sweepThreshold(events, 'pager', swept, { ...complete, values });
          },
        },
      ],
      { rounds: ROUNDS, operations: SWEPT_EVENTS },
    );
    if (fired.ours !== fired.hand || fired.ours === 0) {
      throw new Error(`${fired.ours} pages, and ${fired.hand} by hand: they differ, or are none`);
    }
    const peer = measured.get(PEER) ?? Number.NaN;
    return [...measured, ...sweep].map(([subject, microseconds]) => ({
      subject,
      metric: 'CPU per event, 30 days',
      value: microseconds * 1_000,
      unit: 'ns',
      ...(subject === 'alert-rules' ? { ratioToPeer: microseconds / peer } : {}),
    }));
  },
};
