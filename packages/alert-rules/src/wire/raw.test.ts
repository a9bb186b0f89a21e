import { describe, expect, test } from 'vitest';
import { hashOfDetector } from '../canonical/canonical-detector.ts';
import { hashOfWorkflow } from '../canonical/canonical-workflow.ts';
import { names } from '../testing/names.ts';
import { decodeAction, encodeAction } from './actions.ts';
import { decodeAlert, encodeAlert } from './alerts.ts';
import { decodeCondition } from './conditions.ts';
import { createContext } from './context.ts';
import { decodeMonitor, encodeMonitor } from './monitors.ts';
import { readWireAction, readWireCondition } from './read-group.ts';

const condition = (type: string, comparison: unknown, conditionResult: unknown = true) => ({
  type,
  comparison,
  conditionResult,
});
const action = (type: string, more: object = {}) => ({
  type,
  integrationId: null,
  data: {},
  config: {},
  ...more,
});

describe('what a description cannot say stays as it is', () => {
  test.each([
    ['an unknown type', condition('moon_phase', { phase: 'full', sun_side: 1 })],
    ['every_event, which cannot be written any more', condition('every_event', true)],
    ['an unknown field', condition('issue_occurrences', { value: 3, unit: 'users' })],
    [
      'an interval of another version',
      condition('event_frequency_count', { value: 3, interval: '2h' }),
    ],
    [
      'an old attribute',
      condition('event_attribute', { attribute: 'unreal.crashtype', match: 'eq', value: 'x' }),
    ],
    [
      'a value that should not be there',
      condition('tagged_event', { key: 'a', match: 'is', value: '' }),
    ],
    [
      'a member who left',
      condition('assigned_to', { targetType: 'Member', targetIdentifier: 999 }),
    ],
    ['another result', condition('level', { level: 40, match: 'eq' }, 75)],
    ['a level between two', condition('level', { level: 35, match: 'eq' })],
    ['an old comparison', condition('event_created_by_detector', 12)],
  ])('%s', (_, body) => {
    expect(decodeCondition(readWireCondition({ id: '5', ...body }), names)).toEqual({
      type: 'raw',
      body,
    });
  });

  test.each([
    ['an unknown type', action('fax', { config: { targetIdentifier: '1', paper_size: 'A4' } })],
    ['a type named raw', action('raw')],
    ['a disabled action', action('plugin', { status: 'disabled' })],
    [
      'a member who left',
      action('email', { config: { targetType: 'user', targetIdentifier: '999' } }),
    ],
    [
      'mail in an unknown way',
      action('email', { config: { targetType: 'role', targetIdentifier: '1' } }),
    ],
    [
      'an unknown field',
      action('slack', {
        integrationId: '51',
        config: { targetType: 'specific', targetIdentifier: 'C1', targetDisplay: '#a' },
        data: { color: 'red' },
      }),
    ],
    ['Discord without a channel', action('discord', { integrationId: '51' })],
    [
      'an app by its installation',
      action('sentry_app', {
        config: {
          targetType: 'sentry_app',
          targetIdentifier: '41',
          sentryAppIdentifier: 'sentry_app_installation_uuid',
        },
      }),
    ],
  ])('%s', (_, body) => {
    const wire = readWireAction({ id: '5', ...body });
    const decoded = decodeAction(wire, names);
    expect(decoded.type).toBe('raw');
    const { id: __, ...sent } = wire;
    expect(encodeAction(decoded, createContext(names, []))).toEqual(sent);
  });

  test.each([
    [
      'an unknown kind',
      { type: 'moon_detector', config: { phase: 'full' }, dataSources: [{ lens: 1 }] },
    ],
    ['a project monitor', { type: 'error', config: {} }],
    [
      'a metric without an end',
      {
        type: 'metric_issue',
        config: { detectionType: 'static' },
        dataSources: [
          {
            aggregate: 'count()',
            dataset: 'events',
            eventTypes: ['error'],
            query: '',
            timeWindow: 300,
          },
        ],
        conditionGroup: { logicType: 'any', conditions: [condition('gt', 5, 75)] },
      },
    ],
    [
      'a metric that ends on another comparison',
      {
        type: 'metric_issue',
        config: { detectionType: 'static' },
        dataSources: [
          {
            aggregate: 'count()',
            dataset: 'events',
            eventTypes: ['error'],
            query: '',
            timeWindow: 300,
          },
        ],
        conditionGroup: {
          logicType: 'any',
          conditions: [condition('gt', 5, 75), condition('lt', 4, 0)],
        },
      },
    ],
    [
      'a percentage of an hour and a half',
      {
        type: 'metric_issue',
        config: { detectionType: 'percent', comparisonDelta: 5_400 },
        dataSources: [
          {
            aggregate: 'count()',
            dataset: 'events',
            eventTypes: ['error'],
            query: '',
            timeWindow: 300,
          },
        ],
        conditionGroup: {
          logicType: 'any',
          conditions: [condition('gt', 130, 75), condition('lte', 130, 0)],
        },
      },
    ],
  ])('%s', (_, parts) => {
    const body = { id: '5', projectId: '31', name: 'Watch', ...parts };
    const decoded = decodeMonitor('watch', body, names);
    expect(decoded).toMatchObject({ type: 'raw', project: 'shop' });
    const { value } = encodeMonitor('watch', decoded, names);
    expect(hashOfDetector(value)).toBe(hashOfDetector(body));
  });

  test('a frequency that begins an alert, an unknown monitor and an owner who left', () => {
    const body = {
      name: 'Pager',
      owner: 'user:999',
      config: { frequency: 0 },
      detector_ids: [99, 71],
      triggers: {
        logic_type: 'all',
        conditions: [condition('event_frequency_count', { interval: '1h', value: '80' })],
      },
      action_filters: [
        { logic_type: 'none', conditions: [condition('moon_phase', 1)], actions: [] },
      ],
    };
    const { value, diagnostics } = decodeAlert('pager', body, names);
    expect(value).toEqual({
      name: 'Pager',
      frequencyInMinutes: 0,
      owner: { raw: 'user:999' },
      monitors: [{ detector: '99' }, { project: 'shop', type: 'error' }],
      when: { all: [{ type: 'event_frequency_count', value: 80, interval: '1h' }] },
      do: [{ if: { none: [{ type: 'raw', body: condition('moon_phase', 1) }] }, actions: [] }],
    });
    expect(diagnostics).toEqual([]);
    expect(hashOfWorkflow(encodeAlert('pager', value, names).value)).toBe(hashOfWorkflow(body));
  });

  test('is told where it cannot be kept', () => {
    const body = {
      name: 'Pager',
      config: { frequency: 5, color: 'red' },
      triggers: { logicType: 'most', conditions: [condition('first_seen_event', true)] },
    };
    expect(decodeAlert('pager', body, names).diagnostics.map(({ code }) => code)).toEqual([
      'alert-rules/unknown-field',
      'alert-rules/unknown-logic',
    ]);
  });
});

test('a name that the organization does not have is told with its place', () => {
  const { diagnostics } = encodeAlert(
    'pager',
    {
      monitors: ['gone'],
      do: [{ actions: [{ type: 'email', to: { team: 'gone' } }] }],
    },
    names,
  );
  expect(diagnostics.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['alerts.pager.monitors.0', 'the organization has no monitor "gone"'],
    ['alerts.pager.do.0.actions.0.to', 'the organization has no team "gone"'],
  ]);
});

test('a name of digits that nobody has is the id', () => {
  const wire = encodeAction(
    { type: 'slack', workspace: '77', channel: '#a' },
    createContext(names, []),
  );
  expect(wire.integrationId).toBe('77');
  expect(decodeAction(wire, names)).toEqual({ type: 'slack', workspace: '77', channel: '#a' });
});
