import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyAlerts, muteAlerts, readAlerts, unmuteAlerts } from '../client.ts';
import type { AlertSet } from '../model/alerts.ts';
import { createAcme, type Acme } from '../testing/acme.ts';
import { adoptAlerts } from './adopt-alerts.ts';
import { planAlerts, type PlanAlertsOptions } from './plan-alerts.ts';
import type { AlertLock, AlertPlan } from './types.ts';

let acme: Acme;
beforeAll(async () => {
  acme = await createAcme();
});
beforeEach(() => acme.reset());
afterAll(() => acme.sandbox.close());

const plan = async (set: AlertSet, options?: PlanAlertsOptions): Promise<AlertPlan> =>
  planAlerts(set, await readAlerts(acme.client), options);
const apply = async (set: AlertSet, options?: PlanAlertsOptions): Promise<AlertLock> =>
  applyAlerts(await plan(set, options), { client: acme.client });

const backup = { type: 'cron', project: 'shop', schedule: '0 3 * * *' } as const;
const mail = { type: 'email', to: 'issue_owners' } as const;
const pager = { monitors: ['backup'], do: [{ actions: [mail] }] } as const;
const set: AlertSet = { monitors: { backup }, alerts: { pager } };

const outline = ({ steps }: AlertPlan) =>
  steps.map(({ type, kind, id }) => `${type} ${kind} ${id}`);
const codes = ({ diagnostics }: AlertPlan) => diagnostics.map(({ code }) => code);
/** Somebody at the web pages. */
const edit = (path: string, body: object) =>
  acme.client.request('PUT', `organizations/acme/${path}/`, body);

test('monitors come before the alerts that listen to them, and afterwards nothing is to do', async () => {
  expect(outline(await plan(set))).toEqual(['create monitor backup', 'create alert pager']);
  const lock = await apply(set);
  expect(outline(await plan(set, { lock }))).toEqual([]);
  expect(JSON.parse(JSON.stringify(lock))).toEqual(lock);
});

test('a plan is data: through JSON it does the same', async () => {
  const written = JSON.parse(JSON.stringify(await plan(set))) as AlertPlan;
  const lock = await applyAlerts(written, { client: acme.client });
  expect(outline(await plan(set, { lock }))).toEqual([]);
});

test('says what differs in the words of the description, and who changed it', async () => {
  const lock = await apply(set);
  const louder = { ...set, alerts: { pager: { ...pager, frequencyInMinutes: 5 } } };
  expect((await plan(louder, { lock })).steps).toMatchObject([
    { type: 'update', cause: 'code', changes: [{ path: ['frequencyInMinutes'], to: 5 }] },
  ]);
  const id = lock.monitors['backup']?.serverId ?? '';
  await edit(`detectors/${id}`, { name: 'Nightly', type: 'monitor_check_in_failure' });
  expect((await plan(set, { lock })).steps).toMatchObject([
    { type: 'update', cause: 'drift', changes: [{ path: ['name'], from: 'Nightly' }] },
  ]);
});

test('what is no longer in code stays, unless so many may be deleted', async () => {
  const lock = await apply(set);
  const none: AlertSet = { alerts: {} };
  const kept = await plan(none, { lock });
  expect([outline(kept), codes(kept)]).toEqual([
    [],
    ['alert-rules/not-deleted', 'alert-rules/not-deleted'],
  ]);
  const tooMany = await plan(none, { lock, maxDelete: 1 });
  expect(outline(tooMany)).toEqual([]);
  expect(tooMany.diagnostics.map(({ severity }) => severity)).toEqual(['error', 'error']);
  const allowed = await plan(none, { lock, maxDelete: 2 });
  expect(outline(allowed)).toEqual(['delete alert pager', 'delete monitor backup']);
  const after = await applyAlerts(allowed, { client: acme.client });
  // Sentry deletes later, so both may be listed still.
  expect(outline(await plan(none, { lock: after }))).toEqual([]);
  expect(after.deleted).toMatchObject({
    alert: [lock.alerts['pager']?.serverId],
    monitor: [lock.monitors['backup']?.serverId],
  });
});

test('what is being deleted is not taken over when it is wanted again', async () => {
  const alone: AlertSet = { alerts: { pager: { ...pager, monitors: [] } } };
  const lock = await apply(alone);
  const after = await apply({ alerts: {} }, { lock, maxDelete: 1 });
  expect(outline(await plan(alone, { lock: after }))).toEqual(['create alert pager']);
});

test('a protected id that leaves the code stops the plan', async () => {
  const lock = await apply(set);
  const stopped = await plan(
    { monitors: { backup }, alerts: {}, preventDestroy: ['pager'] },
    { lock, maxDelete: 9 },
  );
  expect(stopped.steps).toEqual([]);
  expect(stopped.diagnostics).toMatchObject([{ severity: 'error', path: ['preventDestroy', 0] }]);
});

test('a renamed logical id keeps what it has in Sentry', async () => {
  const named = { ...set, alerts: { pager: { ...pager, name: 'Pager' } } };
  const lock = await apply(named);
  const renamed: AlertSet = {
    monitors: { backup },
    alerts: { night: named.alerts.pager },
    moved: { pager: 'night' },
  };
  const moving = await plan(renamed, { lock, maxDelete: 9 });
  expect(outline(moving)).toEqual(['move alert night']);
  const after = await applyAlerts(moving, { client: acme.client });
  expect(after.alerts['night']).toEqual(lock.alerts['pager']);
  expect(outline(await plan(renamed, { lock: after }))).toEqual([]);
});

test('two that were both applied cannot become one', async () => {
  const lock = await apply({ alerts: { one: pagerAlone, two: { ...pagerAlone, name: 'Two' } } });
  const merged = await plan({ alerts: { two: pagerAlone }, moved: { one: 'two' } }, { lock });
  expect(codes(merged)).toContain('alert-rules/moved-onto');
});
const pagerAlone = { monitors: [], do: [{ actions: [mail] }] } as const;

test('a monitor changes neither its kind nor its project', async () => {
  const lock = await apply(set);
  const elsewhere: AlertSet = { ...set, monitors: { backup: { ...backup, project: 'docs' } } };
  expect(codes(await plan(elsewhere, { lock }))).toEqual(['alert-rules/other-monitor']);
});

test('what somebody deleted is made again, with a word about it', async () => {
  const lock = await apply({ alerts: { pager: pagerAlone } });
  const id = lock.alerts['pager']?.serverId ?? '';
  const observed = await readAlerts(acme.client);
  const without = { ...observed, workflows: observed.workflows.filter((one) => idOf(one) !== id) };
  const again = planAlerts({ alerts: { pager: pagerAlone } }, without, { lock });
  expect([outline(again), codes(again)]).toEqual([['create alert pager'], ['alert-rules/gone']]);
  const narrow = { ...without, projects: ['docs'] };
  expect(codes(planAlerts({ alerts: { pager: pagerAlone } }, narrow, { lock }))).toEqual([
    'alert-rules/out-of-sight',
  ]);
  expect(outline(planAlerts({ alerts: {} }, narrow, { lock }))).toEqual([]);
  expect(outline(planAlerts({ alerts: {} }, without, { lock }))).toEqual(['forget alert pager']);
});
const idOf = (body: unknown): unknown => Reflect.get(Object(body), 'id');

test("Sentry's own monitors are never made, and the alerts of others never touched", async () => {
  await acme.client.request('POST', 'organizations/acme/workflows/', {
    name: 'Somebody else',
    detectorIds: [],
    config: { frequency: 5 },
    triggers: { logicType: 'any-short', conditions: [] },
    actionFilters: [],
  });
  const lock = await apply(set);
  expect(outline(await plan({ alerts: {} }, { lock, maxDelete: 9 }))).toHaveLength(2);
  const own = { type: 'raw', project: 'shop', body: { type: 'error', name: 'Mine' } } as const;
  expect(codes(await plan({ monitors: { own }, alerts: {} }))).toEqual([
    'alert-rules/default-monitor',
  ]);
});

test('a monitor whose job says its schedule itself is refused', async () => {
  const lock = await apply({ monitors: { backup }, alerts: {} });
  const observed = await readAlerts(acme.client);
  const detectors = observed.detectors.map((body) =>
    JSON.parse(JSON.stringify(body).replace('"isUpserting":false', '"isUpserting":true')),
  );
  const later = { monitors: { backup: { ...backup, schedule: '0 4 * * *' } }, alerts: {} };
  const refused = planAlerts(later, { ...observed, detectors }, { lock });
  expect([outline(refused), codes(refused)]).toEqual([[], ['alert-rules/sdk-owned']]);
});

test('a muted alert is no drift until its time is over', async () => {
  const lock = await apply(set);
  const { readAt } = await readAlerts(acme.client);
  const options = { alerts: ['pager'], until: readAt + 60_000 };
  const muted = await muteAlerts(acme.client, { lock, ...options });
  const observed = await readAlerts(acme.client);
  expect(planAlerts(set, observed, { lock: muted }).steps).toEqual([]);
  // A change while it is muted leaves it muted.
  const louder = { ...set, alerts: { pager: { ...pager, frequencyInMinutes: 5 } } };
  const changed = await apply(louder, { lock: muted });
  expect(changed.alerts['pager']?.muted).toEqual({ until: options.until });
  const now = { ...(await readAlerts(acme.client)), readAt: options.until };
  const over = planAlerts(louder, now, { lock: changed });
  expect(over.steps).toMatchObject([{ type: 'update', cause: 'mute-over' }]);
  const after = await applyAlerts(over, { client: acme.client });
  expect(after.alerts['pager']).not.toHaveProperty('muted');
  expect(outline(await plan(louder, { lock: after }))).toEqual([]);
});

test('an alert can be heard again before that, and only what was applied can be muted', async () => {
  const lock = await muteAlerts(acme.client, { lock: await apply(set), alerts: ['pager'] });
  const heard = await unmuteAlerts(acme.client, { lock, alerts: ['pager'] });
  expect(outline(await plan(set, { lock: heard }))).toEqual([]);
  await expect(muteAlerts(acme.client, { lock, alerts: ['gone'] })).rejects.toMatchObject({
    kind: 'invalid-input',
    diagnostics: [{ path: ['alerts', 'gone'] }],
  });
});

test('a lost lock is made again, and what people made by hand is taken over', async () => {
  const lock = await apply(set);
  const found = adoptAlerts(set, await readAlerts(acme.client));
  expect(found).toEqual({ value: lock, diagnostics: [] });
  const louder = { ...set, alerts: { pager: { ...pager, frequencyInMinutes: 5 } } };
  const { value, diagnostics } = adoptAlerts(louder, await readAlerts(acme.client));
  expect(diagnostics).toEqual([]);
  expect(outline(await plan(louder, { lock: value }))).toEqual(['update alert pager']);
});

test('nothing is taken over by its name alone', async () => {
  const elsewhere = {
    ...pagerAlone,
    name: 'Pager',
    monitors: [{ project: 'docs', type: 'error' }],
  };
  await apply({ alerts: { other: elsewhere as AlertSet['alerts'][string] } });
  const wanted: AlertSet = {
    alerts: {
      pager: {
        ...pagerAlone,
        name: 'Pager',
        monitors: [{ project: 'shop', type: 'error' }],
        frequencyInMinutes: 5,
      },
    },
  };
  const { value, diagnostics } = adoptAlerts(wanted, await readAlerts(acme.client));
  expect(value.alerts).toEqual({});
  expect(diagnostics).toMatchObject([{ code: 'alert-rules/not-there' }]);
});

test('a lock of another organization and names that are not there are told, all of them', async () => {
  const lock = { ...(await apply(set)), organization: 'globex' };
  expect(codes(await plan(set, { lock }))).toEqual(['alert-rules/other-organization']);
  const merged = JSON.parse(JSON.stringify({ ...lock, alerts: { pager: {} }, version: 2 }));
  expect((await plan(set, { lock: merged })).diagnostics.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['lock.version', 'lock.alerts.pager.serverId']),
  );
  const unknown: AlertSet = {
    monitors: { backup: { ...backup, project: 'nowhere' } },
    alerts: { pager: { ...pager, do: [{ actions: [{ type: 'email', to: { team: 'nobody' } }] }] } },
  };
  const { diagnostics } = await plan(unknown);
  expect(diagnostics.map(({ path }) => path.join('.'))).toEqual([
    'monitors.backup.project',
    'alerts.pager.do.0.actions.0.to',
  ]);
});
