import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkAlerts } from '../check/check-alerts.ts';
import { convertRules } from './convert-rules.ts';
import { percent } from './percent.ts';

const read = (name: string) =>
  readFileSync(new URL(`__fixtures__/${name}`, import.meta.url), 'utf8');
const issueRule: unknown = JSON.parse(read('issue-rule.json'));
// Named as text so that no formatter changes what the document says.
const metricRule: unknown = parse(read('metric-rule.yaml.txt'));
const codesOf = (diagnostics: readonly { code: string; path: readonly unknown[] }[]) =>
  diagnostics.map(({ code, path }) => `${code.replace('alert-rules/', '')} ${path.join('.')}`);

describe('the issue rule of the document', () => {
  test('becomes an alert, and says what was added', () => {
    const { value, diagnostics } = convertRules(issueRule, { project: 'shop' });
    expect(value).toEqual({
      alerts: {
        'high-error-rate-alert': {
          name: 'High Error Rate Alert',
          monitors: [
            { project: 'shop', type: 'error' },
            { project: 'shop', type: 'issue_stream' },
          ],
          when: { all: [{ type: 'event_frequency_count', interval: '1h', value: 100 }] },
          do: [{ actions: [{ type: 'slack', workspace: 'workspace-id', channel: '#alerts' }] }],
        },
      },
    });
    expect(codesOf(diagnostics)).toEqual(['added project', 'name-assumed actions.0.workspace']);
    expect(checkAlerts(value).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('needs a project', () => {
    const { value, diagnostics } = convertRules(issueRule);
    expect(value).toEqual({ alerts: {} });
    expect(codesOf(diagnostics)).toContain('missing-project project');
  });
});

describe('the metric rule of the document', () => {
  const options = {
    name: 'Error rate',
    project: 'shop',
    aggregate: 'failure_rate()',
    dataset: 'transactions',
    windowInMinutes: 5,
    workspace: 'Acme',
    threshold: percent,
    names: { addresses: { 'team@example.com': { team: 'backend' } } },
  };

  test('becomes a monitor and an alert, and says what was added', () => {
    const { value, diagnostics } = convertRules(metricRule, options);
    expect(value).toEqual({
      monitors: {
        'error-rate-metric': {
          type: 'metric',
          project: 'shop',
          name: 'Error rate',
          aggregate: 'failure_rate()',
          dataset: 'transactions',
          windowInMinutes: 5,
          critical: { above: 0.05 },
          warning: { above: 0.02 },
        },
      },
      alerts: {
        'error-rate': {
          name: 'Error rate',
          monitors: ['error-rate-metric'],
          do: [
            {
              if: {
                any: [
                  { type: 'issue_priority_greater_or_equal', priority: 'high' },
                  { type: 'issue_priority_deescalating', priority: 'high' },
                ],
              },
              actions: [{ type: 'slack', workspace: 'Acme', channel: '#critical-alerts' }],
            },
            {
              if: {
                any: [
                  { type: 'issue_priority_greater_or_equal', priority: 'medium' },
                  { type: 'issue_priority_deescalating', priority: 'medium' },
                ],
              },
              actions: [{ type: 'email', to: { team: 'backend' } }],
            },
          ],
        },
      },
    });
    expect(codesOf(diagnostics).toSorted()).toEqual([
      'added aggregate',
      'added dataset',
      'added name',
      'added project',
      'added thresholdType',
      'added timeWindow',
      'added triggers.0.actions.0.workspace',
    ]);
    expect(checkAlerts(value).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('says everything that it needs at once', () => {
    const { value, diagnostics } = convertRules(metricRule);
    expect(value).toEqual({ alerts: {} });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(codesOf(errors).toSorted()).toEqual([
      'missing-aggregate aggregate',
      'missing-name name',
      'missing-project project',
      'missing-time-window timeWindow',
      'missing-workspace triggers.0.actions.0.workspace',
    ]);
  });

  test('mails a member when nobody says whose the address is, and warns', () => {
    const { value, diagnostics } = convertRules(metricRule, { ...options, names: {} });
    expect(value.alerts['error-rate']?.do[1]?.actions).toEqual([
      { type: 'email', to: { member: 'team@example.com' } },
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'warning')).toMatchObject([
      {
        code: 'alert-rules/address-assumed',
        path: ['triggers', 1, 'actions', 0, 'targetIdentifier'],
      },
    ]);
  });
});

test('5 percent of a rate are 0.05', () => {
  expect(percent(5)).toBe(0.05);
});
