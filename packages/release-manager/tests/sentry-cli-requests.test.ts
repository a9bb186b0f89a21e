import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSentryClient } from '@sentry-kit/api-client';
import { applyRelease } from '../src/apply/apply-release.ts';
import { planRelease } from '../src/plan/plan-release.ts';
import type { Release } from '../src/plan/types.ts';
import { createRepository, type TestRepository } from '../src/testing/git-repository.ts';

const program = join(
  fileURLToPath(new URL('../../../oracles/sentry-cli/', import.meta.url)),
  'node_modules/.bin/sentry-cli',
);
const isMissing = !existsSync(program);
if (isMissing && process.env['CI'] === 'true') throw new Error(`missing: ${program}`);

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const TOKEN = `sntryu_${'f'.repeat(64)}`;
const run = promisify(execFile);

describe.skipIf(isMissing)('beside the real sentry-cli 3.8.0', { timeout: 60_000 }, () => {
  let server: Server;
  let repository: TestRepository;
  let commits: readonly [string, string];
  const writes: Sent[] = [];
  let previousCommit: string | undefined;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const { method = '', url = '' } = request;
        const body: unknown = text === '' ? undefined : JSON.parse(text);
        if (method !== 'GET') writes.push({ method, path: url, body: mask(body) });
        response.setHeader('content-type', 'application/json');
        if (method === 'GET' && /\/releases\/[^/?]+\/(?:\?|$)/.test(url)) response.statusCode = 404;
        response.end(JSON.stringify(answer(method, url, body)));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    repository = createRepository();
    const first = repository.commit('first\n\nwith a body', { 'a.ts': '1', 'b.ts': '1' });
    repository.git('rm', '--quiet', 'b.ts');
    commits = [first, repository.commit('second', { 'a.ts': '2' })];
  });
  beforeEach(() => {
    writes.length = 0;
    previousCommit = undefined;
    if (repository.git('remote') !== '') repository.git('remote', 'remove', 'origin');
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/shop.git');
  });
  afterAll(() => {
    server.close();
    repository.remove();
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer(method: string, path: string, body: unknown): unknown {
    if (path.includes('/repos/')) {
      const provider = { id: 'integrations:github', name: 'GitHub' };
      const date = '2026-01-01T00:00:00Z';
      return [
        {
          id: '1',
          name: 'acme/shop',
          url: 'https://github.com/acme/shop',
          provider,
          status: 'active',
          dateCreated: date,
        },
      ];
    }
    const last = previousCommit === undefined ? {} : { lastCommit: { id: previousCommit } };
    if (path.includes('/deploys/')) return method === 'GET' ? [] : { id: '1', ...(body as object) };
    const release = {
      id: 1,
      status: 'open',
      versionInfo: null,
      data: {},
      deployCount: 0,
      authors: [],
      version: 'v1',
      shortVersion: 'v1',
      dateCreated: '2026-01-01T00:00:00Z',
      newGroups: 0,
      commitCount: 1,
      projects: [
        {
          id: 1,
          slug: 'shop',
          name: 'Shop',
          newGroups: 0,
          platform: null,
          platforms: [],
          hasHealthData: false,
        },
      ],
    };
    if (path.includes('previous-with-commits')) return { ...release, ...last };
    if (method === 'GET' && path.includes('/releases/?'))
      return previousCommit === undefined ? [] : [{ ...release, ...last }];
    if (method === 'GET' && path.endsWith('/releases/'))
      return previousCommit === undefined ? [] : [{ ...release, ...last }];
    return release;
  }

  async function theirs(...args: string[]): Promise<readonly Sent[]> {
    writes.length = 0;
    await run(program, args, {
      cwd: repository.directory,
      env: {
        PATH: process.env['PATH'],
        HOME: repository.directory,
        SENTRY_URL: url(),
        SENTRY_AUTH_TOKEN: TOKEN,
        SENTRY_ORG: 'acme',
        SENTRY_PROJECT: 'shop',
        SENTRY_LOAD_DOTENV: '0',
      },
    });
    return [...writes];
  }

  async function ours(release: Omit<Release, 'version' | 'git'>): Promise<readonly Sent[]> {
    writes.length = 0;
    const client = createSentryClient({
      baseUrl: url(),
      token: TOKEN,
      organization: 'acme',
      project: 'shop',
    });
    const described = { ...release, version: 'v1', git: { directory: repository.directory } };
    await applyRelease(await planRelease(described, { client }), { client });
    return [...writes];
  }

  /** What is done beside creating the release, which each side does at its own moment. */
  const beside = (sent: readonly Sent[]) => sent.filter(({ path }) => !path.endsWith('/releases/'));

  test('a release is created with the same body', async () => {
    expect(await ours({})).toEqual(await theirs('releases', 'new', 'v1'));
    expect(await ours({ url: 'https://x.example.com' })).toEqual(
      await theirs('releases', 'new', 'v1', '--url', 'https://x.example.com'),
    );
    expect(await ours({ projects: ['123'] })).toEqual(
      await theirs('releases', 'new', 'v1', '--project', '123'),
    );
  });

  test('a release is finalized with the same body', async () => {
    expect(beside(await ours({ finalize: true }))).toEqual(
      await theirs('releases', 'finalize', 'v1'),
    );
    expect(
      beside(await ours({ finalize: new Date(1_700_000_000_000), url: 'https://x.example.com' })),
    ).toEqual(
      await theirs(
        'releases',
        'finalize',
        'v1',
        '--released',
        '1700000000',
        '--url',
        'https://x.example.com',
      ),
    );
  });

  test('a deploy is recorded with the same body', async () => {
    expect(beside(await ours({ deploy: { environment: 'production' } }))).toEqual(
      await theirs('deploys', 'new', '-r', 'v1', '-e', 'production'),
    );
    const deploy = {
      environment: 'production',
      name: 'run 1',
      url: 'https://x.example.com',
      startedAt: new Date(1_700_000_000_000),
      finishedAt: new Date(1_700_000_100_000),
    };
    expect(beside(await ours({ deploy }))).toEqual(
      await theirs(
        'deploys',
        'new',
        '-r',
        'v1',
        '-e',
        'production',
        '-n',
        'run 1',
        '-u',
        'https://x.example.com',
        '--started',
        '1700000000',
        '--finished',
        '1700000100',
      ),
    );
  });

  test('commits are set with the same body: auto, ranges and clear', async () => {
    expect(beside(await ours({ commits: 'auto' }))).toEqual(
      beside(await theirs('releases', 'set-commits', 'v1', '--auto')),
    );
    const [from, to] = commits;
    expect(beside(await ours({ commits: [{ repository: 'acme/shop', from, to }] }))).toEqual(
      beside(await theirs('releases', 'set-commits', 'v1', '-c', `acme/shop@${from}..${to}`)),
    );
    expect(beside(await ours({ commits: [{ repository: 'acme/shop', to }] }))).toEqual(
      beside(await theirs('releases', 'set-commits', 'v1', '-c', `acme/shop@${to}`)),
    );
    expect(beside(await ours({ commits: 'clear' }))).toEqual(
      beside(await theirs('releases', 'set-commits', 'v1', '--clear')),
    );
  });

  test('local commits differ in the repository alone, which sentry-cli reads from the name of the remote', async () => {
    previousCommit = commits[0];
    const mine = beside(await ours({ commits: 'local' }));
    const other = beside(await theirs('releases', 'set-commits', 'v1', '--local'));
    expect(JSON.stringify(other)).toContain('"repository":"origin"');
    expect(JSON.stringify(mine)).toContain('"repository":"acme/shop"');
    expect(withoutRepository(mine)).toEqual(withoutRepository(other));
  });
});

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Replaces every time by its date, or by a mark where it is the time of this run. */
function mask(value: unknown): unknown {
  if (typeof value === 'string' && TIME.test(value)) {
    const time = Date.parse(value);
    return Date.now() - time < 3_600_000 ? '<now>' : new Date(time).toISOString();
  }
  if (Array.isArray(value)) return value.map((item) => mask(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mask(item)]));
}

function withoutRepository(sent: readonly Sent[]): unknown {
  return JSON.parse(JSON.stringify(sent).replaceAll(/"repository":"[^"]*",?/g, '')) as unknown;
}
