import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyAlerts, readAlerts } from '../client.ts';
import type { AlertSet } from '../model/alerts.ts';
import { createAcme, type Acme } from '../testing/acme.ts';
import { arbitrarySet, mergeSets } from '../testing/arbitrary-set.ts';
import { planAlerts } from './plan-alerts.ts';
import type { AlertLock } from './types.ts';

const RESOURCES = 200;

let acme: Acme;
let set: AlertSet;
let lock: AlertLock;
beforeAll(async () => {
  acme = await createAcme();
  set = firstOf(mergeSets(fc.sample(arbitrarySet, { numRuns: 120, seed: 20_260_901 })));
  const plan = planAlerts(set, await readAlerts(acme.client));
  lock = await applyAlerts(plan, { client: acme.client });
}, 60_000);
afterAll(() => acme.sandbox.close());

/** Exactly so many monitors and alerts, none of which is missing what it listens to. */
function firstOf({ monitors = {}, alerts }: AlertSet): AlertSet {
  const kept = Object.entries(monitors).slice(0, RESOURCES / 2);
  const ids = new Set(kept.map(([id]) => id));
  return {
    monitors: Object.fromEntries(kept),
    alerts: Object.fromEntries(
      Object.entries(alerts)
        .slice(0, RESOURCES - kept.length)
        .map(([id, alert]) => [
          id,
          {
            ...alert,
            monitors: alert.monitors.filter((one) => typeof one !== 'string' || ids.has(one)),
          },
        ]),
    ),
  };
}

test('200 resources are read with at most five lists of each kind', async () => {
  expect(Object.keys({ ...set.monitors, ...set.alerts })).toHaveLength(RESOURCES);
  const before = acme.sandbox.requests.length;
  await readAlerts(acme.client);
  const requests = acme.sandbox.requests.slice(before);
  const lists = new Map<string, number>();
  for (const { method, path } of requests) {
    expect(method).toBe('GET');
    lists.set(path, (lists.get(path) ?? 0) + 1);
  }
  console.log(`figure: lists read for ${RESOURCES} resources: ${requests.length}`);
  console.log(`figure: most lists of one kind: ${Math.max(...lists.values())}`);
  expect(Math.max(...lists.values())).toBeLessThanOrEqual(5);
});

test(
  'planning an organization without changes takes less than a second of CPU',
  { retry: 2 },
  async () => {
    const observed = await readAlerts(acme.client);
    const before = process.cpuUsage();
    const { steps } = planAlerts(set, observed, { lock });
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    console.log(`figure: CPU of planning ${RESOURCES} unchanged resources: ${spent.toFixed(0)} ms`);
    expect(steps).toEqual([]);
    expect(spent).toBeLessThan(1000);
  },
);
