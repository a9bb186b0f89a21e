import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { release, verify } from '../examples/deploy.ts';
import { mayGoOn } from '../examples/health-gate.ts';
import { exportOrders } from '../examples/nightly-job.ts';
import { cleanUp } from '../examples/prune.ts';
import { EXIT } from '../src/bin/exit-code.ts';
import { main } from '../src/bin/main.ts';
import { createRepository, type TestRepository } from '../src/testing/git-repository.ts';

let sandbox: Sandbox;
let repository: TestRepository;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
});
beforeEach(async () => {
  sandbox.reset();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  repository = createRepository();
  repository.commit('first', { 'src/cart.ts': 'export const total = (): number => 1;\n' });
  await rebuild();
});
afterEach(() => {
  vi.restoreAllMocks();
  repository.remove();
});
afterAll(() => sandbox.close());

const connect = () =>
  createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
    project: 'shop',
  });

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const README = read('../README.md');

describe('an example', () => {
  it('releases a build, and does nothing twice', async () => {
    const client = connect();
    const environment = { SENTRY_RELEASE: 'shop@1', CI_RUN: '7' };
    const lock = await release(client, repository.directory, environment);
    expect(lock).toMatchObject({ version: 'shop@1', commit: repository.git('rev-parse', 'HEAD') });
    expect(lock.bundles).toHaveLength(1);
    expect(await client.deploys.list({ version: 'shop@1' }).toArray()).toMatchObject([
      { environment: 'production', name: '7' },
    ]);
    const { commitCount, dateReleased } = await client.releases.get({ version: 'shop@1' });
    expect([commitCount, typeof dateReleased]).toEqual([1, 'string']);
    // The maps are gone now, so a second run has a build to look at only when it was built again.
    await rebuild();
    await release(client, repository.directory, environment);
    expect(await client.deploys.list({ version: 'shop@1' }).toArray()).toHaveLength(1);
    expect(sandbox.uploads).toHaveLength(1);
  });

  it('fails a build whose errors would stay minified', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const directory = join(repository.directory, 'dist');
    try {
      await verify(directory);
      expect(warn).not.toHaveBeenCalled();
      expect(process.exitCode).toBeUndefined();
      writeFileSync(join(directory, 'cart.js.map'), '{"version":3,');
      await verify(directory);
      expect(process.exitCode).toBe(1);
    } finally {
      process.exitCode = undefined;
    }
  });

  it('stops a rollout whose sessions crash', async () => {
    await sendSessions('shop@1', { exited: 1000 });
    await sendSessions('shop@2', { exited: 900, crashed: 100 });
    await sendSessions('shop@3', { exited: 999, crashed: 1 });
    expect(await mayGoOn(connect(), 'shop@2', 'shop@1')).toBe(false);
    expect(await mayGoOn(connect(), 'shop@3', 'shop@1')).toBe(true);
  });

  it('finds nothing to clean up in a new organization', async () => {
    const client = connect();
    await client.releases.create({ version: 'shop@1', projects: ['shop'] });
    expect(await cleanUp(client)).toEqual([]);
    expect(await client.releases.list({}).toArray()).toHaveLength(1);
  });

  it('tells Sentry of a job, and answers what the job does', async () => {
    expect(await exportOrders(sandbox.dsn, () => Promise.resolve(12))).toBe(12);
    const [monitor] = await connect().monitors.list({}).toArray();
    expect(monitor).toMatchObject({ slug: 'export-orders', config: { timezone: 'Europe/Vienna' } });
  });

  it.each(['deploy', 'vite-plugin', 'webpack-plugin', 'health-gate', 'prune', 'nightly-job'])(
    'is what the README shows: %s',
    (name) => {
      expect(README).toContain(read(`../examples/${name}.ts`).trim());
    },
  );
});

describe('a recipe of the README', () => {
  const recipes = [...README.matchAll(/```sh\n([^`]*)```/g)]
    .map(([, text = '']) => text.split('\n').filter((line) => line.startsWith('sentry-release ')))
    .filter((lines) => lines.length > 0);

  it.each([
    ['as one plan', recipes[0]],
    ['one by one', recipes[1]],
  ])('runs %s, twice', async (_, lines = []) => {
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of [...lines, ...lines]) {
      const words = line.replaceAll('$SENTRY_RELEASE', 'shop@1').replaceAll('$CI_RUN', '7');
      if (words.includes(' check shop@1')) {
        // oxlint-disable-next-line no-await-in-loop -- in the order of the recipe
        await sendSessions('shop@1', { exited: 1000 });
      }
      // The first recipe takes the maps away: whoever runs it again has built again.
      // oxlint-disable-next-line no-await-in-loop
      if (words.includes('dist')) await rebuild();
      // oxlint-disable-next-line no-await-in-loop
      expect(await run(words)).toEqual({ code: EXIT.done, errors: expect.any(String) });
    }
    const client = connect();
    const { dateReleased, commitCount } = await client.releases.get({ version: 'shop@1' });
    expect([typeof dateReleased, commitCount]).toEqual(['string', 1]);
    expect(await client.deploys.list({ version: 'shop@1' }).toArray()).toHaveLength(1);
    expect(sandbox.uploads).toHaveLength(1);
  });

  it('says the exit codes that the program has', () => {
    for (const code of Object.values(EXIT)) expect(README).toContain(`| ${code}         |`);
  });
});

async function rebuild(): Promise<void> {
  await build({
    entryPoints: [join(repository.directory, 'src/cart.ts')],
    outdir: join(repository.directory, 'dist'),
    minify: true,
    sourcemap: true,
  });
}

/** Runs a line without a shell: what a recipe says needs none but for its variables. */
async function run(line: string) {
  let errors = '';
  const [, ...words] = line.split(' ');
  const code = await main(words, {
    environment: {
      SENTRY_URL: sandbox.url,
      SENTRY_AUTH_TOKEN: sandbox.token,
      SENTRY_ORG: 'acme',
      SENTRY_PROJECT: 'shop',
      SENTRY_RELEASE: 'shop@1',
    },
    directory: repository.directory,
    isWatched: false,
    write: () => undefined,
    writeError: (text) => void (errors += text),
  });
  return { code, errors };
}

async function sendSessions(
  version: string,
  counts: { readonly exited: number; readonly crashed?: number },
): Promise<void> {
  const { username, pathname } = new URL(sandbox.dsn);
  const item = {
    attrs: { release: version, environment: 'production' },
    aggregates: [{ started: new Date().toISOString(), ...counts }],
  };
  const response = await fetch(`${sandbox.url}/api${pathname}/envelope/?sentry_key=${username}`, {
    method: 'POST',
    body: `{}\n{"type":"sessions"}\n${JSON.stringify(item)}\n`,
  });
  expect(response.status).toBe(200);
}
