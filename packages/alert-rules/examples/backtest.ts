import { defineAlerts } from '@sentry-kit/alert-rules';
import {
  backtestAlerts,
  explainAlert,
  type HistoryEvent,
  sweepThreshold,
} from '@sentry-kit/alert-rules/backtest';

const alerts = defineAlerts({
  alerts: {
    checkout: {
      monitors: [{ project: 'shop', type: 'error' }],
      do: [
        {
          if: { all: [{ type: 'event_frequency_count', value: 20, interval: '1h' }] },
          actions: [{ type: 'email', to: { team: 'backend' } }],
        },
      ],
    },
  },
});

// One error every two minutes. Usually a file, `readHistoryLines(createReadStream('events.ndjson'))`.
const start = Date.UTC(2026, 8, 1);
const history = Array.from({ length: 400 }, (_, index): HistoryEvent => ({
  type: 'event',
  atInMs: start + index * 120_000,
  project: 'shop',
  issue: 'timeout',
}));

const { alerts: tried } = await backtestAlerts(alerts, history);
const [stage] = tried['checkout']?.stages ?? [];
console.log(stage?.fired, stage?.band, stage?.results[0], tried['checkout']?.missing);

const { values, lowest } = await sweepThreshold(alerts, 'checkout', history, {
  values: [10, 20, 25, 30],
  maxPerWeek: 10,
});
console.log(values, lowest);

const why = await explainAlert(alerts, 'checkout', history, { atInMs: start + 60 * 60_000 });
console.log(why.stages[0]?.outcome, why.stages[0]?.mutedUntil, why.stages[0]?.if);
