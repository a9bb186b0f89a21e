import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyAlerts, readAlerts } from '../src/client.ts';
import { defineAlerts } from '../src/index.ts';
import type { AlertLock } from '../src/plan/types.ts';
import { planAlerts } from '../src/plan/plan-alerts.ts';
import { findOracle, runScript } from './support/oracle.ts';

const alerts = defineAlerts({
  monitors: {
    errors: {
      type: 'metric',
      project: 'shop',
      aggregate: 'count()',
      windowInMinutes: 5,
      critical: { above: 50 },
    },
  },
  alerts: {
    checkout: {
      monitors: ['errors', { project: 'shop', type: 'error' }],
      when: { any: [{ type: 'first_seen_event' }] },
      do: [
        {
          if: { all: [{ type: 'event_frequency_count', value: 100, interval: '1h' }] },
          actions: [{ type: 'email', to: 'issue_owners' }],
        },
      ],
    },
  },
});
const oracle = findOracle('sentry');

describe.skipIf(oracle.isSkipped)(
  `alerts applied from code, as the npm program ${oracle.name} sees them`,
  { timeout: 60_000 },
  () => {
    let sandbox: Sandbox;
    let directory: string;
    let lock: AlertLock;

    beforeAll(async () => {
      sandbox = await createSandbox();
      directory = mkdtempSync(join(tmpdir(), 'sentry-kit-alerts-'));
      const { url: baseUrl, token, organization } = sandbox;
      const client = createSentryClient({ baseUrl, token, organization });
      lock = await applyAlerts(planAlerts(alerts, await readAlerts(client)), { client });
    });
    afterAll(async () => {
      await sandbox.close();
      rmSync(directory, { recursive: true });
    });

    const run = (...args: readonly string[]) =>
      runScript([join(oracle.directory, 'node_modules/sentry/dist/bin.cjs'), ...args], directory, {
        SENTRY_URL: sandbox.url,
        SENTRY_AUTH_TOKEN: sandbox.token,
        SENTRY_ORG: sandbox.organization,
        SENTRY_PROJECT: sandbox.project,
        SENTRY_CONFIG_DIR: directory,
        SENTRY_NO_CACHE: '1',
        SENTRY_CLI_NO_TELEMETRY: '1',
        SENTRY_CLI_NO_UPDATE_CHECK: '1',
        SENTRY_PLAIN_OUTPUT: '1',
      });
    const runJson = async (...args: readonly string[]): Promise<unknown> =>
      JSON.parse(await run(...args, '--json'));

    test('lists and views an alert', async () => {
      const id = lock.alerts['checkout']?.serverId;
      expect(await runJson('alert', 'issues', 'list', 'acme/shop')).toMatchObject({
        data: [{ id, name: 'checkout', config: { frequency: 30 } }],
      });
      expect(await run('alert', 'issues', 'list', 'acme/shop')).toContain('checkout');
      expect(await runJson('alert', 'issues', 'view', 'acme/shop/checkout')).toMatchObject({
        id,
        triggers: { conditions: [{ type: 'first_seen_event' }] },
        actionFilters: [
          { actions: [{ type: 'email', data: { fallthroughType: 'ActiveMembers' } }] },
        ],
      });
    });

    test('lists and views a metric monitor', async () => {
      const id = lock.monitors['errors']?.serverId;
      const monitor = { id, name: 'errors', aggregate: 'count()', timeWindow: 5 };
      expect(await runJson('alert', 'metrics', 'list', 'acme/shop')).toMatchObject({
        data: [monitor],
      });
      expect(await runJson('alert', 'metrics', 'view', `acme/${id ?? ''}`)).toMatchObject({
        ...monitor,
        workflowIds: [lock.alerts['checkout']?.serverId],
      });
    });
  },
);
