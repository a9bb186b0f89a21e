import { createSentryCaller } from '@sentry-kit/api-client/core';
import { createManualClock, createSandbox } from '@sentry-kit/sandbox';
import { expect, test } from 'vitest';
import { auditLegacyRules } from './audit-legacy-rules.ts';

/** Not in one of the two minutes in which the old API does not answer. */
const NOON_IN_MS = Date.parse('2026-09-01T13:00:00Z');

const rule = (name: string, frequency: number) => ({
  name,
  frequency,
  conditions: [{ id: 'sentry.rules.conditions.first_seen_event.FirstSeenEventCondition' }],
  filters: [],
  actions: [{ id: 'sentry.mail.actions.NotifyEmailAction', targetType: 'IssueOwners' }],
  actionMatch: 'any',
  filterMatch: 'all',
});

async function start(legacyRules: 'on' | 'gone') {
  const sandbox = await createSandbox({
    organizations: [{ slug: 'acme', projects: ['shop'] }],
    clock: createManualClock(NOON_IN_MS),
    legacyRules,
  });
  const { url: baseUrl, token, organization } = sandbox;
  return { sandbox, client: createSentryCaller({ baseUrl, token, organization, retries: 0 }) };
}

test('a rule is live, switched off, or nothing was made of it', async () => {
  const { sandbox, client } = await start('on');
  const rules = 'projects/acme/shop/rules/';
  const ids: string[] = [];
  for (const [index, name] of ['Live', 'Off', 'Lost'].entries()) {
    const { id } = (await client.request('POST', rules, rule(name, 30 + index))) as { id: string };
    const twin = await client.request('GET', 'organizations/acme/alert-rule-workflow/', {
      rule_id: id,
    });
    ids.push((twin as { workflowId: string }).workflowId);
  }
  const workflow = (index: number) => `organizations/acme/workflows/${ids[index]}/`;
  await client.request('PUT', workflow(1), { name: 'Off', enabled: false });
  await client.request('DELETE', workflow(2));
  const { rules: found, diagnostics } = await auditLegacyRules(client);
  expect(Object.fromEntries(found.map(({ name, twin }) => [name, twin]))).toEqual({
    Live: 'live',
    Off: 'off',
    Lost: 'missing',
  });
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'alert-rules/twin-off',
    'alert-rules/twin-missing',
  ]);
  await sandbox.close();
});

test('an API that is gone is told, and nothing is said of what it would have listed', async () => {
  const { sandbox, client } = await start('gone');
  const { rules, diagnostics } = await auditLegacyRules(client);
  expect(rules).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'alert-rules/legacy-gone',
    'alert-rules/legacy-gone',
  ]);
  await sandbox.close();
});
