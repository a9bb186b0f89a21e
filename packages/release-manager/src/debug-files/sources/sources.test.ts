import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../error/diagnostic.ts';
import { dwarfProgram } from '../../testing/dwarf.ts';
import { applyDebugFiles } from '../apply-debug-files.ts';
import { planDebugFiles } from '../plan-debug-files.ts';
import { readDebugFiles } from '../read-debug-files.ts';
import type { DebugFile } from '../types.ts';
import { readZip } from '../zip.ts';
import { memoryBytes } from '../bytes.ts';
import { findSources } from './find-sources.ts';
import type { SourceProvider } from './source-provider.ts';

let directory: string;
let root: string;
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-sources-')));
  root = join(directory, 'shop');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (name: string, content: Buffer | string) => {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

/** A program that was built in the root from these files. */
const build = (...files: readonly string[]) =>
  write(
    'shop/app',
    dwarfProgram({
      version: 4,
      directory: root,
      directories: [],
      files: files.map((name) => [name, 0] as const),
      // Without a build id, the code stands for it.
      replace: { debug_frame: Buffer.alloc(4), text: Buffer.from('program code') },
    }),
  );

async function readFirst(path: string): Promise<DebugFile> {
  for await (const file of readDebugFiles([path])) return file;
  throw new Error('There is no debug file.');
}

describe('finding', () => {
  test('says what became of each source', async () => {
    write('shop/cart.c', 'int total;\n');
    write('shop/large.c', Buffer.alloc(1024 * 1024 + 1, 32));
    write('shop/latin.c', Buffer.from([0xe9, 0x0a]));
    write('shop/all.h.pch', 'PCH');
    write('other/secret.c', 'int secret;\n');
    symlinkSync(join(directory, 'other'), join(root, 'linked'));
    const names = ['cart.c', 'gone.c', 'large.c', 'latin.c', 'all.h.pch', 'linked/secret.c'];
    const file = await readFirst(build(...names, '../other/secret.c', 'cart.c', '<stdin>'));
    expect([...findSources(file, { root })]).toEqual([
      {
        path: join(root, 'cart.c'),
        state: 'found',
        file: join(root, 'cart.c'),
        content: Buffer.from('int total;\n'),
      },
      { path: join(root, 'gone.c'), state: 'missing' },
      { path: join(root, 'large.c'), state: 'too-large' },
      { path: join(root, 'latin.c'), state: 'not-text' },
      { path: join(root, 'all.h.pch'), state: 'precompiled' },
      { path: join(root, 'linked/secret.c'), state: 'outside' },
      { path: join(directory, 'other/secret.c'), state: 'outside' },
      { path: '<stdin>', state: 'missing' },
    ]);
  });

  test('asks the providers of other formats, and tells what they could not read', async () => {
    write('shop/cart.c', 'int total;\n');
    const file = await readFirst(build());
    const provider: SourceProvider = {
      name: 'listing',
      types: ['elf'],
      *readSources(bytes, { tell }) {
        tell('half of it is missing');
        yield { path: 'cart.c' };
        yield { path: 'own.c', content: bytes.take(0, 4) };
        bytes.take(bytes.size, 1);
      },
    };
    const told: Diagnostic[] = [];
    const found = findSources(file, { root, providers: [provider] }, (each) => told.push(each));
    expect([...found].map(({ path, state }) => [path, state])).toEqual([
      ['cart.c', 'found'],
      ['own.c', 'embedded'],
    ]);
    expect(told.map(({ code, message }) => [code, message])).toEqual([
      ['release-manager/sources-unreadable', 'half of it is missing'],
      ['release-manager/sources-unreadable', expect.stringMatching(/^bytes \d+ to \d+ of \d+$/)],
    ]);
  });

  test('a root that is not there is an error', async () => {
    const file = await readFirst(build('cart.c'));
    expect(() => [...findSources(file, { root: join(directory, 'nothing') })]).toThrow(
      'There is no directory',
    );
  });
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

  test('a bundle of the sources follows the program, under its id', async () => {
    write('shop/src/cart.c', 'int total;\n');
    const client = connect();
    const path = build('src/cart.c', 'gone.c');
    const plan = await planDebugFiles({ paths: [path], includeSources: { root } }, { client });
    expect(plan.steps.map(({ type, name }) => [type, name])).toEqual([
      ['upload-debug-file', 'app'],
      ['upload-source-bundle', 'app'],
    ]);
    expect(plan.diagnostics).toMatchObject([
      { code: 'release-manager/sources-left-out', severity: 'info', path: [path] },
    ]);
    // Plans survive JSON.
    await applyDebugFiles(JSON.parse(JSON.stringify(plan)), { client });
    const [, bundle] = sandbox.uploads;
    const debugId = plan.steps[0]?.file.debugId;
    expect(bundle).toMatchObject({ name: 'app' });
    const entries = readZip(memoryBytes(bundle?.bytes ?? Buffer.alloc(0))) ?? [];
    const texts = entries.map(({ name, open }) => {
      const content = open();
      return [name, Buffer.from(content.take(0, content.size)).toString()];
    });
    const source = `files${join(root, 'src/cart.c')}`;
    expect(texts[0]).toEqual([source, 'int total;\n']);
    expect(JSON.parse(texts[1]?.[1] ?? '')).toEqual({
      files: { [source]: { type: 'source', path: join(root, 'src/cart.c') } },
      arch: 'x86_64',
      debug_id: debugId,
      object_name: 'app',
    });
  });

  test('a source that changed in between is refused', async () => {
    write('shop/cart.c', 'int total;\n');
    const client = connect();
    const paths = [build('cart.c')];
    const plan = await planDebugFiles({ paths, includeSources: { root } }, { client });
    write('shop/cart.c', 'int other;\n');
    await expect(applyDebugFiles(plan, { client })).rejects.toMatchObject({ kind: 'stale-plan' });
  });

  test('nothing is bundled for a program without sources here, or when nobody asks', async () => {
    const client = connect();
    const paths = [build('gone.c')];
    const kinds = async (more: object) => {
      const { steps } = await planDebugFiles({ paths, ...more }, { client });
      return steps.map(({ type }) => type);
    };
    expect(await kinds({ includeSources: { root } })).toEqual(['upload-debug-file']);
    write('shop/gone.c', 'here again');
    expect(await kinds({})).toEqual(['upload-debug-file']);
  });
});
