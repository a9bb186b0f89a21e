import { describe, expect, test } from 'vitest';
import { options, rule, trigger } from '../testing/metric-rules.ts';
import { convertRules } from './convert-rules.ts';

// Expected bodies are written from the server's migration, not taken from the converter.

describe('what cannot be converted is named, and its rule is left out', () => {
  test.each<[string, object, string]>([
    ['a change over two hours', { comparisonDelta: 120 }, 'comparison-delta comparisonDelta'],
    ['groups', { groupBy: ['transaction'] }, 'group-by groupBy'],
    ['an unknown dataset', { dataset: 'sessions' }, 'not-convertible dataset'],
    ['an unknown label', { triggers: [trigger('fatal', 5)] }, 'unknown-label triggers.0.label'],
    [
      'an unknown action',
      { triggers: [trigger('critical', 5, [{ type: 'fax' }])] },
      'unknown-action triggers.0.actions.0',
    ],
    [
      'an app that is not said',
      { triggers: [trigger('critical', 5, [{ type: 'sentry_app' }])] },
      'app-lookup triggers.0.actions.0',
    ],
    [
      'Slack without a workspace',
      { triggers: [trigger('critical', 5, [{ type: 'slack', targetIdentifier: '#a' }])] },
      'missing-workspace triggers.0.actions.0.workspace',
    ],
    [
      'mail to nobody',
      { triggers: [trigger('critical', 5, [{ type: 'email' }])] },
      'not-convertible triggers.0.actions.0.targetIdentifier',
    ],
    ['no window', { timeWindow: undefined }, 'missing-time-window timeWindow'],
    ['no aggregate', { aggregate: undefined }, 'missing-aggregate aggregate'],
    ['no project', { projects: [] }, 'missing-project project'],
    ['a crash rate over five minutes', { dataset: 'metrics' }, 'window windowInMinutes'],
    [
      'warning above critical',
      { triggers: [trigger('critical', 5), trigger('warning', 9)] },
      'threshold-order warning',
    ],
  ])('%s', (_, legacy, code) => {
    const { value, diagnostics } = convertRules(JSON.parse(JSON.stringify(rule(legacy))), options);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => `${error.code} ${error.path.join('.')}`)).toEqual([
      `alert-rules/${code}`,
    ]);
    expect(value).toEqual({ alerts: {} });
  });

  test('updates in a row are lost, with a warning', () => {
    const { diagnostics } = convertRules(rule({ thresholdPeriod: 3 }), options);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['alert-rules/threshold-period', 'warning'],
    ]);
  });
});
