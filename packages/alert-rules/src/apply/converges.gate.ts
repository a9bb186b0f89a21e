import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyAlerts, readAlerts } from '../client.ts';
import { planAlerts } from '../plan/plan-alerts.ts';
import { createLock } from '../plan/create-lock.ts';
import type { AlertLock, ObservedAlerts } from '../plan/types.ts';
import type { Alert, AlertSet } from '../model/alerts.ts';
import { createAcme, type Acme } from '../testing/acme.ts';
import { arbitrarySet, mergeSets } from '../testing/arbitrary-set.ts';
import { dyingFetch, seededRandom } from '../testing/dying-fetch.ts';
import { EDITS, type Edit } from '../testing/edits.ts';
import { nodesOf } from '../testing/nodes-of.ts';
import { runs } from '../testing/runs.ts';

/** So many configurations are in one organization at a time. */
const BATCH = 20;
const { numRuns, seed } = runs(10_000);

let acme: Acme;
beforeAll(async () => {
  acme = await createAcme();
});
afterAll(async () => {
  await acme.sandbox.close();
  const { configurations, crashes, kept, deleted } = figures;
  console.log(`figure: configurations applied, second plan empty: ${configurations}`);
  console.log(`figure: crashes survived without a duplicate: ${crashes}`);
  console.log(`figure: nodes that kept their ids through edits: ${kept}`);
  console.log(`figure: deletes that were asked for, and no others: ${deleted}`);
});

const figures = { configurations: 0, crashes: 0, kept: 0, deleted: 0 };

test.each(Array.from({ length: 10 }, (_, part) => part))(
  'every configuration of part %i is there after one apply, however often it was broken off',
  async (part) => {
    const first = (part * numRuns) / 10;
    for (let start = first; start < first + numRuns / 10; start += BATCH) {
      const sets = fc.sample(arbitrarySet, { numRuns: BATCH, seed: seed + start });
      await converge(mergeSets(sets), start);
      figures.configurations += BATCH;
    }
    expect(figures.crashes).toBeGreaterThan(figures.configurations / 20);
    expect(figures.kept).toBeGreaterThan(figures.configurations);
  },
  3_600_000,
);

async function converge(set: AlertSet, start: number): Promise<void> {
  await acme.reset();
  const random = seededRandom(start + 1);
  const lock = await applyDying(set, createLock('acme'), random);
  const observed = await expectNothingLeft(set, lock);
  expect(countsOf(observed)).toEqual([
    Object.keys(set.monitors ?? {}).length,
    Object.keys(set.alerts).length,
    Object.keys(set.notifications ?? {}).length,
  ]);

  const edits = new Map(
    Object.keys(set.alerts).map((id, index) => [id, EDITS[index % EDITS.length] as Edit]),
  );
  const edited: AlertSet = {
    ...set,
    alerts: Object.fromEntries(
      Object.entries(set.alerts).map(([id, alert]): [string, Alert] => [
        id,
        (edits.get(id) as Edit).change(alert),
      ]),
    ),
  };
  const after = await applyDying(edited, lock, random);
  const changed = await expectNothingLeft(edited, after);
  for (const [id, edit] of edits) {
    const [before, now] = [nodesOf(observed, lock, id), nodesOf(changed, after, id)];
    const lost = before.filter((node) => !now.includes(node));
    const made = now.filter((node) => !before.includes(node));
    const told = JSON.stringify({ edit: edit.name, alert: set.alerts[id], before, now });
    expect([lost.length, made.length], told).toEqual(edit.expected(set.alerts[id] as Alert));
    figures.kept += before.length - lost.length;
  }
  expect(countsOf(changed)).toEqual(countsOf(observed));
  expect(deletesSent()).toEqual([]);
  await expectAskedDeletes(edited, after, random);
}

/** Every third alert leaves the code, and so do all notifications: those are deleted, and nothing else. */
async function expectAskedDeletes(
  set: AlertSet,
  lock: AlertLock,
  random: () => number,
): Promise<void> {
  const alerts = Object.entries(set.alerts).filter((_, index) => index % 3 !== 0);
  const smaller: AlertSet = { monitors: set.monitors ?? {}, alerts: Object.fromEntries(alerts) };
  const unwanted = [
    ...Object.entries(lock.alerts).flatMap(([id, { serverId }]) =>
      id in smaller.alerts ? [] : [`workflows/${serverId}/`],
    ),
    ...Object.values(lock.notifications).map(
      ({ serverId }) => `notifications/actions/${serverId}/`,
    ),
  ];
  await applyDying(smaller, lock, random, unwanted.length);
  expect(new Set(deletesSent())).toEqual(new Set(unwanted));
  figures.deleted += unwanted.length;
}

function deletesSent(): readonly string[] {
  return acme.sandbox.requests
    .filter(({ method }) => method === 'DELETE')
    .map(({ path }) => path.replace('/api/0/organizations/acme/', ''));
}

/** Applies until nothing breaks off, reading and planning anew with the lock that was written down last. */
async function applyDying(
  set: AlertSet,
  lock: AlertLock,
  random: () => number,
  maxDelete = 0,
): Promise<AlertLock> {
  let written = lock;
  for (;;) {
    const client = acme.connect(dyingFetch(random, 80));
    try {
      const plan = planAlerts(set, await readAlerts(client), { lock: written, maxDelete });
      expect(plan.diagnostics).toEqual([]);
      return await applyAlerts(plan, {
        client,
        onProgress: ({ lock: now }) => {
          written = now;
        },
        onDiagnostic: ({ message, path }) => {
          expect.fail(`${message}: ${JSON.stringify(set.alerts[String(path[1])])}`);
        },
      });
    } catch (error) {
      if (!String(error).includes('the process died')) throw error;
      figures.crashes += 1;
    }
  }
}

async function expectNothingLeft(set: AlertSet, lock: AlertLock): Promise<ObservedAlerts> {
  const observed = await readAlerts(acme.client);
  const { steps, diagnostics } = planAlerts(set, observed, { lock });
  expect({ steps, diagnostics }).toEqual({ steps: [], diagnostics: [] });
  return observed;
}

function countsOf({ detectors, workflows, notifications }: ObservedAlerts): readonly number[] {
  const own = detectors.filter(
    (detector) =>
      !['error', 'issue_stream'].includes(String(Reflect.get(Object(detector), 'type'))),
  );
  return [own.length, workflows.length, notifications.length];
}
