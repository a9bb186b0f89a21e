import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox } from '@sentry-kit/sandbox';
import { uploadCodeMappings } from './upload-mappings.ts';

let server: Server;
const sent: { readonly path: string; readonly body: Readonly<Record<string, unknown>> }[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      sent.push({ path: request.url ?? '', body: JSON.parse(text) as Record<string, unknown> });
      response.setHeader('content-type', 'application/json');
      const { mappings } = sent.at(-1)?.body as { mappings: { stackRoot: string }[] };
      const answers = mappings.map((mapping) =>
        mapping.stackRoot.endsWith('/600')
          ? { ...mapping, status: 'error', detail: 'no such branch' }
          : { ...mapping, status: 'created' },
      );
      const errors = answers.filter(({ status }) => status === 'error').length;
      const counts = { created: answers.length - errors, updated: 0, errors };
      response.end(JSON.stringify({ ...counts, mappings: answers }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
beforeEach(() => void (sent.length = 0));
afterAll(() => void server.close());

const connect = () =>
  createSentryClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'sntryu_example',
    organization: 'acme',
    project: 'shop',
  });

const where = { repository: 'acme/shop', defaultBranch: 'main' };

describe('code mappings', () => {
  test('are sent in batches of 300, every one of them once, and what is refused is told', async () => {
    const mappings = Array.from({ length: 601 }, (_, index) => ({
      stackRoot: `com/example/${index}`,
      sourceRoot: `src/${index}`,
    }));
    expect(await uploadCodeMappings({ ...where, mappings }, { client: connect() })).toEqual({
      created: 600,
      updated: 0,
      refused: [{ stackRoot: 'com/example/600', reason: 'no such branch' }],
    });
    expect(sent.map(({ path }) => path)).toEqual(
      Array.from({ length: 3 }, () => '/api/0/organizations/acme/code-mappings/bulk/'),
    );
    expect(sent[0]?.body).toMatchObject({ project: 'shop', ...where });
    expect(sent.flatMap(({ body }) => body['mappings'])).toEqual(mappings);
  });

  test('are refused with every problem, and nothing is sent', async () => {
    const mappings = [
      { stackRoot: 'a', sourceRoot: 'b' },
      { stackRoot: 'a', sourceRoot: 'c' },
      { stackRoot: 1, sourceRoot: null },
    ];
    await expect(
      uploadCodeMappings({ ...where, mappings: mappings as never }, { client: connect() }),
    ).rejects.toMatchObject({
      kind: 'invalid-input',
      diagnostics: [
        { path: [1, 'stackRoot'] },
        { path: [2, 'stackRoot'] },
        { path: [2, 'sourceRoot'] },
      ],
    });
    await expect(
      uploadCodeMappings({ ...where, mappings: [] }, { client: connect() }),
    ).rejects.toMatchObject({ kind: 'invalid-input' });
    expect(sent).toEqual([]);
  });
});

test('new and changed mappings are told apart by Sentry', async () => {
  const sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  const client = createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
    project: 'shop',
  });
  const body = { name: 'acme/shop', provider: 'integrations:github' };
  await client.request('POST', 'organizations/acme/repos/', body);
  const first = [{ stackRoot: 'app/', sourceRoot: 'src/' }];
  const second = [
    { stackRoot: 'app/', sourceRoot: 'lib/' },
    { stackRoot: '', sourceRoot: '' },
  ];
  const upload = (mappings: typeof first) => uploadCodeMappings({ ...where, mappings }, { client });
  expect(await upload(first)).toEqual({ created: 1, updated: 0, refused: [] });
  expect(await upload(second)).toEqual({ created: 1, updated: 1, refused: [] });
  const known = await client.codeMappings.list({}).toArray();
  expect(known.map(({ stackRoot, sourceRoot }) => ({ stackRoot, sourceRoot }))).toEqual(second);
  await sandbox.close();
});
