import { afterEach, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, isSandboxError, type Sandbox } from '../index.ts';
import { createCaller } from '../testing/call.ts';

const NOW = Date.UTC(2026, 2, 1);
const running: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

async function start(): Promise<Sandbox> {
  const sandbox = await createSandbox({ clock: createManualClock(NOW) });
  running.push(sandbox);
  return sandbox;
}

interface ListedIssue {
  readonly id: string;
  readonly count: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

describe('seed', () => {
  test('leaves as many issues, events and releases as it was asked for', async () => {
    const sandbox = await start();
    const seeded = await sandbox.seed({ issues: 12, eventsPerIssue: 4, releases: 3 });
    const call = createCaller(sandbox);
    const list = await call('GET', '/api/0/organizations/acme/issues/?query=');
    const issues = list.body as ListedIssue[];
    expect(issues).toHaveLength(12);
    expect(issues.map(({ id }) => id).toSorted()).toEqual(seeded.issues.toSorted());
    expect(new Set(issues.map(({ count }) => count))).toEqual(new Set(['4']));
    for (const { firstSeen, lastSeen } of issues) {
      expect(Date.parse(firstSeen)).toBeGreaterThanOrEqual(NOW - 7 * 24 * 60 * 60 * 1000);
      expect(Date.parse(lastSeen)).toBeLessThanOrEqual(NOW);
    }
    expect(seeded.releases).toEqual(['shop@1.0.0', 'shop@1.1.0', 'shop@1.2.0']);
    const releases = await call('GET', '/api/0/organizations/acme/releases/?health=1');
    expect(releases.body).toMatchObject([
      { version: 'shop@1.2.0', lastDeploy: { environment: 'production' } },
      { version: 'shop@1.1.0' },
      { version: 'shop@1.0.0' },
    ]);
  });

  test('leaves the traffic that it was asked for', async () => {
    const sandbox = await start();
    await sandbox.seed({ issues: 0, releases: 1, transactions: 30, sessions: 50 });
    const call = createCaller(sandbox);
    const query = 'dataset=transactions&field=count()&statsPeriod=14d';
    const events = await call('GET', `/api/0/organizations/acme/events/?${query}`);
    expect(events.body).toMatchObject({ data: [{ 'count()': 30 }] });
    const path = '/api/0/organizations/acme/releases/shop%401.0.0/?health=1&healthStatsPeriod=7d';
    const release = await call('GET', path);
    expect(release.body).toMatchObject({ projects: [{ healthData: { totalSessions: 50 } }] });
  });

  test('gives the same data for the same seed, and other data for another', async () => {
    const titlesOf = async (seed: number): Promise<unknown> => {
      const sandbox = await start();
      await sandbox.seed({ issues: 5, seed });
      const call = createCaller(sandbox);
      const list = await call('GET', '/api/0/organizations/acme/issues/?query=');
      return (list.body as ListedIssue[]).map(({ firstSeen }) => firstSeen);
    };
    const [first, again, other] = [await titlesOf(3), await titlesOf(3), await titlesOf(4)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('refuses numbers that make no sense, all at once', async () => {
    const sandbox = await start();
    const error: unknown = await sandbox
      .seed({ issues: -1, releases: 0.5, project: 'shop' })
      .catch((thrown: unknown) => thrown);
    if (!isSandboxError(error, 'invalid-input')) throw error;
    expect(error.diagnostics.map(({ path }) => path)).toEqual([['issues'], ['releases']]);
  });
});
