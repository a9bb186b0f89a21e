import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSentryClient } from '@sentry-kit/api-client';
import { createManualClock, createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { applyRelease } from '../apply/apply-release.ts';
import { planRelease } from '../plan/plan-release.ts';
import { createDirectory } from '../testing/git-repository.ts';
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
const versionsOf = (plan: Awaited<ReturnType<typeof planPrune>>) =>
  plan.steps.flatMap((step) => (step.type === 'delete-release' ? [step.version] : []));

describe('old releases', () => {
  test('go by their age, but for the newest ones', async () => {
    await createHistory(6, {});
    const client = connect();
    const byAge = await planPrune(
      { ...RELEASES, olderThanInDays: 2.5, keepReleases: 0 },
      { client, clock },
    );
    expect(versionsOf(byAge)).toEqual(['shop@3', 'shop@2', 'shop@1', 'shop@0']);
    const byCount = await planPrune(
      { ...RELEASES, olderThanInDays: 0, keepReleases: 4 },
      { client, clock },
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
      { client: connect(), clock },
    );
    // 0 is still what was deployed to staging, 1 to preview; 2 was replaced in production by 4.
    expect(versionsOf(plan)).toEqual(['shop@3', 'shop@2']);
  });

  test('are deleted as the plan says, and a second run finds them gone', async () => {
    await createHistory(3, {});
    const client = connect();
    const plan = await planPrune(
      { ...RELEASES, olderThanInDays: 0, keepReleases: 1 },
      { client, clock },
    );
    const results = await applyPrune(plan, { client });
    expect(results.map(({ isDeleted }) => isDeleted)).toEqual([true, true]);
    expect((await client.releases.list({}).toArray()).map(({ version }) => version)).toEqual([
      'shop@2',
    ]);
    expect((await applyPrune(plan, { client })).every(({ isDeleted }) => isDeleted)).toBe(true);
    expect(
      (await planPrune({ ...RELEASES, olderThanInDays: 0, keepReleases: 1 }, { client, clock }))
        .steps,
    ).toEqual([]);
  });

  test('that Sentry refuses to delete are told, and the others go', async () => {
    await createHistory(3, {});
    sandbox.fault({ method: 'DELETE', path: /shop%401/, times: 1, type: 'status', status: 400 });
    const client = connect();
    const plan = await planPrune(
      { ...RELEASES, olderThanInDays: 0, keepReleases: 1 },
      { client, clock },
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
      { client, clock },
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

/** Uploads one script with its map, for a release and its project. */
async function uploadBundle(version: string, text: string): Promise<void> {
  const directory = createDirectory();
  const map = {
    version: 3,
    sources: ['a.ts'],
    sourcesContent: [text],
    names: [],
    mappings: 'AAAA',
  };
  writeFileSync(join(directory, 'a.js'), `${text}\n//# sourceMappingURL=a.js.map`);
  writeFileSync(join(directory, 'a.js.map'), JSON.stringify(map));
  const client = connect();
  const plan = await planRelease({ version, sourceMaps: { directory } }, { client });
  await applyRelease(plan, { client });
  rmSync(directory, { recursive: true });
}

const bundlesOf = async (project = 'shop') => {
  const list = await connect().artifactBundles.list({ project }).toArray();
  return list.map(({ bundleId, associations }) => ({
    bundleId,
    releases: associations.map(({ release }) => release),
  }));
};

// They upload bundles.
describe('old artifact bundles', { timeout: 30_000 }, () => {
  const BUNDLES = { kinds: ['artifact-bundles'] } as const;

  test('go by the age of their last upload, but for those of releases that stay', async () => {
    for (const index of [0, 1, 2]) {
      // oxlint-disable no-await-in-loop -- a history
      await uploadBundle(`shop@${index}`, `f(${index})`);
      await clock.advance(DAY_IN_MS);
      // oxlint-enable no-await-in-loop
    }
    await uploadBundle('shop@1', 'f(1)');
    await clock.advance(DAY_IN_MS / 2);
    const client = connect();
    const all = await planPrune({ olderThanInDays: 1, keepReleases: 1 }, { client, clock });
    // The bundle of 1 was uploaded again half a day ago; 2 stays as the newest release.
    expect(all.steps).toMatchObject([
      { type: 'delete-artifact-bundle', project: 'shop', releases: ['shop@0'] },
      { type: 'delete-release', version: 'shop@1' },
      { type: 'delete-release', version: 'shop@0' },
    ]);
    const alone = await planPrune({ ...BUNDLES, olderThanInDays: 1 }, { client, clock });
    // No release goes, so none of its bundles does.
    expect(alone.steps).toEqual([]);
    const results = await applyPrune(all, { client });
    expect(results.every(({ isDeleted }) => isDeleted)).toBe(true);
    expect((await bundlesOf()).flatMap(({ releases }) => releases).toSorted()).toEqual([
      'shop@1',
      'shop@2',
    ]);
  });

  test('of releases that are gone are deleted, and a second run finds them gone', async () => {
    await uploadBundle('shop@0', 'f()');
    await connect().releases.delete({ version: 'shop@0' });
    await clock.advance(DAY_IN_MS);
    const client = connect();
    const plan = await planPrune({ ...BUNDLES, olderThanInDays: 0.5 }, { client, clock });
    const [bundle] = await bundlesOf();
    expect(plan.steps).toMatchObject([{ bundleId: bundle?.bundleId, releases: ['shop@0'] }]);
    expect(await applyPrune(plan, { client })).toMatchObject([{ isDeleted: true }]);
    expect(await bundlesOf()).toEqual([]);
    expect(await applyPrune(plan, { client })).toMatchObject([{ isDeleted: true }]);
  });

  test('are left alone, with a word, when the client names no project', async () => {
    const client = createSentryClient({
      baseUrl: sandbox.url,
      token: sandbox.token,
      organization: 'acme',
    });
    const plan = await planPrune({ ...BUNDLES, olderThanInDays: 0 }, { client, clock });
    expect(plan).toMatchObject({
      steps: [],
      diagnostics: [{ code: 'release-manager/no-project' }],
    });
  });
});
