import { expect, test } from 'vitest';
import { renderPlan } from './render-plan.ts';
import type { AlertStep, Plan } from './types.ts';

const step = { kind: 'alert', id: 'pager', name: 'Pager | <b>\n@team' } as const;
const plan: Plan<AlertStep> = {
  steps: [
    { ...step, type: 'create', body: {} },
    {
      ...step,
      type: 'update',
      serverId: '5',
      before: 'a',
      wanted: 'b',
      body: {},
      cause: 'drift',
      changes: [
        { path: ['do', 0, 'actions', 1, 'channel'], from: '#a', to: '#b' },
        { path: ['environment'], from: 'production' },
      ],
    },
    { ...step, type: 'delete', serverId: '6', before: 'c' },
  ],
  diagnostics: [
    {
      code: 'alert-rules/gone',
      severity: 'warning',
      path: ['alerts', 'pager'],
      message: 'somebody deleted "pager"',
      hint: 'Ask them.',
    },
  ],
  basedOn: '',
};

test('a terminal gets a line for each thing, whatever its name holds', () => {
  expect(renderPlan(plan).split('\n')).toEqual([
    '1 to create, 1 to change, 1 to delete.',
    '+ alert pager "Pager | <b> @team"',
    '~ alert pager "Pager | <b> @team" (changed in Sentry)',
    '    do.0.actions.1.channel: "#a" → "#b"',
    '    environment: "production" → nothing',
    '- alert pager "Pager | <b> @team"',
    '! warning: alerts.pager: somebody deleted "pager"',
    '    Ask them.',
    '',
  ]);
});

test('a pull request gets tables that no name can break, and that mention nobody', () => {
  const lines = renderPlan(plan, 'markdown').split('\n');
  expect(lines[0]).toBe('**Alerts: 1 to create, 1 to change, 1 to delete.**');
  const rows = lines.filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(2 + 3 + 2 + 2);
  for (const row of rows) expect(row.match(/\|/g)).toHaveLength(4);
  expect(lines.join('\n')).not.toMatch(/<b>|@team/);
  expect(lines).toContain(
    '| <code>pager.do.0.actions.1.channel</code> | <code>"&#35;a"</code> | <code>"&#35;b"</code> |',
  );
});

test('nothing to do is said as well', () => {
  const nothing = { steps: [], diagnostics: [], basedOn: '' };
  expect(renderPlan(nothing)).toBe('Nothing to do.\n');
  expect(renderPlan(nothing, 'markdown')).toBe('**Alerts: Nothing to do.**\n');
});
