import { checkLegacyRules, convertRules } from '@sentry-kit/alert-rules/convert';

/** An issue rule of the old model, as guides and the old API have it. */
const rule = {
  name: 'Checkout breaks',
  actionMatch: 'all',
  filterMatch: 'all',
  frequency: 30,
  conditions: [
    {
      id: 'sentry.rules.conditions.event_frequency.EventFrequencyCondition',
      interval: '1h',
      value: 100,
    },
  ],
  actions: [
    {
      id: 'sentry.integrations.slack.notify_action.SlackNotifyServiceAction',
      workspace: '51',
      channel: '#alerts',
    },
  ],
};

/** What the old API would refuse of it. */
export const refused = checkLegacyRules(rule);

/** The same as an alert of the new model: names take the place of ids. */
export const { value: alerts, diagnostics } = convertRules(rule, {
  project: 'shop',
  names: { integrations: { 51: 'Acme' } },
});

for (const { severity, path, message } of [...refused, ...diagnostics])
  console.log(severity, path.join('.'), message);
