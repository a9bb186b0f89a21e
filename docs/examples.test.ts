import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import * as Sentry from '@sentry/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  noteLogin,
  rememberCustomer,
  reportOddity,
  reportRefusedPayment,
} from './examples/capture.ts';
import { beginJob, endJob, runScript } from './examples/check-ins.ts';
import { examine } from './examples/doctors.ts';
import { moveFromTerraform } from './examples/from-terraform.ts';
import { readSlowRoutes } from './examples/slow-routes.ts';
import { continueTrace, processOrder, traceHeaders } from './examples/spans.ts';
import { explainDelivery, reportFromScript } from './examples/test-event.ts';

let sandbox: Sandbox;
let directory: string;
beforeAll(async () => {
  sandbox = await createSandbox();
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-docs-'));
  // The sandbox is in this process: its own requests are not the subject.
  Sentry.init({ dsn: sandbox.dsn, tracesSampleRate: 1, defaultIntegrations: false });
});
beforeEach(() => {
  sandbox.reset();
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await Sentry.close(2000);
  await sandbox.close();
  rmSync(directory, { recursive: true });
});

const connect = () =>
  createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: sandbox.organization,
    project: sandbox.project,
  });
const payloadsOf = (type: string) =>
  sandbox.envelopes
    .flatMap(({ items }) => items)
    .filter(({ headers }) => headers['type'] === type)
    .map(({ payload }) => payload);
/** Spans that were sent one by one. */
const sentSpans = () =>
  (payloadsOf('span') as { items?: object[] }[]).flatMap(({ items = [] }) => items);

describe('with the SDK', () => {
  test('an error carries its tags, and leaves none behind', async () => {
    Sentry.withIsolationScope(() => {
      rememberCustomer('user-123', 'en-US');
      noteLogin('user-123');
      reportRefusedPayment(new Error('The card was refused'), 'order-1');
      reportOddity('Something unexpected happened');
    });
    await Sentry.flush(5000);
    const [refused, oddity] = payloadsOf('event');
    expect(refused).toMatchObject({
      tags: { component: 'payment', page_locale: 'en-US' },
      extra: { orderId: 'order-1' },
      user: { id: 'user-123' },
      breadcrumbs: [expect.objectContaining({ message: 'User logged in' })],
    });
    expect(oddity).toMatchObject({ level: 'warning', tags: { page_locale: 'en-US' } });
    expect(oddity).not.toHaveProperty('tags.component');
  });

  test('spans are sent one by one; what was a transaction is the segment', async () => {
    await processOrder(() => Promise.resolve());
    await Sentry.flush(5000);
    expect(payloadsOf('transaction')).toEqual([]);
    expect(sentSpans()).toMatchObject([
      { name: 'SELECT * FROM orders', is_segment: false },
      { name: 'Process Order', is_segment: true },
    ]);
  });

  test('a trace goes on in another service by its two headers', async () => {
    const headers = Sentry.startSpan({ name: 'API Request' }, () => traceHeaders());
    const traceId = headers['sentry-trace']?.split('-')[0];
    continueTrace({ ...headers }, () => undefined);
    await Sentry.flush(5000);
    expect(headers['baggage']).toContain('sentry-sample_rate=1');
    expect(sentSpans()).toMatchObject([
      { name: 'API Request', trace_id: traceId },
      { name: 'Process Request', trace_id: traceId, is_segment: true },
    ]);
  });

  test('slow routes are asked for by their segments', async () => {
    await processOrder(() => Promise.resolve());
    await Sentry.flush(5000);
    expect(await readSlowRoutes(connect())).toEqual(['Process Order: 1 times']);
  });
});

describe('without it', () => {
  test('an event is cleaned, but for what is allowed', async () => {
    const { clean } = await import('./examples/scrub.ts');
    const text = JSON.stringify(clean);
    for (const secret of ['s3cr3t', 'ada@example.com', '4242', '203.0.113.7'])
      expect(text).not.toContain(secret);
    expect(clean?.extra).toEqual({ orderId: 'order-12345' });
  });

  test('a job checks in from two processes, and a script as it is', async () => {
    const id = await beginJob(sandbox.dsn);
    await endJob(sandbox.dsn, id, true);
    expect(payloadsOf('check_in')).toMatchObject([
      { check_in_id: id, status: 'in_progress' },
      { check_in_id: id, status: 'ok' },
    ]);
    expect(await runScript(sandbox.dsn, [process.execPath, '-e', 'process.exit(3)'])).toBe(3);
    expect(payloadsOf('check_in').at(-1)).toMatchObject({ status: 'error' });
  });

  test('a test event says where it is, and a wrong DSN what is wrong', async () => {
    expect(await explainDelivery(sandbox.dsn, connect())).toContain('test-event-visible');
    expect(await explainDelivery('https://a@b/c', connect())).toContain('bad-dsn');
    await reportFromScript(sandbox.dsn);
    expect(payloadsOf('event').at(-1)).toMatchObject({
      logentry: { formatted: 'Test event from a script' },
    });
  });

  test('an old rule becomes an alert, and says what changed', async () => {
    const { alerts, diagnostics, refused } = await import('./examples/issue-rule.ts');
    expect(refused.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(alerts.alerts['checkout-breaks']).toMatchObject({
      do: [{ actions: [{ type: 'slack', workspace: 'Acme', channel: '#alerts' }] }],
    });
    expect(diagnostics.map(({ code }) => code)).toContain('alert-rules/added');
  });

  test('a state of Terraform becomes a plan that says what is left to do', async () => {
    const rule = {
      name: 'New errors',
      project: 'shop',
      action_match: 'any',
      conditions_v2: [{ first_seen_event: {} }],
      actions_v2: [{ notify_email: { target_type: 'IssueOwners' } }],
    };
    const resources = [{ type: 'sentry_issue_alert', name: 'new-errors', values: rule }];
    const state = { values: { root_module: { resources } } };
    const said = await moveFromTerraform(state, undefined, connect());
    expect(said).toContain('New errors');
  });

  test('outdated names become a description', async () => {
    const { deployment, diagnostics } = await import('./examples/outdated-names.ts');
    expect(deployment).toMatchObject({
      postgres: { host: 'postgres.example.com', password: { secret: 'SENTRY_DB_PASSWORD' } },
      kafka: { brokers: ['kafka.example.com:9092'] },
      scaling: { taskworker: { replicas: 4 }, 'snuba-errors-consumer': { replicas: 2 } },
    });
    expect(diagnostics.map(({ code }) => code)).toContain('selfhost/outdated-name');
  });

  test('the doctors find what is wrong with a service', async () => {
    const manifest = { dependencies: { '@sentry/node': '11.12.0' } };
    writeFileSync(join(directory, 'package.json'), JSON.stringify(manifest));
    const init = `import * as Sentry from '@sentry/node';\nSentry.init({ dsn: '${sandbox.dsn}', tracesSamplerate: 1 });\n`;
    writeFileSync(join(directory, 'instrument.js'), init);
    const found = await examine({
      directory,
      build: directory,
      dsn: sandbox.dsn,
      client: connect(),
    });
    const codes = found.map(({ code }) => code);
    expect(codes).toContain('sdk-config/unknown-option');
    expect(codes).toContain('release-manager/test-event-visible');
  });
});
