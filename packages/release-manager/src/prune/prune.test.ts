import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSentryClient } from '@sentry-kit/api-client';
import { createManualClock, createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { applyPrune } from './apply-prune.ts';
import { planPrune } from './plan-prune.ts';

const DAY_IN_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const clock = createManualClock(START);
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({
    organizations: [{ slug: 'acme', projects: ['shop'] }],
    clock,
  });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const connect = () =>
  createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
    project: 'shop',
  });

/** One release a day, `shop@0` first; some of them deployed on the day after. */
async function createHistory(
  count: number,
  deploys: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const client = connect();
  for (let index = 0; index < count; index++) {
    const version = `shop@${index}`;
    // oxlint-disable no-await-in-loop -- a history
    await client.releases.create({ version, projects: ['shop'] });
    for (const environment of deploys[version] ?? []) {
      await clock.advance(1000);
      const dateFinished = new Date(clock.now()).toISOString();
      await client.deploys.create({ version, environment, dateFinished });
    }
    await clock.advance(DAY_IN_MS);
    // oxlint-enable no-await-in-loop
  }
}

const RELEASES = { kinds: ['releases'] } as const;
const now = () => clock.now();
const versionsOf = (plan: Awaited<ReturnType<typeof planPrune>>) =>
  plan.steps.flatMap((step) => (step.type === 'delete-release' ? [step.version] : []));

describe('old releases', () => {
  test('go by their age, but for the newest ones', async () => {
    await createHistory(6, {});
    const client = connect();
    const byAge = await planPrune(
      { ...RELEASES, olderThanInDays: 2.5, keepReleases: 0 },
      { client, now },
    );
    expect(versionsOf(byAge)).toEqual(['shop@3', 'shop@2', 'shop@1', 'shop@0']);
    const byCount = await planPrune(
      { ...RELEASES, olderThanInDays: 0, keepReleases: 4 },
      { client, now },
    );
    expect(versionsOf(byCount)).toEqual(['shop@1', 'shop@0']);
  });

  test('stay while they may run somewhere', async () => {
    await createHistory(5, {
      'shop@0': ['staging', 'production'],
      'shop@1': ['preview'],
      'shop@2': ['production'],
      'shop@4': ['production'],
    });
    const plan = await planPrune(
      { ...RELEASES, olderThanInDays: 0, keepReleases: 1 },
      { client: connect(), now },
    );
    // 0 is still what was deployed to staging, 1 to preview; 2 was replaced in production by 4.
    expect(versionsOf(plan)).toEqual(['shop@3', 'shop@2']);
  });

  test('are deleted as the plan says, and a second run finds them gone', async () => {
    await createHistory(3, {});
    const client = connect();
    const plan = await planPrune(
      { ...RELEASES, olderThanInDays: 0, keepReleases: 1 },
      { client, now },
    );
    const results = await applyPrune(plan, { client });
    expect(results.map(({ isDeleted }) => isDeleted)).toEqual([true, true]);
    expect((await client.releases.list({}).toArray()).map(({ version }) => version)).toEqual([
      'shop@2',
    ]);
    expect((await applyPrune(plan, { client })).every(({ isDeleted }) => isDeleted)).toBe(true);
    expect(
      (await planPrune({ ...RELEASES, olderThanInDays: 0, keepReleases: 1 }, { client, now }))
        .steps,
    ).toEqual([]);
  });

  test('that Sentry refuses to delete are told, and the others go', async () => {
    await createHistory(3, {});
    sandbox.fault({ method: 'DELETE', path: /shop%401/, times: 1, type: 'status', status: 400 });
    const client = connect();
    const plan = await planPrune(
      { ...RELEASES, olderThanInDays: 0, keepReleases: 1 },
      { client, now },
    );
    const results = await applyPrune(plan, { client });
    expect(results).toMatchObject([
      { step: { version: 'shop@1' }, isDeleted: false, reason: expect.any(String) },
      { step: { version: 'shop@0' }, isDeleted: true },
    ]);
  });

  test('are not deleted by a plan of another organization, or one that was changed', async () => {
    await createHistory(2, {});
    const client = connect();
    const plan = await planPrune(
      { ...RELEASES, olderThanInDays: 0, keepReleases: 1 },
      { client, now },
    );
    const changed = {
      ...plan,
      steps: [{ type: 'delete-release' as const, version: 'shop@1', createdAt: '' }],
    };
    await expect(applyPrune(changed, { client })).rejects.toMatchObject({ kind: 'stale-plan' });
    await expect(planPrune({ olderThanInDays: -1 }, { client })).rejects.toMatchObject({
      kind: 'invalid-input',
      diagnostics: [{ path: ['olderThanInDays'] }],
    });
  });
});
