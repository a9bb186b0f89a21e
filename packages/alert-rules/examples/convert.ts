import { convertRules, percent } from '@sentry-kit/alert-rules/convert';

const { value, diagnostics } = convertRules(
  {
    triggers: [
      {
        label: 'critical',
        alertThreshold: 5,
        actions: [{ type: 'email', targetIdentifier: 'team@example.com' }],
      },
    ],
  },
  {
    name: 'Error rate',
    project: 'shop',
    aggregate: 'failure_rate()',
    dataset: 'transactions',
    windowInMinutes: 5,
    threshold: percent,
    names: { addresses: { 'team@example.com': { team: 'backend' } } },
  },
);

console.log(value.monitors?.['error-rate-metric']);
for (const { severity, path, message } of diagnostics) {
  console.log(severity, path.join('.'), message);
}
