import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, type Sandbox } from '../../index.ts';
import { createCaller, type Caller } from '../../testing/call.ts';

const ACME = '/api/0/organizations/acme/';
const SHOP = '/api/0/projects/acme/shop/';
let sandbox: Sandbox;
let call: Caller;

beforeEach(async () => {
  sandbox = await createSandbox({ clock: createManualClock(Date.UTC(2026, 0, 1)) });
  call = createCaller(sandbox);
});
afterEach(() => sandbox.close());

/** Sends an event with a DSN. @returns the status */
async function report(dsn: string, fields: object = {}): Promise<number> {
  const { username, pathname } = new URL(dsn);
  const response = await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
    method: 'POST',
    body: JSON.stringify({ message: 'hello', ...fields }),
  });
  await response.arrayBuffer();
  return response.status;
}

describe('the users of a project', () => {
  test('are those whom its events name, each once, the newest first', async () => {
    await report(sandbox.dsn, { user: { id: '1', email: 'ada@example.com' } });
    await report(sandbox.dsn, { user: { username: 'grace', ip_address: '192.0.2.7' } });
    await report(sandbox.dsn, { user: { id: '1', email: 'ada@example.org' } });
    await report(sandbox.dsn);
    const names = async (query: string): Promise<unknown> => {
      const { body } = await call('GET', `${SHOP}users/${query}`);
      return (body as readonly { readonly tagValue: string }[]).map(({ tagValue }) => tagValue);
    };
    expect(await names('')).toEqual(['id:1', 'username:grace']);
    expect(await names('?query=email:ada@example.org')).toEqual(['id:1']);
    expect(await names('?query=ip:192.0.2.7')).toEqual(['username:grace']);
    expect(await names('?query=username:ada')).toEqual([]);
    expect((await call('GET', `${SHOP}users/?query=ada`)).status).toBe(400);
    expect((await call('GET', `${SHOP}users/?query=age:7`)).status).toBe(400);
  });
});

describe('projects', () => {
  test('take events as soon as they are made', async () => {
    const made = await call('POST', '/api/0/teams/acme/acme/projects/', { name: 'Mobile App' });
    expect([made.status, made.body]).toMatchObject([201, { slug: 'mobile-app' }]);
    expect(await report(sandbox.dsnOf('mobile-app'))).toBe(200);
    const issues = await call('GET', '/api/0/projects/acme/mobile-app/issues/');
    expect(issues.body).toMatchObject([{ title: 'hello', shortId: 'MOBILE-APP-1' }]);
  });

  test('with a slug that is taken are refused, without one get a free one', async () => {
    const path = '/api/0/teams/acme/acme/projects/';
    const taken = await call('POST', path, { name: 'Shop', slug: 'shop' });
    expect(taken.status).toBe(409);
    expect((await call('POST', path, { name: 'Shop' })).body).toMatchObject({ slug: 'shop-2' });
  });

  test('that were renamed answer their old path with 302 resource-moved', async () => {
    await call('PUT', SHOP, { slug: 'store' });
    const moved = await call('GET', `${SHOP}keys/?per_page=5`);
    expect(moved.status).toBe(302);
    expect(moved.headers.get('location')).toBe('/api/0/projects/acme/store/keys/?per_page=5');
    expect(moved.body).toMatchObject({ slug: 'store', detail: { code: 'resource-moved' } });
    expect((await call('GET', '/api/0/projects/acme/store/')).status).toBe(200);
  });

  test('that are deleted are gone with their issues, and take no more events', async () => {
    const dsn = sandbox.dsn;
    await report(dsn);
    expect((await call('DELETE', SHOP)).status).toBe(204);
    expect((await call('GET', SHOP)).status).toBe(404);
    expect((await call('GET', `${ACME}issues/?query=`)).body).toEqual([]);
    expect(await report(dsn)).toBeGreaterThanOrEqual(400);
  });
});

describe('project keys', () => {
  test('that are switched off take no more events', async () => {
    const made = await call('POST', `${SHOP}keys/`, { name: 'second' });
    const { id, dsn } = made.body as { id: string; dsn: { public: string } };
    expect(await report(dsn.public)).toBe(200);
    await call('PUT', `${SHOP}keys/${id}/`, { isActive: false });
    expect(await report(dsn.public)).toBe(403);
  });

  test('with a rate limit refuse what is above it', async () => {
    const rateLimit = { window: 60, count: 2 };
    const made = await call('POST', `${SHOP}keys/`, { name: 'limited', rateLimit });
    const { dsn } = made.body as { dsn: { public: string } };
    const statuses: number[] = [];
    for (const message of ['a', 'b', 'c']) statuses.push(await report(dsn.public, { message }));
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('releases', () => {
  const release = { version: 'shop@1.0.0', projects: ['shop'] };

  test('are made once, and known the second time', async () => {
    expect((await call('POST', `${ACME}releases/`, release)).status).toBe(201);
    expect((await call('POST', `${ACME}releases/`, release)).status).toBe(208);
    expect((await call('GET', `${ACME}releases/`)).body).toHaveLength(1);
  });

  test('are archived and restored by a second POST', async () => {
    await call('POST', `${ACME}releases/`, release);
    const change = { version: release.version, projects: [], status: 'archived' };
    const archived = await call('POST', `${ACME}releases/`, change);
    expect([archived.status, archived.body]).toMatchObject([208, { status: 'archived' }]);
    const open = await call('POST', `${ACME}releases/`, { ...change, status: 'open' });
    expect(open.body).toMatchObject({ status: 'open', projects: [{ slug: 'shop' }] });
  });

  test('of an unknown project change nothing', async () => {
    const answer = await call('POST', `${ACME}releases/`, { ...release, projects: ['nope'] });
    expect([answer.status, answer.body]).toEqual([
      400,
      { projects: ['Invalid project ids or slugs'] },
    ]);
    expect((await call('GET', `${ACME}releases/`)).body).toEqual([]);
  });

  test('get the commits between two refs of a repository, newest first', async () => {
    await call('POST', `${ACME}repos/`, { name: 'acme/shop', provider: 'integrations:github' });
    const ids = ['e5', 'd4', 'c3', 'b2', 'a1'];
    const commits = ids.map((id) => ({ id, repository: 'acme/shop' }));
    await call('POST', `${ACME}releases/`, { version: 'shop@0.9.0', projects: ['shop'], commits });
    await call('POST', `${ACME}releases/`, release);
    const refs = [{ repository: 'acme/shop', commit: 'd4', previousCommit: 'b2' }];
    await call('PUT', `${ACME}releases/shop@1.0.0/`, { refs });
    const listed = await call('GET', `${ACME}releases/shop@1.0.0/commits/`);
    expect((listed.body as { id: string }[]).map(({ id }) => id)).toEqual(['d4', 'c3']);
    const unknown = await call('PUT', `${ACME}releases/shop@1.0.0/`, {
      refs: [{ repository: 'acme/nope', commit: 'a' }],
    });
    expect([unknown.status, unknown.body]).toEqual([
      400,
      { refs: ['Invalid repository names: acme/nope'] },
    ]);
    await call('PUT', `${ACME}releases/shop@1.0.0/`, { refs: [] });
    expect((await call('GET', `${ACME}releases/shop@1.0.0/commits/`)).body).toEqual([]);
  });

  test('know the one before that has commits', async () => {
    const path = `${ACME}releases/shop@1.0.0/previous-with-commits/`;
    const commits = [{ id: 'a1' }];
    await call('POST', `${ACME}releases/`, { version: 'shop@0.9.0', projects: ['shop'] });
    await call('POST', `${ACME}releases/`, release);
    expect((await call('GET', path)).body).toEqual({});
    await call('PUT', `${ACME}releases/shop@0.9.0/`, { commits });
    expect((await call('GET', path)).body).toMatchObject({
      version: 'shop@0.9.0',
      lastCommit: { id: 'a1' },
    });
  });

  test('that issues refer to cannot be deleted', async () => {
    await report(sandbox.dsn, { release: 'shop@1.0.0' });
    const refused = await call('DELETE', `${ACME}releases/shop@1.0.0/`);
    expect([refused.status, refused.body]).toEqual([
      400,
      { detail: 'This release is referenced by active issues and cannot be removed.' },
    ]);
    await call('DELETE', `${ACME}issues/?id=1`);
    expect((await call('DELETE', `${ACME}releases/shop@1.0.0/`)).status).toBe(204);
    expect((await call('DELETE', `${ACME}releases/shop@1.0.0/`)).status).toBe(404);
  });

  test('show their newest deploy, and make its environment known', async () => {
    await call('POST', `${ACME}releases/`, release);
    const path = `${ACME}releases/shop@1.0.0/deploys/`;
    await call('POST', path, { environment: 'staging', dateFinished: '2026-01-01T10:00:00Z' });
    await call('POST', path, {
      environment: 'production',
      name: null,
      url: null,
      dateStarted: null,
      dateFinished: '2026-01-01T11:00:00.126453213Z',
    });
    const shown = await call('GET', `${ACME}releases/shop@1.0.0/`);
    expect(shown.body).toMatchObject({
      deployCount: 2,
      lastDeploy: { environment: 'production', dateFinished: '2026-01-01T11:00:00.126Z' },
    });
    const environments = await call('GET', `${SHOP}environments/`);
    expect((environments.body as { name: string }[]).map(({ name }) => name)).toEqual([
      'staging',
      'production',
    ]);
    const nameless = await call('POST', path, { name: 'x' });
    expect([nameless.status, nameless.body]).toEqual([
      400,
      { environment: ['This field is required.'] },
    ]);
  });
});

describe('members and teams', () => {
  test('cannot lose their only owner', async () => {
    const refused = await call('DELETE', `${ACME}members/1/`);
    expect(refused.status).toBe(403);
    const again = await call('POST', `${ACME}members/`, { email: 'owner@example.com' });
    expect(again.body).toEqual({ email: ['The user owner@example.com is already a member'] });
  });

  test('know who belongs where', async () => {
    await call('POST', `${ACME}teams/`, { slug: 'blue' });
    const invited = await call('POST', `${ACME}members/`, {
      email: 'jane@example.com',
      teamRoles: [{ teamSlug: 'blue', role: 'admin' }],
    });
    const { id } = invited.body as { id: string };
    const shown = await call('GET', `${ACME}members/${id}/`);
    expect(shown.body).toMatchObject({
      pending: true,
      teams: ['blue'],
      teamRoles: [{ teamSlug: 'blue', role: 'admin' }],
    });
    const team = await call('GET', '/api/0/teams/acme/blue/members/');
    expect((team.body as { email: string }[]).map(({ email }) => email)).toEqual([
      'owner@example.com',
      'jane@example.com',
    ]);
    await call('DELETE', '/api/0/teams/acme/blue/');
    expect((await call('GET', `${ACME}members/${id}/`)).body).toMatchObject({ teams: [] });
  });
});

describe('monitors', () => {
  const monitor = { project: 'shop', name: 'Nightly', config: { schedule: '0 3 * * *' } };

  test('show their check-ins, newest first', async () => {
    await call('POST', `${ACME}monitors/`, monitor);
    const { username } = new URL(sandbox.dsn);
    for (const status of ['ok', 'error']) {
      const path = `/api/1/cron/nightly/${username}/?status=${status}`;
      expect((await fetch(`${sandbox.url}${path}`)).status).toBe(202);
    }
    const checkIns = await call('GET', `${ACME}monitors/nightly/checkins/`);
    expect((checkIns.body as { status: string }[]).map(({ status }) => status)).toEqual([
      'error',
      'ok',
    ]);
  });

  test.each([
    [{ schedule: 'every day' }, { schedule: ['Schedule was not parseable'] }],
    [
      { schedule_type: 'interval', schedule: [1, 'fortnight'] },
      { schedule: ['Invalid value for schedule unit name (index 1)'] },
    ],
    [
      { schedule: '0 3 * * *', timezone: 'Mars/Base' },
      { timezone: ['"Mars/Base" is not a valid choice.'] },
    ],
    [
      { schedule: '@daily', max_runtime: 0 },
      { max_runtime: ['Ensure this value is greater than or equal to 1.'] },
    ],
  ])('with the configuration %j are refused', async (config, problems) => {
    const answer = await call('POST', `${ACME}monitors/`, { ...monitor, config });
    expect([answer.status, answer.body]).toEqual([400, { config: problems }]);
  });
});

describe('the token', () => {
  test('is described by the index, by `users/me` and its regions', async () => {
    const weak = createCaller(sandbox, sandbox.createToken(['project:read']));
    expect((await weak('GET', '/api/0/')).body).toMatchObject({
      version: '0',
      auth: { scopes: ['project:read'] },
      user: { email: 'owner@example.com' },
    });
    expect((await weak('GET', '/api/0/users/me/')).body).toMatchObject({ id: '1' });
    expect((await weak('GET', '/api/0/users/me/regions/')).body).toEqual({
      regions: [{ name: 'us', url: sandbox.url }],
    });
    const nobody = await fetch(`${sandbox.url}/api/0/`);
    expect(await nobody.json()).toEqual({ version: '0', auth: null, user: null });
  });
});
