import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { transformSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { applyRelease, isReleaseManagerError, planRelease } from '../src/index.ts';
import type { SourceMaps } from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { createBuild, readAll, writeAll } from './support/directory.ts';
import { readBundle } from './support/read-bundle.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const source = `"use strict";
export function charge(amount) {
  if (amount < 0) throw new Error('negative');
  return amount;
}
`;

/** A minified script with its map, as esbuild writes them. */
const built = (name = 'app', text = source): Readonly<Record<string, string>> => {
  const { code, map } = transformSync(text, {
    sourcemap: true,
    sourcefile: `${name}.ts`,
    minify: true,
    format: 'cjs',
  });
  return {
    [`${name}.js`]: `${code}//# sourceMappingURL=${name}.js.map\n`,
    [`${name}.js.map`]: map,
  };
};

const plan = (sourceMaps: SourceMaps, version = 'shop@1.0.0') =>
  planRelease({ version, sourceMaps }, { client: connect(sandbox) });

const run = async (sourceMaps: SourceMaps, version?: string) => {
  const client = connect(sandbox);
  return applyRelease(await plan(sourceMaps, version), { client, clock: instantClock });
};

const idOf = (text: string | undefined): string =>
  /debugId=([0-9a-f-]{36})/.exec(text ?? '')?.[1] ?? 'none';

describe('injecting and uploading', () => {
  test('gives a script and its map one id, in both, in the manifest and in the lock', async () => {
    const directory = createBuild(built());
    const lock = await run({ directory, urlPrefix: '~/static/' });
    const files = readAll(directory);
    const id = idOf(files['app.js']);
    expect(JSON.parse(files['app.js.map'] ?? '')).toMatchObject({ debugId: id, debug_id: id });
    const [upload] = sandbox.uploads;
    const bundle = readBundle(upload?.bytes ?? new Uint8Array());
    expect(bundle.manifest).toMatchObject({
      org: 'acme',
      project: 'shop',
      release: 'shop@1.0.0',
      debug_id: lock.bundles[0]?.bundleId,
      files: {
        'files/_/_/static/app.js': {
          type: 'minified_source',
          url: '~/static/app.js',
          headers: { 'debug-id': id, sourcemap: 'app.js.map' },
        },
        'files/_/_/static/app.js.map': {
          type: 'source_map',
          url: '~/static/app.js.map',
          headers: { 'debug-id': id },
        },
      },
    });
    expect(bundle.files.get('files/_/_/static/app.js')?.toString()).toBe(files['app.js']);
    expect(lock.bundles[0]?.files).toMatchObject([
      { path: 'app.js', debugId: id, sourceMap: 'app.js.map' },
      { path: 'app.js.map', debugId: id },
    ]);
  });

  test('keeps what the script does, and every place that the map had', async () => {
    const directory = createBuild(built());
    const before = readAll(directory);
    await run({ directory });
    const after = readAll(directory);
    const program = (text: string | undefined) =>
      execFileSync(process.execPath, [
        '-e',
        `${text}
        const charge = module.exports.charge;
        let message; try { charge(-1) } catch (error) { message = error.message }
        console.log(JSON.stringify([charge(2), message, Object.values(globalThis._sentryDebugIds ?? {})]))`,
      ]);
    expect(JSON.parse(program(before['app.js']).toString())).toEqual([2, 'negative', []]);
    expect(JSON.parse(program(after['app.js']).toString())).toEqual([
      2,
      'negative',
      [idOf(after['app.js'])],
    ]);
    const at = (files: Readonly<Record<string, string>>) => {
      const column = (files['app.js'] ?? '').split('\n')[0]?.indexOf('throw') ?? -1;
      return originalPositionFor(new TraceMap(files['app.js.map'] ?? ''), { line: 1, column });
    };
    expect(at(after)).toEqual(at(before));
    expect(at(after)).toMatchObject({ source: 'app.ts', line: 3 });
  });

  test('changes nothing in a second run, and sends nothing again', async () => {
    const directory = createBuild(built());
    await run({ directory });
    const [files, requests] = [readAll(directory), sandbox.requests.length];
    const second = await plan({ directory });
    expect(second.steps.map(({ type }) => type)).toEqual(['upload-bundle']);
    await applyRelease(second, { client: connect(sandbox), clock: instantClock });
    expect(readAll(directory)).toEqual(files);
    const sent = sandbox.requests.slice(requests);
    expect(
      sent.filter(({ path, method }) => method === 'POST' && path.includes('chunk-upload')),
    ).toEqual([]);
    expect(sandbox.uploads).toHaveLength(1);
  });

  test('plans are data: a plan that went through JSON is applied', async () => {
    const directory = createBuild(built());
    const written = JSON.parse(JSON.stringify(await plan({ directory })));
    await applyRelease(written, { client: connect(sandbox), clock: instantClock });
    expect(sandbox.uploads).toHaveLength(1);
  });

  test('planning changes nothing', async () => {
    const directory = createBuild(built());
    const before = readAll(directory);
    await plan({ directory });
    expect(readAll(directory)).toEqual(before);
    expect(sandbox.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('finishes a run that was ended between a script and its map', async () => {
    const whole = createBuild(built());
    await run({ directory: whole });
    const half = createBuild({ ...built(), 'app.js': readAll(whole)['app.js'] ?? '' });
    await run({ directory: half });
    expect(readAll(half)).toEqual(readAll(whole));
  });

  test('keeps times and modes of files', async () => {
    const directory = createBuild(built());
    const script = join(directory, 'app.js');
    chmodSync(script, 0o755);
    utimesSync(script, 1_700_000_000, 1_700_000_000);
    await run({ directory });
    const { mode, mtimeMs } = statSync(script);
    expect([mode & 0o777, mtimeMs]).toEqual([0o755, 1_700_000_000_000]);
  });

  test('writes through a link to the file that it leads to', async () => {
    const shared = createBuild(built('real'));
    const directory = createBuild({ 'real.js.map': readAll(shared)['real.js.map'] ?? '' });
    symlinkSync(join(shared, 'real.js'), join(directory, 'real.js'));
    await run({ directory });
    expect(lstatSync(join(directory, 'real.js')).isSymbolicLink()).toBe(true);
    expect(idOf(readAll(shared)['real.js'])).not.toBe('none');
  });

  test.each([
    ['size', `${source}// more\nconsole.log(1)`],
    ['content', source.replace('negative', 'positive')],
  ])('refuses a plan when the %s of a file changed, and leaves it as it is', async (_, text) => {
    const directory = createBuild({ ...built('a'), ...built('b') });
    const planned = await plan({ directory });
    const changed = built('b', text);
    writeAll(directory, changed);
    const error: unknown = await applyRelease(planned, { client: connect(sandbox) }).catch(
      (reason: unknown) => reason,
    );
    expect(isReleaseManagerError(error, 'stale-plan')).toBe(true);
    expect(readAll(directory)).toMatchObject(changed);
    expect(sandbox.uploads).toEqual([]);
  });

  test('notices a file that changed between writing and sending', async () => {
    const directory = createBuild(built());
    await run({ directory });
    const planned = await plan({ directory }, 'shop@2.0.0');
    writeAll(directory, {
      'app.js': (readAll(directory)['app.js'] ?? '').replace('negative', 'positive'),
    });
    await expect(applyRelease(planned, { client: connect(sandbox) })).rejects.toMatchObject({
      kind: 'stale-plan',
    });
    expect(sandbox.uploads).toHaveLength(1);
  });

  test('gives each distribution its own bundle, and sends the files of all once', async () => {
    const directory = createBuild(built());
    const lock = await run({ directory, dist: ['ios', 'android'] });
    expect(sandbox.uploads.map(({ dist }) => dist)).toEqual(['ios', 'android']);
    expect(new Set(lock.bundles.map(({ bundleId }) => bundleId)).size).toBe(2);
    const names = sandbox.requests
      .filter(({ method, path }) => method === 'POST' && path.includes('chunk-upload'))
      .flatMap(
        ({ body }) =>
          Buffer.from(Object(body))
            .toString('latin1')
            .match(/filename="[0-9a-f]{40}"/g) ?? [],
      );
    expect(new Set(names).size).toBe(names.length);
  });

  test('moves maps away only when Sentry has them', async () => {
    const directory = createBuild(built());
    const kept = createBuild({});
    sandbox.fault({ type: 'status', status: 400, path: /assemble/ });
    await expect(run({ directory, afterUpload: { moveTo: kept } })).rejects.toThrow(/400/);
    expect(existsSync(join(directory, 'app.js.map'))).toBe(true);
    sandbox.reset();
    await run({ directory, afterUpload: { moveTo: kept } });
    expect(existsSync(join(directory, 'app.js.map'))).toBe(false);
    expect(JSON.parse(readFileSync(join(kept, 'app.js.map'), 'utf8'))).toMatchObject({
      version: 3,
    });
  });

  test('deletes maps when that is wanted', async () => {
    const directory = createBuild(built());
    await run({ directory, afterUpload: 'delete' });
    expect(Object.keys(readAll(directory))).toEqual(['app.js']);
  });

  test('leaves scripts as they are in sidecar mode', async () => {
    const files = built();
    const directory = createBuild(files);
    await run({ directory, debugIds: 'sidecar' });
    const after = readAll(directory);
    expect(after['app.js']).toBe(files['app.js']);
    const ids = JSON.parse(after['debug-ids.json'] ?? '');
    expect(ids).toEqual({ 'app.js': JSON.parse(after['app.js.map'] ?? '').debugId });
    const [upload] = sandbox.uploads;
    const { manifest } = readBundle(upload?.bytes ?? new Uint8Array());
    expect(manifest.files['files/_/_/app.js']?.headers).toMatchObject({
      'debug-id': ids['app.js'],
    });
    expect((await plan({ directory, debugIds: 'sidecar' })).steps.map(({ type }) => type)).toEqual([
      'upload-bundle',
    ]);
  });

  test('brings integrity hashes up to date', async () => {
    const files = built();
    const hash = (text: string | undefined) =>
      `sha384-${createHash('sha384')
        .update(text ?? '')
        .digest('base64')}`;
    const page = (text: string | undefined) =>
      `<script src="/app.js" integrity="${hash(text)}"></script>`;
    const manifest = (text: string | undefined) =>
      JSON.stringify({ 'app.js': { integrity: hash(text) } });
    const directory = createBuild({
      ...files,
      'index.html': page(files['app.js']),
      'manifest.json': manifest(files['app.js']),
    });
    await run({ directory, integrity: ['index.html', 'manifest.json'] });
    const after = readAll(directory);
    expect(after['app.js']).not.toBe(files['app.js']);
    expect(after['index.html']).toBe(page(after['app.js']));
    expect(after['manifest.json']).toBe(manifest(after['app.js']));
  });

  test('puts the text of sources into uploaded maps, but of none outside the root', async () => {
    const map = {
      version: 3,
      sources: ['src/in.ts', '../outside.ts', '/etc/hostname'],
      names: [],
      mappings: 'AAAA,CCAA,CCAA',
    };
    const outer = createBuild({
      'outside.ts': 'secret',
      'dist/src/in.ts': 'inside',
      'dist/app.js': 'a();b();c()\n//# sourceMappingURL=app.js.map\n',
      'dist/app.js.map': JSON.stringify(map),
    });
    await run({ directory: join(outer, 'dist'), rewrite: true, stripPrefixes: ['src/'] });
    const [upload] = sandbox.uploads;
    const sent = readBundle(upload?.bytes ?? new Uint8Array()).files.get('files/_/_/app.js.map');
    expect(JSON.parse(sent?.toString() ?? '')).toMatchObject({
      sources: ['in.ts', '../outside.ts', '/etc/hostname'],
      sourcesContent: ['inside', null, null],
    });
    expect(readAll(outer)['dist/app.js.map']).not.toContain('sourcesContent');
  });

  test('gives two scripts of one map one id, and moves nothing in either', async () => {
    const { 'app.js': script = '', 'app.js.map': map = '' } = built();
    const directory = createBuild({
      'a.js': script,
      'b.js': script.replace('use strict', 'use strict'),
      'app.js.map': map,
    });
    await run({ directory });
    const after = readAll(directory);
    expect(idOf(after['a.js'])).toBe(idOf(after['b.js']));
    expect(JSON.parse(after['app.js.map'] ?? '')).toMatchObject({
      mappings: JSON.parse(map).mappings,
    });
    expect(after['a.js']?.startsWith(script.slice(0, 60))).toBe(true);
  });

  test('wants at least one pair, unless told otherwise', async () => {
    const directory = createBuild({ 'app.js': 'a()' });
    const strict = await plan({ directory });
    expect(strict.diagnostics).toMatchObject([
      { code: 'release-manager/no-pairs', severity: 'error' },
    ]);
    await expect(applyRelease(strict, { client: connect(sandbox) })).rejects.toThrow(/source map/);
    expect((await plan({ directory, strict: false })).diagnostics).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});
