import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyAlerts, readAlerts } from '../src/client.ts';
import { convertRules, percent } from '../src/convert.ts';
import type { AlertSet } from '../src/index.ts';
import { planAlerts } from '../src/plan/plan-alerts.ts';
import { findOracle, runScript } from './support/oracle.ts';

const read = (name: string) =>
  readFileSync(new URL(`../src/convert/__fixtures__/${name}`, import.meta.url), 'utf8');
const program = fileURLToPath(new URL('programs/fail.cjs', import.meta.url));
const oracle = findOracle('sdk-10');

describe.skipIf(oracle.isSkipped)(
  `rules of the document, converted and applied, on what @sentry/node sends (${oracle.name})`,
  { timeout: 60_000 },
  () => {
    let sandbox: Sandbox;
    beforeAll(async () => {
      sandbox = await createSandbox();
    });
    afterAll(() => sandbox.close());

    async function apply(set: AlertSet): Promise<void> {
      sandbox.reset();
      const { url: baseUrl, token, organization } = sandbox;
      const client = createSentryClient({ baseUrl, token, organization });
      const plan = planAlerts(set, await readAlerts(client));
      const lock = await applyAlerts(plan, { client });
      expect(planAlerts(set, await readAlerts(client), { lock }).steps).toEqual([]);
    }

    const send = (errors: number, good: number, failed: number) =>
      runScript(
        [program, oracle.directory, String(errors), String(good), String(failed)],
        oracle.directory,
        { SENTRY_DSN: sandbox.dsn },
      );

    /** What was done, for whom, and about how urgent an issue. */
    const told = () =>
      sandbox.outbox.map(({ type, target, body }) => {
        const { action, issue } = body as {
          action: { integrationId: string | null };
          issue: { title: string; priority: string };
        };
        return { type, target, integrationId: action.integrationId, ...issue };
      });

    test('the issue rule: nothing for 100 errors in an hour, Slack for the 101st', async () => {
      const { value } = convertRules(JSON.parse(read('issue-rule.json')), {
        project: 'shop',
        names: { integrations: { 'workspace-id': 'Acme' } },
      });
      await apply(value);
      await send(100, 0, 0);
      const issues = await issuesOf(sandbox);
      expect(issues).toMatchObject([{ title: 'RangeError: card declined', count: '100' }]);
      expect(told()).toEqual([]);
      await send(1, 0, 0);
      expect(told()).toMatchObject([
        { type: 'slack', target: 'alerts', integrationId: '7', title: 'RangeError: card declined' },
      ]);
    });

    test('the metric rule: nothing for 2 %, mail above it, Slack above 5 %', async () => {
      const { value } = convertRules(parse(read('metric-rule.yaml.txt')), {
        name: 'Error rate',
        project: 'shop',
        aggregate: 'failure_rate()',
        dataset: 'transactions',
        windowInMinutes: 60,
        workspace: 'Acme',
        threshold: percent,
        names: { addresses: { 'team@example.com': { team: 'acme' } } },
      });
      await apply(value);
      await send(0, 49, 1);
      expect(told()).toEqual([]);
      await send(0, 0, 1);
      const issue = { title: 'Error rate', priority: 'medium' };
      expect(told()).toMatchObject([{ type: 'email', target: '1', ...issue }]);
      await send(0, 0, 1);
      const isSlack = ({ type }: { readonly type: string }) => type === 'slack';
      expect(told().filter(isSlack)).toMatchObject([
        { target: 'critical-alerts', integrationId: '7', title: 'Error rate', priority: 'high' },
      ]);
    });
  },
);

async function issuesOf({ url, token, organization }: Sandbox): Promise<unknown> {
  const response = await fetch(`${url}/api/0/organizations/${organization}/issues/`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.json();
}
