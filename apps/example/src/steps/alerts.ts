import { type AlertSet, defineAlerts } from '@sentry-kit/alert-rules';

/** Who is told of what: new and returning errors, errors that pile up, and the nightly job. */
export function alertsOf(project: string, tooMany: number): AlertSet {
  return defineAlerts({
    monitors: {
      'nightly-export': {
        type: 'cron',
        project,
        slug: 'nightly-export',
        schedule: '0 3 * * *',
        maxRuntimeInMinutes: 30,
      },
    },
    alerts: {
      'new-or-back': {
        monitors: ['nightly-export', { project, type: 'error' }],
        when: { any: [{ type: 'first_seen_event' }, { type: 'regression_event' }] },
        do: [{ actions: [{ type: 'email', to: 'issue_owners' }] }],
      },
      'too-many': {
        monitors: [{ project, type: 'error' }],
        frequencyInMinutes: 60,
        do: [
          {
            if: { all: [{ type: 'event_frequency_count', value: tooMany, interval: '1h' }] },
            actions: [{ type: 'email', to: 'issue_owners' }],
          },
        ],
      },
    },
  });
}
