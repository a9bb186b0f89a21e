import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyAlerts, readAlerts } from '../client.ts';
import type { AlertSet } from '../model/alerts.ts';
import { planAlerts } from '../plan/plan-alerts.ts';
import { createAcme, type Acme } from '../testing/acme.ts';
import type { AlertProgress } from './apply-alerts.ts';

let acme: Acme;
beforeAll(async () => {
  acme = await createAcme();
});
beforeEach(() => acme.reset());
afterAll(() => acme.sandbox.close());

const mail = { type: 'email', to: 'issue_owners' } as const;
const alert = (name: string) => ({ name, monitors: [], do: [{ actions: [mail] }] });
const set: AlertSet = { alerts: { one: alert('One'), two: alert('Two') } };
const planned = async (wanted: AlertSet) => planAlerts(wanted, await readAlerts(acme.client));
const writes = () => acme.sandbox.requests.filter(({ method }) => method !== 'GET').length;

test('the same plan a second time sends nothing and comes to the same lock', async () => {
  const plan = await planned(set);
  const lock = await applyAlerts(plan, { client: acme.client });
  const before = writes();
  const heard: AlertProgress[] = [];
  const again = await applyAlerts(plan, {
    client: acme.client,
    onProgress: (event) => heard.push(event),
  });
  expect(again).toEqual(lock);
  expect(writes()).toBe(before);
  expect(heard.map(({ wasDone }) => wasDone)).toEqual([true, true]);
});

test('a plan is refused when what it is about changed in between, before anything is done', async () => {
  const lock = await applyAlerts(await planned(set), { client: acme.client });
  const louder = {
    alerts: { one: { ...alert('One'), frequencyInMinutes: 5 }, two: alert('Zwei') },
  };
  const plan = planAlerts(louder, await readAlerts(acme.client), { lock });
  const path = `organizations/acme/workflows/${lock.alerts['two']?.serverId}/`;
  await acme.client.request('PUT', path, { name: 'Deux' });
  const before = writes();
  await expect(applyAlerts(plan, { client: acme.client })).rejects.toMatchObject({
    kind: 'stale-plan',
    diagnostics: [{ path: ['alerts', 'two'] }],
  });
  expect(writes()).toBe(before);
});

test('one refusal does not hold up the others, and nothing is deleted after it', async () => {
  const lock = await applyAlerts(await planned(set), { client: acme.client });
  const wanted: AlertSet = {
    alerts: {
      one: alert('One'),
      bad: { ...alert('Bad'), environment: 'nowhere' },
      good: alert('Good'),
    },
  };
  const plan = planAlerts(wanted, await readAlerts(acme.client), { lock, maxDelete: 1 });
  let written = lock;
  await expect(
    applyAlerts(plan, {
      client: acme.client,
      onProgress: (event) => {
        written = event.lock;
      },
    }),
  ).rejects.toMatchObject({
    kind: 'incomplete',
    diagnostics: [{ path: ['alerts', 'bad'] }, { path: ['alerts', 'two'] }],
  });
  expect(Object.keys(written.alerts).sort()).toEqual(['good', 'one', 'two']);
});

test('an alert whose monitor was refused is not made without it', async () => {
  const wanted: AlertSet = {
    monitors: {
      rate: {
        type: 'metric',
        project: 'shop',
        aggregate: 'count()',
        windowInMinutes: 5,
        environment: 'nowhere',
        critical: { above: 5 },
      },
    },
    alerts: { pager: { ...alert('Pager'), monitors: ['rate'] } },
  };
  await expect(applyAlerts(await planned(wanted), { client: acme.client })).rejects.toMatchObject({
    kind: 'incomplete',
    diagnostics: [
      { path: ['monitors', 'rate'] },
      { path: ['alerts', 'pager'], message: expect.stringContaining('"rate"') },
    ],
  });
  expect((await readAlerts(acme.client)).workflows).toEqual([]);
});

test('a plan that was edited, holds errors or is of another organization is refused', async () => {
  const plan = await planned(set);
  const refused = { kind: 'invalid-input' };
  const before = writes();
  const client = acme.client;
  await expect(
    applyAlerts({ ...plan, steps: plan.steps.slice(1) }, { client }),
  ).rejects.toMatchObject(refused);
  await expect(applyAlerts({ ...plan, organization: 'globex' }, { client })).rejects.toMatchObject(
    refused,
  );
  const faulty = await planned({ alerts: { one: { ...alert('One'), frequencyInMinutes: -1 } } });
  await expect(applyAlerts(faulty, { client })).rejects.toMatchObject(refused);
  expect(writes()).toBe(before);
});

test('an abort ends the work before the next step, and the lock so far was told', async () => {
  const stop = new AbortController();
  const heard: AlertProgress[] = [];
  await expect(
    applyAlerts(await planned(set), {
      client: acme.client,
      signal: stop.signal,
      onProgress: (event) => {
        heard.push(event);
        stop.abort();
      },
    }),
  ).rejects.toMatchObject({ kind: 'aborted' });
  expect(Object.keys(heard[0]?.lock.alerts ?? {})).toEqual(['one']);
});

test('what Sentry takes and leaves off is told once, and is no difference afterwards', async () => {
  // As where the plan of the organization has no room for another monitor.
  const leftOff: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'POST') return fetch(request);
    const body: unknown = await request.clone().json();
    return fetch(
      new Request(request, {
        method: 'POST',
        body: JSON.stringify({ ...Object(body), enabled: false }),
      }),
    );
  };
  const told: string[] = [];
  const backup = { type: 'cron', project: 'shop', schedule: '@daily' } as const;
  const wanted: AlertSet = { monitors: { backup }, alerts: {} };
  const lock = await applyAlerts(await planned(wanted), {
    client: acme.connect(leftOff),
    onDiagnostic: ({ code, reference }) => told.push(`${code} ${reference}`),
  });
  const expected = 'alert-rules/not-kept jianyuan/terraform-provider-sentry#814';
  expect(told).toEqual([expected]);
  const again = planAlerts(wanted, await readAlerts(acme.client), { lock });
  expect(again.steps).toEqual([]);
  expect(again.diagnostics.map(({ code }) => code)).toEqual(['alert-rules/not-kept']);
});
