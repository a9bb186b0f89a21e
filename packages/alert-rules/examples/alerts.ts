import { checkAlerts, defineAlerts } from '@sentry-kit/alert-rules';

export const alerts = defineAlerts({
  monitors: {
    errors: {
      type: 'metric',
      project: 'shop',
      aggregate: 'count()',
      windowInMinutes: 5,
      critical: { above: 50 },
      warning: { above: 20 },
    },
    backup: { type: 'cron', project: 'shop', schedule: '0 3 * * *', maxRuntimeInMinutes: 30 },
  },
  alerts: {
    checkout: {
      monitors: ['errors', { project: 'shop', type: 'error' }],
      when: { any: [{ type: 'first_seen_event' }, { type: 'regression_event' }] },
      do: [
        {
          if: { all: [{ type: 'event_frequency_count', value: 100, interval: '1h' }] },
          actions: [{ type: 'email', to: { team: 'backend' } }],
        },
      ],
    },
  },
});

for (const { severity, path, message } of checkAlerts(alerts)) {
  console.log(severity, path.join('.'), message);
}
