import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { describe, expect, test } from 'vitest';
import { applyRelease, isReleaseManagerError } from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { createBuild, readAll, writeAll } from './support/directory.ts';
import { readBundle } from './support/read-bundle.ts';
import { built, idOf, source, useReleases } from './support/releases.ts';

const { plan, run, sandbox } = useReleases();

describe('injecting and uploading', () => {
  test('gives a script and its map one id, in both, in the manifest and in the lock', async () => {
    const directory = createBuild(built());
    const lock = await run({ directory, urlPrefix: '~/static/' });
    const files = readAll(directory);
    const id = idOf(files['app.js']);
    expect(JSON.parse(files['app.js.map'] ?? '')).toMatchObject({ debugId: id, debug_id: id });
    const [upload] = sandbox().uploads;
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
    const [files, requests] = [readAll(directory), sandbox().requests.length];
    const second = await plan({ directory });
    expect(second.steps.map(({ type }) => type)).toEqual(['upload-bundle']);
    await applyRelease(second, { client: connect(sandbox()), clock: instantClock });
    expect(readAll(directory)).toEqual(files);
    const sent = sandbox().requests.slice(requests);
    expect(
      sent.filter(({ path, method }) => method === 'POST' && path.includes('chunk-upload')),
    ).toEqual([]);
    expect(sandbox().uploads).toHaveLength(1);
  });

  test('plans are data: a plan that went through JSON is applied', async () => {
    const directory = createBuild(built());
    const written = JSON.parse(JSON.stringify(await plan({ directory })));
    await applyRelease(written, { client: connect(sandbox()), clock: instantClock });
    expect(sandbox().uploads).toHaveLength(1);
  });

  test('planning changes nothing', async () => {
    const directory = createBuild(built());
    const before = readAll(directory);
    await plan({ directory });
    expect(readAll(directory)).toEqual(before);
    expect(sandbox().requests.every(({ method }) => method === 'GET')).toBe(true);
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
    const error: unknown = await applyRelease(planned, { client: connect(sandbox()) }).catch(
      (reason: unknown) => reason,
    );
    expect(isReleaseManagerError(error, 'stale-plan')).toBe(true);
    expect(readAll(directory)).toMatchObject(changed);
    expect(sandbox().uploads).toEqual([]);
  });

  test('notices a file that changed between writing and sending', async () => {
    const directory = createBuild(built());
    await run({ directory });
    const planned = await plan({ directory }, 'shop@2.0.0');
    writeAll(directory, {
      'app.js': (readAll(directory)['app.js'] ?? '').replace('negative', 'positive'),
    });
    await expect(applyRelease(planned, { client: connect(sandbox()) })).rejects.toMatchObject({
      kind: 'stale-plan',
    });
    expect(sandbox().uploads).toHaveLength(1);
  });
});
