import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, type Sandbox } from '../../index.ts';
import { expectContractAnswer, hasContract } from '../../testing/contract.ts';
import { createCaller, type Caller } from '../../testing/call.ts';

/** Every operation of the administration, once, checked against the answer that the OpenAPI file promises. */
describe.skipIf(!hasContract)('answers of the administration fit the OpenAPI file', () => {
  const organization = '/api/0/organizations/{organization_id_or_slug}/';
  const project = '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/';
  const team = '/api/0/teams/{organization_id_or_slug}/{team_id_or_slug}/';
  const values: Record<string, string> = {
    organization_id_or_slug: 'acme',
    project_id_or_slug: 'shop',
    team_id_or_slug: 'acme',
    version: 'shop@1.0.0',
    environment: 'production',
    monitor_id_or_slug: 'nightly',
    member_id: '1',
    repo_id: '1',
  };
  let sandbox: Sandbox;
  let call: Caller;

  beforeAll(async () => {
    sandbox = await createSandbox({ clock: createManualClock(Date.UTC(2026, 0, 1)) });
    call = createCaller(sandbox);
  });
  afterAll(() => sandbox.close());

  async function expectAnswer(
    method: string,
    path: string,
    status: number,
    body?: unknown,
    query = '',
    own: Record<string, string> = {},
  ): Promise<unknown> {
    const params = { ...values, ...own };
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? `no ${name}`),
    );
    const answer = await call(method, `${url}${query}`, body);
    expect(answer.status, `${method} ${url}: ${JSON.stringify(answer.body)}`).toBe(status);
    expectContractAnswer(method, path, status, answer.body);
    return answer.body;
  }

  test('organizations', async () => {
    await expectAnswer('GET', '/api/0/organizations/', 200);
    await expectAnswer('GET', organization, 200);
    await expectAnswer('PUT', organization, 200, { name: 'Acme', openMembership: false });
  });

  test('projects', async () => {
    await expectAnswer('GET', `${organization}projects/`, 200);
    await expectAnswer('GET', `${team}projects/`, 200);
    await expectAnswer('POST', `${team}projects/`, 201, {
      name: 'Mobile App',
      platform: 'javascript',
    });
    await expectAnswer('POST', `${organization}projects/`, 201, { name: 'Other' });
    await expectAnswer('GET', project, 200);
    await expectAnswer('PUT', project, 200, { platform: 'node', resolveAge: 24 });
    await expectAnswer('DELETE', project, 204, undefined, '', { project_id_or_slug: 'other' });
  });

  test('project keys', async () => {
    const key = `${project}keys/{key_id}/`;
    await expectAnswer('GET', `${organization}project-keys/`, 200);
    await expectAnswer('GET', `${project}keys/`, 200);
    const body = { name: 'second', rateLimit: { window: 60, count: 10 } };
    const made = await expectAnswer('POST', `${project}keys/`, 201, body);
    const own = { key_id: String((made as { id: string }).id) };
    await expectAnswer('GET', key, 200, undefined, '', own);
    await expectAnswer('PUT', key, 200, { isActive: false }, '', own);
    await expectAnswer('DELETE', key, 204, undefined, '', own);
  });

  test('inbound filters and spike protection', async () => {
    const filter = `${project}filters/{filter_id}/`;
    await expectAnswer('GET', `${project}filters/`, 200);
    await expectAnswer('PUT', filter, 204, { active: true }, '', { filter_id: 'localhost' });
    const own = { filter_id: 'legacy-browsers' };
    await expectAnswer('PUT', filter, 204, { subfilters: ['ie', 'opera'] }, '', own);
    await expectAnswer('GET', `${project}filters/`, 200);
    const body = { projects: ['shop'] };
    await expectAnswer('POST', `${organization}spike-protections/`, 201, body);
    await expectAnswer('DELETE', `${organization}spike-protections/`, 200, body);
    await expectAnswer('GET', project, 200);
  });

  test('teams', async () => {
    const own = { team_id_or_slug: 'blue' };
    await expectAnswer('POST', `${organization}teams/`, 201, { slug: 'blue', name: 'Blue' });
    await expectAnswer('GET', `${organization}teams/`, 200);
    await expectAnswer('GET', `${organization}user-teams/`, 200);
    await expectAnswer('GET', team, 200, undefined, '?expand=projects&expand=externalTeams', own);
    await expectAnswer('PUT', team, 200, { name: 'Blues' }, '', own);
    await expectAnswer('GET', `${team}members/`, 200, undefined, '', own);
    await expectAnswer('POST', `${project}teams/{team_id_or_slug}/`, 201, undefined, '', own);
    await expectAnswer('GET', `${project}teams/`, 200);
    await expectAnswer('DELETE', `${project}teams/{team_id_or_slug}/`, 200, undefined, '', own);
    await expectAnswer('DELETE', team, 204, undefined, '', own);
  });

  test('members', async () => {
    const memberTeam = `${organization}members/{member_id}/teams/{team_id_or_slug}/`;
    const invited = await expectAnswer('POST', `${organization}members/`, 201, {
      email: 'jane@example.com',
      orgRole: 'member',
    });
    const own = { member_id: String((invited as { id: string }).id) };
    await expectAnswer('GET', `${organization}members/`, 200);
    await expectAnswer('GET', `${organization}members/{member_id}/`, 200);
    await expectAnswer(
      'PUT',
      `${organization}members/{member_id}/`,
      200,
      { orgRole: 'manager' },
      '',
      own,
    );
    await expectAnswer('POST', memberTeam, 201, undefined, '', own);
    await expectAnswer('PUT', memberTeam, 200, { teamRole: 'admin' }, '', own);
    await expectAnswer('GET', `${project}members/`, 200);
    await expectAnswer('DELETE', memberTeam, 200, undefined, '', own);
    await expectAnswer('DELETE', `${organization}members/{member_id}/`, 204, undefined, '', own);
  });

  test('releases, their commits and deploys', async () => {
    const releases = `${organization}releases/`;
    const release = `${releases}{version}/`;
    await call('POST', '/api/0/organizations/acme/repos/', { name: 'acme/shop' });
    const body = { version: 'shop@1.0.0', projects: ['shop'] };
    await expectAnswer('POST', releases, 201, body);
    expect((await call('POST', '/api/0/organizations/acme/releases/', body)).status).toBe(208);
    await expectAnswer('PUT', release, 200, {
      dateReleased: '2026-01-01T00:00:00Z',
      commits: [
        {
          id: 'def',
          repository: 'acme/shop',
          author_email: 'jane@example.com',
          patch_set: [{ path: 'src/main.ts', type: 'M' }],
        },
      ],
    });
    await expectAnswer('POST', `${release}deploys/`, 201, {
      environment: 'production',
      name: null,
    });
    await expectAnswer('GET', `${release}deploys/`, 200);
    await expectAnswer('GET', release, 200, undefined, '?health=1&adoptionStages=1');
    await expectAnswer('GET', releases, 200, undefined, '?health=1');
    await expectAnswer('GET', `${project}releases/`, 200);
    await expectAnswer('GET', `${release}commits/`, 200);
    await expectAnswer('GET', `${project}releases/{version}/commits/`, 200);
    await expectAnswer('GET', `${organization}repos/`, 200, undefined, '?expand=settings');
    await expectAnswer('GET', `${organization}repos/{repo_id}/commits/`, 200);
    await expectAnswer('DELETE', release, 204);
  });

  test('environments', async () => {
    await expectAnswer('GET', `${organization}environments/`, 200);
    await expectAnswer('GET', `${project}environments/`, 200);
    await expectAnswer('GET', `${project}environments/{environment}/`, 200);
    await expectAnswer('PUT', `${project}environments/{environment}/`, 200, { isHidden: true });
    const body = { environmentNames: ['production'], isHidden: false };
    await expectAnswer('PUT', `${project}environments/`, 200, body);
  });

  test('monitors', async () => {
    const body = {
      project: 'shop',
      name: 'Nightly',
      config: { schedule_type: 'crontab', schedule: '0 3 * * *', checkin_margin: 5 },
    };
    await expectAnswer('POST', `${organization}monitors/`, 201, { ...body, owner: 'user:1' });
    await call('POST', `/api/1/cron/nightly/${new URL(sandbox.dsn).username}/?status=ok`);
    for (const base of [organization, project]) {
      const monitor = `${base}monitors/{monitor_id_or_slug}/`;
      await expectAnswer('GET', monitor, 200);
      await expectAnswer('PUT', monitor, 200, { ...body, status: 'disabled' });
      const checkIns = await expectAnswer('GET', `${monitor}checkins/`, 200);
      expect(checkIns).toHaveLength(1);
    }
    await expectAnswer('GET', `${organization}monitors/`, 200);
    await expectAnswer('DELETE', `${organization}monitors/{monitor_id_or_slug}/`, 202);
  });
});
