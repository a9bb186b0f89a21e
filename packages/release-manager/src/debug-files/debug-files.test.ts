import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../error/diagnostic.ts';
import { assembly, elf, fat, portablePdb, zip } from '../testing/objects.ts';
import { applyDebugFiles } from './apply-debug-files.ts';
import { checkDebugFiles } from './check-debug-files.ts';
import { findDebugFiles } from './find-debug-files.ts';
import { planDebugFiles } from './plan-debug-files.ts';
import { readDebugFiles } from './read-debug-files.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-debug-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (name: string, content: Buffer | string) => {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

async function readAll(paths: readonly string[]) {
  const told: Diagnostic[] = [];
  const files = [];
  for await (const file of readDebugFiles(paths, { onDiagnostic: (each) => told.push(each) })) {
    files.push(file);
  }
  return { files, told: told.map(({ code }) => code) };
}

const BUILD_ID = Buffer.from('000102030405060708090a0b0c0d0e0f10111213', 'hex');
// The first three fields of a GUID are numbers, and this machine writes them the other way round.
const ELF_ID = '03020100-0504-0706-0809-0a0b0c0d0e0f';
const GUID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const GUID_ID = '33221100-5544-7766-8899-aabbccddeeff';

describe('reading', () => {
  test('an ELF file: build id, architecture, features', async () => {
    const { files } = await readAll([write('app', elf(BUILD_ID))]);
    expect(files).toMatchObject([
      {
        type: 'elf',
        arch: 'x86_64',
        debugId: ELF_ID,
        codeId: BUILD_ID.toString('hex'),
        features: { symtab: false, debug: true, unwind: false },
      },
    ]);
  });

  test('a portable PDB, alone and inside of an assembly', async () => {
    const stamp = 0xabcd_ef01;
    write('a/shop.pdb', portablePdb(GUID, stamp));
    write('b/shop.dll', assembly(GUID, stamp));
    const { files } = await readAll([directory]);
    expect(files).toMatchObject([
      { type: 'portablepdb', debugId: `${GUID_ID}-abcdef01` },
      { type: 'pe', debugId: `${GUID_ID}-abcdef01`, codeId: '123456784000', arch: 'x86_64' },
      { type: 'portablepdb', debugId: `${GUID_ID}-abcdef01`, isEmbedded: true },
    ]);
  });

  test('each slice of a fat file, with its place', async () => {
    const { files } = await readAll([write('App', fat(GUID, BUILD_ID.subarray(0, 16)))]);
    expect(files).toMatchObject([
      { arch: 'x86_64', debugId: '00112233-4455-6677-8899-aabbccddeeff', offset: 48, size: 56 },
      { arch: 'arm64', debugId: '00010203-0405-0607-0809-0a0b0c0d0e0f', offset: 104, size: 56 },
    ]);
  });

  test('a Java class begins like a fat file and is none', async () => {
    const java = Buffer.from('cafebabe00000041', 'hex');
    expect(await readAll([write('Cart.class', Buffer.concat([java, Buffer.alloc(64)]))])).toEqual({
      files: [],
      told: [],
    });
  });

  test('a Breakpad file, with the records that it has', async () => {
    const text =
      'MODULE Linux x86_64 0123456789ABCDEF0123456789ABCDEF1 shop\nINFO CODE_ID ABCDEF\nFUNC 0 1 0 main\n';
    expect((await readAll([write('shop.sym', text)])).files).toMatchObject([
      {
        debugId: '01234567-89ab-cdef-0123-456789abcdef-1',
        codeId: 'abcdef',
        features: { symtab: false, debug: true, unwind: false },
      },
    ]);
  });

  test('a mapping of ProGuard by its uuid', async () => {
    // Computed with Python's uuid and hashlib, and the same as `sentry-cli proguard uuid` says.
    const mapping = 'com.example.Cart -> a.a:\n    12:14:void total() -> a\n';
    expect((await readAll([write('mapping.txt', mapping)])).files).toMatchObject([
      { type: 'proguard', debugId: '1002c683-1bbc-51a0-9da4-b7d82ca0a02d' },
    ]);
  });

  test('maps of Dart and il2cpp by their names', async () => {
    write('app/obfuscation.map.json', '["MaterialApp", "ex"]');
    const id = '00112233-4455-6677-8899-aabbccddeeff';
    write('il2cpp/LineNumberMappings.json', `{"/a.cpp": {}, "__debug-id__": {"${id}": {}}}`);
    write('il2cpp/strings.json', '["a", "b"]');
    write('dart-symbol-map.json', '{"not": "a list"}');
    const { files } = await readAll([directory]);
    expect(files.map(({ type, debugId }) => [type, debugId])).toEqual([
      ['dartsymbolmap', undefined],
      ['il2cpp', id],
    ]);
    expect(await checkDebugFiles([join(directory, 'app')])).toMatchObject([
      { message: expect.stringContaining('has to be named with it') },
    ]);
  });

  test('files inside of zips, packed or not', async () => {
    for (const isPacked of [true, false]) {
      const path = write(
        'symbols.zip',
        zip({ 'a/app': elf(BUILD_ID), 'b.txt': Buffer.from('no') }, isPacked),
      );
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      expect((await readAll([path])).files).toMatchObject([
        { path, entry: 'a/app', debugId: ELF_ID },
      ]);
    }
  });

  test('links that lead in a circle are followed once', async () => {
    write('deep/app', elf(BUILD_ID));
    symlinkSync(directory, join(directory, 'deep/again'));
    expect((await readAll([directory])).files).toHaveLength(1);
  });

  test('what is broken or not there is told, and the rest is read', async () => {
    const cut = write('cut', elf(BUILD_ID));
    truncateSync(cut, 100);
    write('whole', elf(BUILD_ID));
    const { files, told } = await readAll([directory, join(directory, 'nothing')]);
    expect(files).toHaveLength(1);
    expect(told).toEqual([
      'release-manager/debug-file-broken',
      'release-manager/debug-file-unreadable',
    ]);
  });
});

test('files are found by debug id and code id, in any form', async () => {
  write('app', elf(BUILD_ID));
  const found = await findDebugFiles(
    [ELF_ID.toUpperCase().replaceAll('-', ''), 'ffff'],
    [directory],
  );
  expect(found).toMatchObject({ files: [{ debugId: ELF_ID }], missing: ['ffff'] });
  expect((await findDebugFiles([BUILD_ID.toString('hex')], [directory])).files).toHaveLength(1);
});

test('checking says what is of no use, and when there is nothing', async () => {
  write('App', fat(GUID, GUID));
  expect((await checkDebugFiles([directory])).map(({ code }) => code)).toEqual([
    'release-manager/debug-file-unusable',
    'release-manager/debug-file-unusable',
  ]);
  expect(await checkDebugFiles([write('b.txt', 'nothing of interest')])).toMatchObject([
    { code: 'release-manager/no-debug-files', severity: 'error' },
  ]);
});

describe('uploading', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.close());
  const connect = () =>
    createSentryClient({
      baseUrl: sandbox.url,
      token: sandbox.token,
      organization: 'acme',
      project: 'shop',
    });

  test('sends each object once, byte for byte, and nothing the second time', async () => {
    const program = elf(BUILD_ID);
    write('app', program);
    write('copy/app', program);
    write('b.zip', zip({ 'net/shop.dll': assembly(GUID, 7) }, true));
    const client = connect();
    const plan = await planDebugFiles({ paths: [directory] }, { client });
    expect(plan.steps.map(({ name, file }) => [name, file.type])).toEqual([
      ['app', 'elf'],
      ['shop.pdb', 'portablepdb'],
    ]);
    const sent = await applyDebugFiles(plan, { client });
    expect(sent.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(sandbox.uploads.map(({ bytes }) => Buffer.from(bytes))).toEqual([
      program,
      portablePdb(GUID, 7),
    ]);
    const before = sandbox.requests.length;
    await applyDebugFiles(await planDebugFiles({ paths: [directory] }, { client }), { client });
    const again = sandbox.requests
      .slice(before)
      .filter(({ path }) => path.includes('chunk-upload'));
    expect(again.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('chooses by format, id and use, and says which ids are not there', async () => {
    write('app', elf(BUILD_ID));
    write('shop.pdb', portablePdb(GUID, 7));
    const client = connect();
    const named = async (more: object) => {
      const { steps } = await planDebugFiles({ paths: [directory], ...more }, { client });
      return steps.map(({ name }) => name);
    };
    expect(await named({ types: ['elf'] })).toEqual(['app']);
    expect(await named({ ids: [`${GUID_ID}-7`] })).toEqual(['shop.pdb']);
    expect(await named({ without: ['debug'] })).toEqual([]);
    const plan = await planDebugFiles(
      { paths: [directory], ids: ['ffff'], requiresAll: true },
      { client },
    );
    await expect(applyDebugFiles(plan, { client })).rejects.toMatchObject({
      kind: 'invalid-input',
    });
  });

  test('a mapping of ProGuard goes under its uuid', async () => {
    write('mapping.txt', 'com.example.Cart -> a.a:\n    12:14:void total() -> a\n');
    const client = connect();
    const plan = await planDebugFiles({ paths: [directory] }, { client });
    expect(plan.steps[0]?.name).toMatch(/^\/proguard\/[\da-f-]{36}\.txt$/);
  });

  test('a file that changed, and a plan for another project, are refused', async () => {
    const path = write('app', elf(BUILD_ID));
    const client = connect();
    const plan = await planDebugFiles({ paths: [directory] }, { client });
    utimesSync(path, 1, 1);
    await expect(applyDebugFiles(plan, { client })).rejects.toMatchObject({ kind: 'stale-plan' });
    const other = { ...client, project: 'other' };
    await expect(applyDebugFiles(plan, { client: other })).rejects.toMatchObject({
      kind: 'stale-plan',
    });
  });
});
