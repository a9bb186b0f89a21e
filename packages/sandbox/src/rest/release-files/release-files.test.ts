import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';
import { createCaller } from '../../testing/call.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop', 'api'] }] });
});
beforeEach(async () => {
  sandbox.reset();
  await call('POST', '/api/0/organizations/acme/releases/', {
    version: 'shop@1',
    projects: ['shop'],
  });
});
afterAll(() => sandbox.close());

const FILES = '/api/0/organizations/acme/releases/shop@1/files/';
const IN_PROJECT = '/api/0/projects/acme/shop/releases/shop@1/files/';
const TEXT = 'throw new Error("no")';
const call = (method: string, path: string, body?: unknown) =>
  createCaller(sandbox)(method, path, body);

async function upload(
  fields: readonly (readonly [name: string, value: string])[],
  { path = FILES, fileName = 'shop.js' } = {},
) {
  const form = new FormData();
  if (fileName) form.append('file', new Blob([TEXT], { type: 'text/javascript' }), fileName);
  for (const [name, value] of fields) form.append(name, value);
  const headers = { authorization: `Bearer ${sandbox.token}` };
  const response = await fetch(`${sandbox.url}${path}`, { method: 'POST', headers, body: form });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('a release file', () => {
  test('is uploaded under its address, and described, downloaded and deleted by its id', async () => {
    const { status, body } = await upload([
      ['name', '~/shop.js'],
      ['dist', 'ios'],
      ['header', 'Sourcemap: shop.js.map'],
      ['header', 'X-Time:12:30'],
    ]);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '~/shop.js',
      dist: 'ios',
      headers: {
        'Content-Type': 'text/javascript',
        Sourcemap: 'shop.js.map',
        'X-Time': '12:30',
      },
      size: TEXT.length,
      sha1: createHash('sha1').update(TEXT).digest('hex'),
    });
    const path = `${FILES}${String(body['id'])}/`;
    expect((await call('GET', path)).body).toEqual(body);
    const downloaded = await fetch(`${sandbox.url}${path}?download=1`, {
      headers: { authorization: `Bearer ${sandbox.token}` },
    });
    expect(await downloaded.text()).toBe(TEXT);
    expect(downloaded.headers.get('content-disposition')).toBe('attachment; filename="shop.js"');
    expect((await call('GET', IN_PROJECT)).body).toEqual([body]);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', FILES)).body).toEqual([]);
    expect((await call('GET', path)).status).toBe(404);
  });

  test('is refused where one of the same name and dist is there', async () => {
    const fields = [['name', '~/shop.js']] as const;
    expect((await upload(fields)).status).toBe(201);
    expect(await upload(fields, { path: IN_PROJECT })).toEqual({
      status: 409,
      body: { detail: 'A file matching this name already exists for the given release' },
    });
    expect((await upload([...fields, ['dist', 'ios']])).status).toBe(201);
    expect((await upload([])).body).toMatchObject({ name: 'shop.js' });
  });

  test.each([
    ['without a file', [['name', 'a']], '', 'Missing uploaded file'],
    ['without a name', [], 'file', 'File name must be specified'],
    [
      'with a line break in its name',
      [['name', '~/a\nb']],
      'a',
      'File name must not contain special whitespace characters',
    ],
    [
      'with a header that is none',
      [['header', 'Sourcemap']],
      'a',
      'header value was not formatted correctly',
    ],
    [
      'with a line break in a header',
      [['header', 'A: b\tc']],
      'a',
      'header value must not contain special whitespace characters',
    ],
  ] as const)('is refused %s', async (_, fields, fileName, detail) => {
    const { status, body } = await upload(fields, { fileName });
    expect([status, body]).toEqual([400, { detail }]);
  });

  test('belongs to a release of the project', async () => {
    const other = IN_PROJECT.replace('/shop/', '/api/');
    expect((await upload([], { path: other })).status).toBe(404);
    expect((await call('GET', other)).status).toBe(404);
  });
});
