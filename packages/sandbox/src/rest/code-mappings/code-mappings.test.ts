import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';
import { createCaller } from '../../testing/call.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop', 'api'] }] });
});
beforeEach(async () => {
  sandbox.reset();
  const provider = 'integrations:github';
  await call('POST', '/api/0/organizations/acme/repos/', { name: 'acme/shop', provider });
  await call('POST', '/api/0/organizations/acme/repos/', { name: 'acme/by-hand' });
});
afterAll(() => sandbox.close());

const MAPPINGS = '/api/0/organizations/acme/code-mappings/';
const call = (method: string, path: string, body?: unknown) =>
  createCaller(sandbox)(method, path, body);

const input = {
  projectId: 1,
  repositoryId: '1',
  integrationId: 1,
  stackRoot: 'app/',
  sourceRoot: 'src/',
  defaultBranch: 'main',
};
const bulk = {
  project: 'shop',
  repository: 'acme/shop',
  defaultBranch: 'main',
  mappings: [
    { stackRoot: 'app/', sourceRoot: 'src/app/' },
    { stackRoot: '', sourceRoot: '' },
  ],
};

describe('a code mapping', () => {
  test('is created, changed, listed and deleted', async () => {
    const created = await call('POST', MAPPINGS, input);
    expect(created).toMatchObject({
      status: 201,
      body: {
        id: '1',
        projectSlug: 'shop',
        repoName: 'acme/shop',
        integrationId: '1',
        provider: { key: 'github' },
        stackRoot: 'app/',
        sourceRoot: 'src/',
        defaultBranch: 'main',
      },
    });
    const changed = await call('PUT', `${MAPPINGS}1/`, { ...input, sourceRoot: 'lib/' });
    expect(changed).toMatchObject({ status: 200, body: { id: '1', sourceRoot: 'lib/' } });
    expect((await call('GET', MAPPINGS)).body).toEqual([changed.body]);
    expect((await call('DELETE', `${MAPPINGS}1/`)).status).toBe(204);
    expect((await call('GET', MAPPINGS)).body).toEqual([]);
    expect((await call('DELETE', `${MAPPINGS}1/`)).status).toBe(404);
  });

  test('is set with others at once, each with what became of it', async () => {
    await call('POST', MAPPINGS, input);
    expect(await call('POST', `${MAPPINGS}bulk/`, bulk)).toMatchObject({
      status: 200,
      body: {
        created: 1,
        updated: 1,
        errors: 0,
        mappings: [
          { stackRoot: 'app/', sourceRoot: 'src/app/', status: 'updated' },
          { stackRoot: '', sourceRoot: '', status: 'created' },
        ],
      },
    });
    expect((await call('GET', MAPPINGS)).body).toMatchObject([
      { id: '1', sourceRoot: 'src/app/' },
      { id: '2', stackRoot: '' },
    ]);
  });

  test.each([
    ['of an unknown project', { project: 'nope' }, 404, { detail: 'Project not found: nope' }],
    [
      'of an unknown repository',
      { repository: 'a/b' },
      404,
      { detail: 'Repository not found: a/b' },
    ],
    [
      'of a repository without integration',
      { repository: 'acme/by-hand' },
      400,
      { detail: 'Repository is not associated with an integration.' },
    ],
    [
      'without branch',
      { defaultBranch: '' },
      400,
      { detail: 'defaultBranch is required for this integration type.' },
    ],
    ['of nothing', { mappings: [] }, 400, { mappings: ['At least one mapping is required.'] }],
    [
      'of more than 300',
      { mappings: Array.from({ length: 301 }, () => ({ stackRoot: 'a', sourceRoot: 'b' })) },
      400,
      { mappings: ['A maximum of 300 mappings can be submitted at once.'] },
    ],
    [
      'with a space in a path',
      { mappings: [{ stackRoot: 'a b', sourceRoot: '' }] },
      400,
      { mappings: { stackRoot: ['Path may not contain spaces or quotations'] } },
    ],
  ])('many %s are refused', async (_, change, status, body) => {
    const answer = await call('POST', `${MAPPINGS}bulk/`, { ...bulk, ...change });
    expect([answer.status, answer.body]).toEqual([status, body]);
  });

  test.each([
    ['without integration', { integrationId: undefined }, 400, 'Missing param: integrationId'],
    ['of an unknown project', { projectId: 9 }, 404, 'Could not find project'],
    [
      'of an unknown integration',
      { integrationId: 99 },
      404,
      'Could not find this integration installed on your organization',
    ],
    [
      'of a repository of another integration',
      { repositoryId: 2 },
      400,
      { repositoryId: ['Repository does not exist'] },
    ],
    ['without branch', { defaultBranch: '' }, 400, { defaultBranch: ['This field is required.'] }],
  ])('%s is refused', async (_, change, status, body) => {
    const answer = await call('POST', MAPPINGS, { ...input, ...change });
    expect([answer.status, answer.body]).toEqual([status, body]);
  });

  test('is refused where the project has one of the same stack root', async () => {
    await call('POST', MAPPINGS, input);
    expect(await call('POST', MAPPINGS, input)).toMatchObject({
      status: 400,
      body: {
        nonFieldErrors: ['Code path config already exists with this project and stack trace root'],
      },
    });
  });
});
