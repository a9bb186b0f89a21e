import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { applyRelease, planRelease } from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { createBuild, readAll } from './support/directory.ts';
import { readBundle } from './support/read-bundle.ts';
import { runSentryCli, sentryCli } from './support/sentry-cli.ts';

const map = JSON.stringify({
  version: 3,
  sources: ['a.ts'],
  sourcesContent: ['a()'],
  names: [],
  mappings: 'AAAA',
});

describe.skipIf(sentryCli.isSkipped)(`unlike ${sentryCli.name}`, { timeout: 60_000 }, () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox();
  });
  afterEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  type Files = Readonly<Record<string, string>>;
  const both = async (files: Files): Promise<{ readonly ours: Files; readonly theirs: Files }> => {
    const [mine, other] = [createBuild(files), createBuild(files)];
    const client = connect(sandbox);
    const sourceMaps = { directory: mine, strict: false };
    const plan = await planRelease({ version: '1.0.0', sourceMaps }, { client });
    await applyRelease(plan, { client, clock: instantClock });
    await runSentryCli(sandbox, 'sourcemaps', 'inject', other);
    return { ours: readAll(mine), theirs: readAll(other) };
  };
  const idOf = (text: string | undefined): string | undefined =>
    /debugId=([0-9a-f-]{36})/.exec(text ?? '')?.[1];
  const isStrict = (text: string | undefined): unknown =>
    runInNewContext(text ?? '', { result: undefined, window: undefined });

  test('a directive without a semicolon stays one', async () => {
    const script =
      '"use strict"\nresult = (function () { return this === undefined })()\n//# sourceMappingURL=a.js.map\n';
    const { ours, theirs } = await both({ 'a.js': script, 'a.js.map': map });
    expect([isStrict(script), isStrict(ours['a.js']), isStrict(theirs['a.js'])]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('a script with a `window` of its own tells its id', async () => {
    const script = 'result = globalThis;function window() {}\n//# sourceMappingURL=a.js.map\n';
    const { ours, theirs } = await both({ 'a.js': script, 'a.js.map': map });
    const ids = (text: string | undefined) =>
      runInNewContext(`${text}\n;Object.values(globalThis._sentryDebugIds ?? {})`);
    expect([...ids(ours['a.js'])]).toEqual([idOf(ours['a.js'])]);
    expect([...ids(theirs['a.js'])]).toEqual([]);
  });

  test('all of several directives stay directives', async () => {
    const script =
      '"use client";"use strict";result = (function () { return this === undefined })()\n//# sourceMappingURL=a.js.map\n';
    const { ours, theirs } = await both({ 'a.js': script, 'a.js.map': map });
    expect([isStrict(ours['a.js']), isStrict(theirs['a.js'])]).toEqual([true, false]);
  });

  test('an id that a bundler plugin gave is kept', async () => {
    const id = '12345678-1234-4234-8234-123456789abc';
    const script = `;{try{globalThis._sentryDebugIds={};globalThis._sentryDebugIdIdentifier="sentry-dbid-${id}"}catch(e){}};a()\n//# sourceMappingURL=a.js.map\n`;
    const files = { 'a.js': script, 'a.js.map': map };
    const { ours, theirs } = await both(files);
    expect(ours['a.js']).toBe(script);
    expect(JSON.parse(ours['a.js.map'] ?? '')).toMatchObject({ debugId: id });
    expect(idOf(theirs['a.js'])).not.toBe(id);
  });

  test('two scripts of one map get one id', async () => {
    const script = (name: string) => `${name}()\n//# sourceMappingURL=shared.js.map\n`;
    const { ours, theirs } = await both({
      'a.js': script('a'),
      'b.js': script('bb'),
      'shared.js.map': map,
    });
    expect(idOf(ours['a.js'])).toBe(idOf(ours['b.js']));
    expect(JSON.parse(ours['shared.js.map'] ?? '')).toMatchObject({
      debugId: idOf(ours['a.js']),
      mappings: 'AAAA',
    });
    const ids = [
      idOf(theirs['a.js']),
      idOf(theirs['b.js']),
      JSON.parse(theirs['shared.js.map'] ?? '').debugId,
    ];
    const isConsistent = ids.every((id) => id === ids[0]);
    const isUnmoved = JSON.parse(theirs['shared.js.map'] ?? '').mappings === 'AAAA';
    expect(isConsistent && isUnmoved).toBe(false);
  });

  test('a text in a template is no reference, and a broken map no script', async () => {
    const files = {
      'a.js': 'a()\n//# sourceMappingURL=a.js.map\n',
      'a.js.map': map,
      'text.js': 'b(`\n//# sourceMappingURL=elsewhere.js.map\n`)',
      'broken.js': 'c()\n//# sourceMappingURL=broken.js.map\n',
      'broken.js.map': '{"version":3,',
    };
    const directory = createBuild(files);
    await runSentryCli(
      sandbox,
      'sourcemaps',
      'upload',
      '--no-rewrite',
      '--release',
      '1.0.0',
      directory,
    );
    const [upload] = sandbox.uploads;
    const theirs = readBundle(upload?.bytes ?? new Uint8Array()).manifest.files;
    expect(theirs['files/_/_/text.js']?.headers).toEqual({ sourcemap: 'elsewhere.js.map' });
    expect(theirs['files/_/_/broken.js.map']?.type).toBe('minified_source');
    const plan = await planRelease(
      { version: '1.0.0', sourceMaps: { directory } },
      { client: connect(sandbox) },
    );
    expect(plan.diagnostics).toMatchObject([
      { code: 'release-manager/broken-map', severity: 'error' },
    ]);
    const entries = plan.steps.flatMap((step) =>
      step.type === 'upload-bundle' ? step.entries : [],
    );
    expect(entries.find(({ file }) => file === 'text.js')?.headers).not.toHaveProperty('sourcemap');
    expect(entries.map(({ file }) => file)).not.toContain('broken.js.map');
  });

  test('a build without a single map is an error', async () => {
    const directory = createBuild({ 'a.js': 'a()' });
    await runSentryCli(sandbox, 'sourcemaps', 'upload', '--release', '1.0.0', directory);
    const plan = await planRelease(
      { version: '1.0.0', sourceMaps: { directory } },
      { client: connect(sandbox) },
    );
    expect(plan.diagnostics).toMatchObject([
      { code: 'release-manager/no-pairs', severity: 'error' },
    ]);
  });

  test('packages in the build are left out', async () => {
    const files = {
      'a.js': 'a()\n//# sourceMappingURL=a.js.map\n',
      'a.js.map': map,
      'node_modules/b.js': 'b()\n',
    };
    const { ours, theirs } = await both(files);
    expect(ours['node_modules/b.js']).toBe(files['node_modules/b.js']);
    expect(idOf(theirs['node_modules/b.js'])).toBeDefined();
  });

  test('only sources below the root are put into maps', async () => {
    const outside = join(createBuild({ 'secret.txt': 'a secret' }), 'secret.txt');
    const open = JSON.stringify({ version: 3, sources: [outside], names: [], mappings: 'AAAA' });
    const files = { 'a.js': 'a()\n//# sourceMappingURL=a.js.map\n', 'a.js.map': open };
    const [mine, other] = [createBuild(files), createBuild(files)];
    await runSentryCli(sandbox, 'sourcemaps', 'upload', '--release', '1.0.0', other);
    const client = connect(sandbox);
    const sourceMaps = { directory: mine, rewrite: true };
    const plan = await planRelease({ version: '1.0.0', sourceMaps }, { client });
    await applyRelease(plan, { client, clock: instantClock });
    const [theirs, ours] = sandbox.uploads.map(({ bytes }) =>
      readBundle(bytes).files.get('files/_/_/a.js.map')?.toString(),
    );
    expect([theirs?.includes('a secret'), ours?.includes('a secret')]).toEqual([true, false]);
  });

  test.each([429, 500])('an answer of %d is no end', async (status) => {
    const files = { 'a.js': 'a()\n//# sourceMappingURL=a.js.map\n', 'a.js.map': map };
    const fail = () =>
      sandbox.fault({ type: 'status', status, method: 'POST', path: /assemble/, times: 1 });
    fail();
    const upload = ['sourcemaps', 'upload', '--release', '1.0.0'];
    await expect(runSentryCli(sandbox, ...upload, createBuild(files))).rejects.toThrow(
      /Command failed/,
    );
    const client = connect(sandbox);
    const sourceMaps = { directory: createBuild(files) };
    const plan = await planRelease({ version: '1.0.0', sourceMaps }, { client });
    sandbox.reset();
    fail();
    await applyRelease(plan, { client, clock: instantClock });
    expect(sandbox.uploads).toHaveLength(1);
  });

  test('a file is replaced, not written into', async () => {
    const files = { 'a.js': 'a()\n//# sourceMappingURL=a.js.map\n', 'a.js.map': map };
    const [mine, other] = [createBuild(files), createBuild(files)];
    const inode = (directory: string) => statSync(join(directory, 'a.js')).ino;
    const before = [inode(mine), inode(other)];
    const client = connect(sandbox);
    const plan = await planRelease(
      { version: '1.0.0', sourceMaps: { directory: mine } },
      { client },
    );
    await applyRelease(plan, { client, clock: instantClock });
    await runSentryCli(sandbox, 'sourcemaps', 'inject', other);
    expect([inode(mine) === before[0], inode(other) === before[1]]).toEqual([false, true]);
  });
});
