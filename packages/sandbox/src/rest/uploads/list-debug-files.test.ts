import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';
import { createCaller } from '../../testing/call.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const FILES = '/api/0/projects/acme/shop/files/';
const LIST = `${FILES}dsyms/`;
const ID = '00112233-4455-6677-8899-aabbccddeeff';
const OTHER_ID = 'ffeeddcc-bbaa-9988-7766-554433221100-a';

const call = (method: string, path: string, body?: unknown) =>
  createCaller(sandbox)(method, path, body);

async function upload(name: string, content: string, debugId?: string): Promise<void> {
  const bytes = Buffer.from(content, 'latin1');
  const sha1 = createHash('sha1').update(bytes).digest('hex');
  const form = new FormData();
  form.append('file', new Blob([bytes]), sha1);
  await fetch(`${sandbox.url}/api/0/organizations/acme/chunk-upload/`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${sandbox.token}` },
    body: form,
  });
  const file = { name, chunks: [sha1], ...(debugId === undefined ? {} : { debug_id: debugId }) };
  await call('POST', `${FILES}difs/assemble/`, { [sha1]: file });
}

beforeEach(async () => {
  sandbox.reset();
  await upload('libshop.so', '\u007FELF and so on', ID);
  await upload('shop.pdb', 'BSJB and so on', OTHER_ID);
  await upload(`/proguard/${'1'.repeat(8)}-1111-5111-8111-${'1'.repeat(12)}.txt`, 'a -> b:');
});

async function listed(query = ''): Promise<readonly unknown[]> {
  const { body } = await call('GET', `${LIST}${query}`);
  return Array.isArray(body) ? body.map(({ objectName }) => objectName) : [];
}

test('the newest comes first, with what its first bytes say', async () => {
  const { body } = await call('GET', LIST);
  expect(body).toMatchObject([
    { objectName: 'proguard-mapping', symbolType: 'proguard' },
    { objectName: 'shop.pdb', symbolType: 'portablepdb', uuid: OTHER_ID.slice(0, 36) },
    {
      objectName: 'libshop.so',
      symbolType: 'elf',
      debugId: ID,
      headers: { 'Content-Type': 'application/x-elf-binary' },
    },
  ]);
});

test.each([
  ['words of the name', '?query=SHOP', ['shop.pdb', 'libshop.so']],
  ['a debug id without hyphens', `?query=${ID.replaceAll('-', '').toUpperCase()}`, ['libshop.so']],
  ['a debug id with an age', `?debug_id=${OTHER_ID}`, ['shop.pdb']],
  ['a debug id with another age', `?debug_id=${OTHER_ID.slice(0, 36)}`, []],
  ['a part of a debug id', '?query=8899-aabb', ['libshop.so']],
  ['a format', '?file_formats=elf&file_formats=proguard', ['proguard-mapping', 'libshop.so']],
  [
    'a format that nobody knows',
    '?file_formats=coff',
    ['proguard-mapping', 'shop.pdb', 'libshop.so'],
  ],
  ['a format as the query', '?query=portablepdb', ['shop.pdb']],
  ['a page', '?per_page=1&cursor=1:1:0', ['shop.pdb']],
])('is found by %s', async (_, query, names) => {
  expect(await listed(query)).toEqual(names);
});

test('a file is downloaded, and gone once it was deleted', async () => {
  const { body } = await call('GET', `${LIST}?debug_id=${ID}`);
  const [{ id }] = Array.isArray(body) ? body : [];
  const url = `${sandbox.url}${LIST}?id=${id}`;
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${sandbox.token}` } });
  expect(await answer.text()).toBe('\u007FELF and so on');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${ID}.debug"`);
  expect((await call('DELETE', `${LIST}?id=${id}`)).status).toBe(204);
  expect((await call('DELETE', `${LIST}?id=${id}`)).status).toBe(404);
  expect((await call('GET', `${LIST}?id=${id}`)).status).toBe(404);
  expect(await listed()).toEqual(['proguard-mapping', 'shop.pdb']);
});

test('a token that reads alone deletes nothing', async () => {
  const asReader = createCaller(sandbox, sandbox.createToken(['project:read']));
  expect((await asReader('DELETE', `${LIST}?id=1`)).status).toBe(403);
});
