import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { applyRelease } from '../apply/apply-release.ts';
import { createRepository, type TestRepository } from '../testing/git-repository.ts';
import { planRelease } from './plan-release.ts';
import { renderPlan } from './render-plan.ts';
import type { Release } from './types.ts';

let sandbox: Sandbox;
let repository: TestRepository;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop', 'admin'] }] });
  repository = createRepository();
  repository.git('remote', 'add', 'origin', 'git@github.com:acme/shop.git');
  repository.commit('first', { 'a.ts': '1' });
  repository.commit('second', { 'a.ts': '2' });
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await sandbox.close();
  repository.remove();
});

const connect = () =>
  createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
    project: 'shop',
  });

const whole = (): Release => ({
  version: 'shop@1.0.0',
  url: 'https://ci.example.com/1',
  commits: 'auto',
  git: { directory: repository.directory },
  deploy: { environment: 'production', name: 'run 1' },
  finalize: true,
});

describe('a release', () => {
  test('is created, given its commits, deployed and finalized by one plan', async () => {
    const client = connect();
    const plan = await planRelease(whole(), { client });
    expect(plan.steps.map(({ type }) => type)).toEqual([
      'create-release',
      'set-commits',
      'create-deploy',
      'finalize',
    ]);
    const lock = await applyRelease(plan, { client });

    expect(lock).toMatchObject({ version: 'shop@1.0.0', organization: 'acme', projects: ['shop'] });
    const release = await client.releases.get({ version: 'shop@1.0.0' });
    expect(release).toMatchObject({ commitCount: 2, url: 'https://ci.example.com/1' });
    expect(release.dateReleased).toBeTypeOf('string');
    const deploys = await client.deploys.list({ version: 'shop@1.0.0' }).toArray();
    expect(deploys).toMatchObject([{ environment: 'production', name: 'run 1' }]);
  });

  test('sends exactly what the plan lists, beside reading', async () => {
    const client = connect();
    const plan = await planRelease(whole(), { client });
    const before = sandbox.requests.length;
    await applyRelease(plan, { client });
    const sent = sandbox.requests
      .slice(before)
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path, body }) => ({ method, path, body }));
    expect(sent).toEqual(
      plan.steps.flatMap((step) =>
        'requests' in step
          ? step.requests.map(({ method, path, body }) => ({
              method,
              path: `/api/0/${path}`,
              body,
            }))
          : [],
      ),
    );
  });

  test('needs nothing more once it is complete but its commits, which are set again', async () => {
    const client = connect();
    await applyRelease(await planRelease(whole(), { client }), { client });
    const again = await planRelease(whole(), { client });
    expect(again.steps.map(({ type }) => type)).toEqual(['set-commits']);
    expect(again.diagnostics.map(({ code }) => code)).toContain('release-manager/already-deployed');
    const { commits: _, ...rest } = whole();
    expect((await planRelease(rest, { client })).steps).toEqual([]);
  });

  test('survives a plan that is applied twice: one deploy, the same release', async () => {
    const client = connect();
    const plan = await planRelease(whole(), { client });
    await applyRelease(plan, { client });
    await applyRelease(plan, { client });
    expect(await client.deploys.list({ version: 'shop@1.0.0' }).toArray()).toHaveLength(1);
  });

  test('sends only the commits since the last release', async () => {
    const client = connect();
    await applyRelease(await planRelease({ ...whole(), version: 'shop@0.9' }, { client }), {
      client,
    });
    repository.commit('third', { 'a.ts': '3' });
    const plan = await planRelease(whole(), { client });
    const [request] = plan.steps.flatMap((step) =>
      step.type === 'set-commits' ? step.requests : [],
    );
    expect(request?.body).toMatchObject({ commits: [{ message: 'third\n' }] });
  });

  test('refuses to be applied in another organization', async () => {
    const plan = await planRelease(whole(), { client: connect() });
    const other = createSentryClient({
      baseUrl: sandbox.url,
      token: sandbox.token,
      organization: 'other',
    });
    await expect(applyRelease(plan, { client: other })).rejects.toMatchObject({
      kind: 'stale-plan',
    });
  });

  test('is refused with every problem at once', async () => {
    const client = createSentryClient({ baseUrl: sandbox.url, token: sandbox.token });
    const planned = planRelease(
      {
        version: 'a/b',
        projects: ['Shop!'],
        url: 'nowhere',
        deploy: {
          environment: 'a/b',
          startedAt: new Date(2_000),
          finishedAt: new Date(1_000),
        },
        commits: [],
      },
      { client },
    );
    await expect(planned).rejects.toMatchObject({
      kind: 'invalid-input',
      diagnostics: [
        { code: 'release-manager/forbidden-character' },
        { code: 'release-manager/bad-project' },
        { code: 'release-manager/bad-url' },
        { code: 'release-manager/no-commits' },
        { code: 'release-manager/bad-environment' },
        { code: 'release-manager/negative-duration' },
        { code: 'release-manager/no-organization' },
      ],
    });
  });

  test('reads as a list of steps', async () => {
    const text = renderPlan(await planRelease(whole(), { client: connect() }));
    expect(text).toBe(
      [
        'Release shop@1.0.0 of shop in acme',
        '  create the release',
        '  send 3 commits of the local history',
        '  record the deploy to production',
        '  mark the release as released',
        '  info: no repository of the organization has the address of this working copy, so its local history is sent. Connect the repository in Sentry to see pull requests and suspect commits.',
        '',
      ].join('\n'),
    );
  });
});
