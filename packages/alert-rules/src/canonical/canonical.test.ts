import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfDetector } from './canonical-detector.ts';
import { canonicalWorkflow, hashOfWorkflow } from './canonical-workflow.ts';
import { sha256 } from './sha256.ts';
import { stableJson } from './stable-json.ts';

const slack = {
  type: 'slack',
  integrationId: '5',
  config: { targetIdentifier: 'C1', targetDisplay: '#a' },
};
const workflow = {
  name: 'Checkout',
  config: { frequency: 30 },
  detectorIds: ['1', '2'],
  triggers: null,
  actionFilters: [
    {
      logicType: 'any-short',
      conditions: [
        { type: 'level', comparison: { level: 40, match: 'gte' }, conditionResult: true },
      ],
      actions: [slack],
    },
  ],
};
const [stage] = workflow.actionFilters;

describe('two workflows are equal', () => {
  test.each<[string, object]>([
    [
      'when the channel was renamed',
      {
        actionFilters: [
          {
            ...stage,
            actions: [{ ...slack, config: { targetIdentifier: 'C1', targetDisplay: 'b' } }],
          },
        ],
      },
    ],
    ['when ids are numbers', { detectorIds: [2, 1] }],
    ['when no trigger is an empty group', { triggers: { logicType: 'all', conditions: [] } }],
    [
      'when a level is a text',
      {
        actionFilters: [
          { ...stage, conditions: [{ type: 'level', comparison: { level: '40', match: 'gte' } }] },
        ],
      },
    ],
    ['when the logic is spelled out', { actionFilters: [{ ...stage, logicType: 'any' }] }],
    ['when spaces surround the name', { name: ' Checkout\n' }],
    [
      'when the server says what it made',
      { id: '9', dateCreated: 'x', enabled: true, environment: null },
    ],
  ])('%s', (_, change) => {
    expect(hashOfWorkflow({ ...workflow, ...change })).toBe(hashOfWorkflow(workflow));
  });
});

describe('two workflows differ', () => {
  test.each<[string, object]>([
    ['by name', { name: 'checkout' }],
    ['by environment', { environment: 'production' }],
    ['by owner', { owner: 'team:1' }],
    ['by frequency', { config: { frequency: 0 } }],
    ['by a field that is new', { config: { frequency: 30, color: 'red' } }],
    ['by monitors', { detectorIds: ['1'] }],
    ['by being off', { enabled: false }],
    ['by logic', { actionFilters: [{ ...stage, logicType: 'none' }] }],
    ['by doing it twice', { actionFilters: [{ ...stage, actions: [slack, slack] }] }],
    [
      'by channel',
      {
        actionFilters: [{ ...stage, actions: [{ ...slack, config: { targetIdentifier: 'C2' } }] }],
      },
    ],
    [
      'by an action that is off',
      { actionFilters: [{ ...stage, actions: [{ ...slack, status: 'disabled' }] }] },
    ],
    [
      'by a tag that looks like a number',
      {
        triggers: {
          conditions: [{ type: 'tagged_event', comparison: { key: 'a', match: 'eq', value: '1' } }],
        },
      },
    ],
  ])('%s', (_, change) => {
    expect(hashOfWorkflow({ ...workflow, ...change })).not.toBe(hashOfWorkflow(workflow));
  });

  test('by a tag of 1 and one of 1.0', () => {
    const tagged = (value: string) => ({
      ...workflow,
      triggers: {
        conditions: [{ type: 'tagged_event', comparison: { key: 'a', match: 'eq', value } }],
      },
    });
    expect(hashOfWorkflow(tagged('1'))).not.toBe(hashOfWorkflow(tagged('1.0')));
  });
});

describe('schedules', () => {
  const cron = (schedule: unknown) =>
    hashOfDetector({
      type: 'monitor_check_in_failure',
      projectId: '1',
      name: 'Nightly',
      dataSources: [{ slug: 'nightly', config: { schedule } }],
    });

  test.each([
    ['@daily', '0 0 * * *'],
    ['0  3 * * * ', '0 3 * * *'],
    [[2, 'day'], { type: 'interval', value: 2, unit: 'day' }],
  ])('%j is %j', (a, b) => {
    expect(cron(a)).toBe(cron(b));
    expect(cron(a)).not.toBe(cron('1 1 1 1 1'));
  });
});

test('the hash is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
    { numRuns: 300, seed: 1 },
  );
}, 30_000);

test('the order of keys is no difference', () => {
  expect(stableJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
    '{"b":[1,{"c":"x","d":null}]}',
  );
});

test('what is left of a workflow is what its author meant', () => {
  expect(canonicalWorkflow({ ...workflow, id: '9', owner: null })).toEqual({
    name: 'Checkout',
    enabled: true,
    config: { frequency: 30 },
    detectorIds: ['1', '2'],
    actionFilters: [
      {
        logicType: 'any-short',
        conditions: [
          { type: 'level', comparison: { level: 40, match: 'gte' }, conditionResult: true },
        ],
        actions: [
          {
            type: 'slack',
            integrationId: '5',
            config: { targetType: 'specific', targetIdentifier: 'C1' },
            data: {},
          },
        ],
      },
    ],
  });
});
