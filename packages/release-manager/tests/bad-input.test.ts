import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isReleaseManagerError, planRelease, type SourceMaps } from '../src/index.ts';
import { connect } from './support/connect.ts';
import { createBuild, readAll } from './support/directory.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const run = promisify(execFile);
const map = JSON.stringify({
  version: 3,
  sources: ['a.ts'],
  sourcesContent: ['a'],
  names: [],
  mappings: 'AAAA',
});
const pair = { 'a.js': 'a()\n//# sourceMappingURL=a.js.map\n', 'a.js.map': map };
const plan = (sourceMaps: SourceMaps) =>
  planRelease({ version: '1.0.0', sourceMaps }, { client: connect(sandbox) });
const found = async (sourceMaps: SourceMaps) =>
  (await plan(sourceMaps)).diagnostics.map(({ code, severity, path }) => [code, severity, path[0]]);

describe('a build with', () => {
  test('a link into itself is read once', async () => {
    const directory = createBuild({ 'in/a.js': pair['a.js'], 'in/a.js.map': map });
    symlinkSync('..', join(directory, 'in', 'loop'));
    expect(await found({ directory })).toEqual([['release-manager/link-loop', 'info', 'in/loop']]);
  });

  test('binary files named like scripts leaves them out', async () => {
    const directory = createBuild({
      ...pair,
      'zero.js': Buffer.from([0x61, 0, 0x62]),
      'latin.js': Buffer.from([0x61, 0xe9, 0x62]),
    });
    expect(await found({ directory })).toEqual([
      ['release-manager/binary-file', 'warning', 'zero.js'],
      ['release-manager/binary-file', 'warning', 'latin.js'],
    ]);
  });

  test('a map of 2 GB is refused without reading it', async () => {
    const directory = createBuild({ ...pair, 'big.js': 'b()\n//# sourceMappingURL=big.js.map\n' });
    writeFileSync(join(directory, 'big.js.map'), '');
    truncateSync(join(directory, 'big.js.map'), 2 * 1024 ** 3);
    expect(await found({ directory })).toEqual([
      ['release-manager/file-too-large', 'error', 'big.js.map'],
    ]);
  });

  test('a dangling link says so', async () => {
    const directory = createBuild(pair);
    symlinkSync('nowhere.js', join(directory, 'gone.js'));
    expect(await found({ directory })).toEqual([
      ['release-manager/unusable-file', 'error', 'gone.js'],
    ]);
  });

  test('no directory is an error of files', async () => {
    const error: unknown = await plan({ directory: '/nowhere/at/all' }).catch(
      (reason: unknown) => reason,
    );
    expect(isReleaseManagerError(error, 'files')).toBe(true);
  });

  test('a directory named like a script is walked into', async () => {
    const directory = createBuild(pair);
    mkdirSync(join(directory, 'lib.js'));
    expect(await found({ directory })).toEqual([]);
  });

  test('no room to write keeps every file whole', async () => {
    // A limit on the size of files stands for a full disk: the write of the larger file fails in its middle.
    const large = `a()//${'x'.repeat(64 * 1024)}\n//# sourceMappingURL=a.js.map\n`;
    const files = { 'a.js': large, 'a.js.map': map };
    const directory = createBuild(files);
    const program = fileURLToPath(new URL('programs/upload.ts', import.meta.url));
    const script = `trap '' XFSZ; ulimit -f 32; exec "$0" "$@"`;
    const args = ['-c', script, process.execPath, program, directory, sandbox.url, sandbox.token];
    await expect(run('bash', args)).rejects.toMatchObject({
      stderr: expect.stringContaining('A file of the build cannot be changed'),
    });
    expect(readAll(directory)).toEqual(files);
  });
});
