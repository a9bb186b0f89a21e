import { expect, test } from 'vitest';
import { names } from '../testing/names.ts';
import { encodeAlert } from '../wire/alerts.ts';
import { readWorkflow } from '../wire/read-workflow.ts';
import { hashOfWorkflow } from './canonical-workflow.ts';
import { fillTargets } from './fill-targets.ts';

const wanted = (channel: string, channelId?: string) =>
  encodeAlert(
    'pager',
    {
      monitors: ['errors'],
      do: [
        {
          actions: [
            { type: 'slack', workspace: 'Acme', channel, ...(channelId ? { channelId } : {}) },
          ],
        },
      ],
    },
    names,
  ).value;

/** As Slack answered: the id, and the name without its sign. */
const observed = readWorkflow({
  ...wanted('#alerts'),
  actionFilters: [
    {
      logicType: 'any-short',
      conditions: [],
      actions: [
        {
          id: '5',
          type: 'slack',
          integrationId: '51',
          config: { targetType: 'specific', targetIdentifier: 'C1', targetDisplay: 'alerts' },
        },
      ],
    },
  ],
});

test('a channel by name is the one whose id the server found', () => {
  expect(hashOfWorkflow(wanted('#alerts'))).not.toBe(hashOfWorkflow(observed));
  expect(hashOfWorkflow(fillTargets(wanted('#alerts'), observed))).toBe(hashOfWorkflow(observed));
});

test.each([
  ['another name', wanted('#other')],
  ['the name with another id', wanted('#alerts', 'C2')],
])('%s is another channel', (_, workflow) => {
  expect(fillTargets(workflow, observed)).toEqual(workflow);
  expect(hashOfWorkflow(workflow)).not.toBe(hashOfWorkflow(observed));
});

test('of two channels with one name, the one that is wanted by its id is not meant by the name', () => {
  const actions = [
    { type: 'slack', workspace: 'Acme', channel: '@ada' },
    { type: 'slack', workspace: 'Acme', channel: '@ada', channelId: 'C1' },
  ] as const;
  const both = encodeAlert('pager', { monitors: ['errors'], do: [{ actions }] }, names).value;
  const [first, second] = both.actionFilters[0]?.actions ?? [];
  const stored = readWorkflow({
    ...both,
    actionFilters: [
      {
        logicType: 'any-short',
        conditions: [],
        actions: [second, { ...first, config: { ...first?.config, targetIdentifier: 'U7' } }],
      },
    ],
  });
  expect(hashOfWorkflow(fillTargets(both, stored))).toBe(hashOfWorkflow(stored));
});

test('of two channels with one name, the one that was applied at the same place is meant', () => {
  const action = (id: string, targetIdentifier: string) => ({
    id,
    type: 'slack',
    integrationId: '51',
    config: { targetType: 'specific', targetIdentifier, targetDisplay: 'alerts' },
  });
  const stored = readWorkflow({
    ...wanted('#alerts'),
    actionFilters: [{ actions: [action('5', 'C1'), action('6', 'C2')] }],
  });
  const filled = fillTargets(wanted('#alerts'), stored, { 'do.0.actions.0': '6' });
  expect(filled.actionFilters[0]?.actions?.[0]?.config['targetIdentifier']).toBe('C2');
});
