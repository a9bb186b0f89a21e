import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyRelease } from '../src/index.ts';
import { connect } from './support/connect.ts';
import { createBuild, readAll } from './support/directory.ts';
import { readBundle } from './support/read-bundle.ts';
import { built, idOf, useReleases } from './support/releases.ts';

const { plan, run, sandbox } = useReleases();

describe('options of source maps', () => {
  test('gives each distribution its own bundle, and sends the files of all once', async () => {
    const directory = createBuild(built());
    const lock = await run({ directory, dist: ['ios', 'android'] });
    expect(sandbox().uploads.map(({ dist }) => dist)).toEqual(['ios', 'android']);
    expect(new Set(lock.bundles.map(({ bundleId }) => bundleId)).size).toBe(2);
    const names = sandbox()
      .requests.filter(({ method, path }) => method === 'POST' && path.includes('chunk-upload'))
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
    sandbox().fault({ type: 'status', status: 400, path: /assemble/ });
    await expect(run({ directory, afterUpload: { moveTo: kept } })).rejects.toThrow(/400/);
    expect(existsSync(join(directory, 'app.js.map'))).toBe(true);
    sandbox().reset();
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
    const [upload] = sandbox().uploads;
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
    const [upload] = sandbox().uploads;
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
    await expect(applyRelease(strict, { client: connect(sandbox()) })).rejects.toThrow(
      /source map/,
    );
    expect((await plan({ directory, strict: false })).diagnostics).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});
