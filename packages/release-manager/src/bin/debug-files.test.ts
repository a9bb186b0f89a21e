import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { useCommandLine } from '../testing/command-line.ts';
import { elf } from '../testing/objects.ts';

const shop = useCommandLine();
const { run } = shop;
beforeEach(() => {
  writeFileSync(join(shop.directory, 'app'), elf(Buffer.alloc(20, 7)));
  writeFileSync(join(shop.directory, 'mapping.txt'), 'com.example.Cart -> a.a:\n');
});

const ID = '07070707-0707-0707-0707-070707070707';

test('check shows what a file is, and refuses what is of no use', async () => {
  expect(await run('debug-files check app')).toMatchObject({
    code: 0,
    output: expect.stringContaining(ID),
  });
  expect(await run('debug-files check nothing')).toMatchObject({ code: 3 });
});

test('find names the file of an id, and the ids that none has', async () => {
  const found = await run(`debug-files find ${ID} ffff`);
  expect(found).toMatchObject({ code: 3, errors: expect.stringContaining('ffff') });
  expect(found.output).toContain(join(shop.directory, 'app'));
});

test('upload sends, or only says what it would send', async () => {
  expect(await run('debug-files upload . --no-upload')).toMatchObject({ code: 0 });
  expect(shop.sandbox.uploads).toEqual([]);
  expect(await run('dif upload . -t elf')).toMatchObject({
    code: 0,
    output: expect.stringContaining('1 files are with Sentry'),
  });
  expect(shop.sandbox.uploads).toHaveLength(1);
  expect(await run('debug-files upload . -t coff')).toMatchObject({ code: 2 });
  expect(await run('debug-files upload . --id ffff --require-all')).toMatchObject({ code: 1 });
});

test('proguard tells and sends uuids, and keeps them for the program', async () => {
  const uuid = (await run('proguard uuid mapping.txt')).output.trim();
  expect(uuid).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect((await run('proguard upload mapping.txt --write-properties app.properties')).code).toBe(0);
  expect(shop.sandbox.uploads[0]?.name).toBe(`/proguard/${uuid}.txt`);
  expect(readFileSync(join(shop.directory, 'app.properties'), 'utf8')).toContain(uuid);
  expect(await run('proguard upload app --require-one')).toMatchObject({ code: 1 });
});
