import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, type ManualClock, type Sandbox } from '../index.ts';
import { createCaller, type Caller } from '../testing/call.ts';
import { createReceiver, type Receiver } from '../testing/receiver.ts';

const SECRET = 'example-client-secret';
const WORKFLOWS = '/api/0/organizations/acme/workflows/';

let clock: ManualClock;
let receiver: Receiver;
let sandbox: Sandbox;
let call: Caller;

beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 0, 1));
  receiver = await createReceiver();
  sandbox = await createSandbox({ clock, webhooks: [{ url: receiver.url, secret: SECRET }] });
  call = createCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
  await receiver.close();
});

async function fail(fields: object = {}): Promise<void> {
  const { username, pathname } = new URL(sandbox.dsn);
  const response = await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
    method: 'POST',
    body: JSON.stringify({ exception: { values: [{ type: 'Oops', value: 'no' }] }, ...fields }),
  });
  expect(response.status, await response.text()).toBe(200);
}

function webhooks(): { resource: unknown; action: unknown }[] {
  return receiver.deliveries.map(({ headers, body }) => {
    const { action } = JSON.parse(body) as { action: unknown };
    return { resource: headers['sentry-hook-resource'], action };
  });
}

const actions = (): string[] =>
  sandbox.outbox.filter(({ kind }) => kind === 'action').map(({ type }) => type);

async function addWorkflow(fields: object): Promise<{ status: number; body: unknown }> {
  const detectors = await call('GET', '/api/0/organizations/acme/detectors/?query=type:error');
  const [detector] = detectors.body as { id: string }[];
  return call('POST', WORKFLOWS, {
    name: 'Tell us',
    detectorIds: [Number(detector?.id)],
    triggers: { logicType: 'any-short', conditions: [] },
    actionFilters: [],
    ...fields,
  });
}

const EMAIL = {
  type: 'email',
  config: { targetType: 'user', targetIdentifier: '1' },
  data: {},
};

describe('webhooks', () => {
  test('are delivered, signed, before the request that caused them is answered', async () => {
    await fail();
    expect(webhooks()).toEqual(
      expect.arrayContaining([
        { resource: 'issue', action: 'created' },
        { resource: 'error', action: 'created' },
      ]),
    );
    for (const { headers, body } of receiver.deliveries) {
      const signature = createHmac('sha256', SECRET).update(body, 'utf8').digest('hex');
      expect(headers['sentry-hook-signature']).toBe(signature);
      expect(headers['sentry-hook-timestamp']).toBe(String(Date.UTC(2026, 0, 1) / 1000));
      expect(headers['request-id']).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(sandbox.outbox.map(({ kind, status }) => [kind, status])).toEqual([
      ['webhook', 200],
      ['webhook', 200],
    ]);
  });

  test('follow what happens to an issue', async () => {
    await fail();
    const path = '/api/0/organizations/acme/issues/1/';
    const told = async (body: object): Promise<unknown> => {
      const before = receiver.deliveries.length;
      expect((await call('PUT', path, body)).status).toBe(200);
      return webhooks().slice(before);
    };
    expect(await told({ status: 'resolved' })).toEqual([{ resource: 'issue', action: 'resolved' }]);
    expect(await told({ status: 'unresolved' })).toEqual([
      { resource: 'issue', action: 'unresolved' },
    ]);
    expect(await told({ status: 'ignored' })).toEqual([{ resource: 'issue', action: 'ignored' }]);
    expect(await told({ assignedTo: 'user:1' })).toEqual([
      { resource: 'issue', action: 'assigned' },
    ]);
  });

  test('that fail are noted in the outbox and disturb nobody', async () => {
    await receiver.close();
    await fail();
    expect(sandbox.outbox).toHaveLength(2);
    for (const message of sandbox.outbox) {
      expect(message.status).toBeNull();
      expect(message.failure).toContain('ECONNREFUSED');
    }
  });

  test('may make their receiver change the issue before it answers', async () => {
    const resolver = await createReceiver(async ({ body }) => {
      const { action, data } = JSON.parse(body) as { action: string; data: { issue?: unknown } };
      if (action !== 'created' || !data.issue) return;
      await createCaller(nested)('PUT', '/api/0/organizations/acme/issues/1/', {
        status: 'resolved',
      });
    });
    const nested = await createSandbox({ webhooks: [{ url: resolver.url, secret: SECRET }] });
    const { username } = new URL(nested.dsn);
    const answer = await fetch(`${nested.url}/api/1/store/?sentry_key=${username}`, {
      method: 'POST',
      body: '{"message":"hello"}',
    });
    expect(answer.status).toBe(200);
    const told = resolver.deliveries.map(
      ({ body }) => (JSON.parse(body) as { action: string }).action,
    );
    expect(told).toEqual(['created', 'resolved']);
    await Promise.all([nested.close(), resolver.close()]);
  });
});

describe('workflows', () => {
  test('fire for a new issue once, and are told as event_alert', async () => {
    await addWorkflow({
      triggers: {
        logicType: 'any-short',
        conditions: [{ type: 'first_seen_event', comparison: true, conditionResult: true }],
      },
      actionFilters: [{ logicType: 'all', conditions: [], actions: [EMAIL] }],
    });
    await fail();
    await fail();
    expect(actions()).toEqual(['email']);
    const alerts = webhooks().filter(({ resource }) => resource === 'event_alert');
    expect(alerts).toEqual([{ resource: 'event_alert', action: 'triggered' }]);
  });

  test('fire again when a resolved issue regresses', async () => {
    await addWorkflow({
      triggers: {
        logicType: 'any-short',
        conditions: [{ type: 'regression_event', comparison: true, conditionResult: true }],
      },
      actionFilters: [{ logicType: 'all', conditions: [], actions: [EMAIL] }],
    });
    await fail();
    expect(actions()).toEqual([]);
    await call('PUT', '/api/0/organizations/acme/issues/1/', { status: 'resolved' });
    await clock.advance(1000);
    await fail();
    expect(actions()).toEqual(['email']);
  });

  test.each([
    ['level', { level: 40, match: 'gte' }, [{ level: 'warning' }, {}], 1],
    [
      'tagged_event',
      { key: 'plan', match: 'sw', value: 'GOLD' },
      [{ tags: { plan: 'golden' } }, { tags: { plan: 'tin' } }, {}],
      1,
    ],
    ['issue_occurrences', { value: 3 }, [{}, {}, {}, {}], 2],
    ['event_frequency_count', { value: 2, interval: '1h' }, [{}, {}, {}, {}], 2],
  ])('filter by %s', async (type, comparison, events, expected) => {
    await addWorkflow({
      actionFilters: [
        {
          logicType: 'all',
          conditions: [{ type, comparison, conditionResult: true }],
          actions: [EMAIL],
        },
      ],
    });
    for (const event of events) await fail(event);
    expect(actions()).toHaveLength(expected);
  });

  test('keep quiet about an issue for `frequency` minutes', async () => {
    await addWorkflow({
      config: { frequency: 5 },
      actionFilters: [{ logicType: 'all', conditions: [], actions: [EMAIL] }],
    });
    const fired: number[] = [];
    for (const pauseInMinutes of [0, 4, 1, 1]) {
      await clock.advance(pauseInMinutes * 60_000);
      await fail();
      fired.push(actions().length);
    }
    expect(fired).toEqual([1, 1, 1, 2]);
  });

  test('with wrong conditions and actions are refused, each by its name', async () => {
    const answer = await addWorkflow({
      triggers: {
        logicType: 'any-short',
        conditions: [{ type: 'anomaly_detection', comparison: true, conditionResult: true }],
      },
      actionFilters: [{ logicType: 'all', conditions: [], actions: [{ type: 'pagerduty' }] }],
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toMatch(/anomaly_detection.*pagerduty/);
  });

  test('keep the ids of the nodes that an update names', async () => {
    const made = await addWorkflow({
      actionFilters: [{ logicType: 'all', conditions: [], actions: [EMAIL] }],
    });
    type Shape = { id: string; actionFilters: { id: string; actions: { id: string }[] }[] };
    const workflow = made.body as Shape;
    const updated = await call('PUT', `${WORKFLOWS}${workflow.id}/`, {
      ...workflow,
      name: 'Tell them',
    });
    expect(updated.status, JSON.stringify(updated.body)).toBe(200);
    expect(updated.body).toMatchObject({
      name: 'Tell them',
      actionFilters: workflow.actionFilters,
    });
    const invented = await call('PUT', `${WORKFLOWS}${workflow.id}/`, {
      name: 'x',
      actionFilters: [{ id: '999', logicType: 'all', conditions: [], actions: [] }],
    });
    expect(invented.status).toBe(400);
  });
});
