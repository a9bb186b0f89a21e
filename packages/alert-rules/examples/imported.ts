import { defineAlerts } from '@sentry-kit/alert-rules';

export const alerts = defineAlerts({
  monitors: {
    backup: {
      type: 'cron',
      project: 'shop',
      name: 'Nightly backup',
      schedule: '0 3 * * *',
      maxRuntimeInMinutes: 60,
    },
  },
  alerts: {
    checkout: {
      name: 'Checkout',
      frequencyInMinutes: 5,
      monitors: [{ type: 'error', project: 'shop' }],
      do: [
        {
          if: {
            all: [
              { type: 'event_frequency_count', value: 100, interval: '1h' },
              { type: 'level', match: 'gte', level: 'error' },
            ],
          },
          actions: [{ type: 'email', to: { team: 'backend' } }],
        },
      ],
    },
    'checkout-2': {
      name: 'Checkout',
      monitors: ['backup', { detector: '82' }],
      when: {
        all: [
          {
            type: 'raw',
            body: { type: 'first_seen_event', comparison: true, conditionResult: true },
          },
        ],
      },
      do: [],
    },
  },
});
