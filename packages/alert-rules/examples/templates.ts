import { defineAlerts, forEachProject } from '@sentry-kit/alert-rules';

export const alerts = defineAlerts(
  forEachProject(['shop', 'docs'], (project) => ({
    monitors: {
      errors: {
        type: 'metric',
        project,
        aggregate: 'count()',
        windowInMinutes: 5,
        critical: { above: 50 },
      },
    },
    alerts: {
      pager: { monitors: ['errors'], do: [{ actions: [{ type: 'email', to: 'issue_owners' }] }] },
    },
  })),
);
