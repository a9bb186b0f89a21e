import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  applyRelease,
  explainFrames,
  planRelease,
  readReleaseLock,
  renderReleaseLock,
  resolve,
  type ReleaseLock,
} from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { createBuild, writeAll } from './support/directory.ts';

let sandbox: Sandbox;
let lock: ReleaseLock;
const map = JSON.stringify({
  version: 3,
  sources: ['src/a.ts'],
  sourcesContent: ['one\ntwo\nthree()\n'],
  names: ['three'],
  mappings: 'AAEAA',
});

beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const release = async (): Promise<ReleaseLock> => {
  const directory = createBuild({
    'app.js': 'a()\n//# sourceMappingURL=app.js.map\n',
    'app.js.map': map,
    'bare.js': 'b()\n',
  });
  const client = connect(sandbox);
  const sourceMaps = { directory, urlPrefix: '~/static' };
  const plan = await planRelease({ version: 'shop@1.0.0', sourceMaps }, { client });
  return applyRelease(plan, { client, clock: instantClock });
};

const event = (options: {
  readonly file?: string;
  readonly debugId?: string | undefined;
  readonly release?: string;
  readonly dist?: string;
}) => {
  const { file = 'https://shop.example.com/static/app.js', debugId, ...rest } = options;
  return {
    ...{ release: 'shop@1.0.0', ...rest },
    exception: { values: [{ stacktrace: { frames: [{ abs_path: file, lineno: 1, colno: 5 }] } }] },
    debug_meta: {
      images:
        debugId === undefined ? [] : [{ type: 'sourcemap', code_file: file, debug_id: debugId }],
    },
  };
};

describe('explaining frames by a lock', () => {
  test('says which file and map a frame has, and why not', async () => {
    lock = await release();
    const id = lock.bundles[0]?.files.find(({ path }) => path === 'app.js')?.debugId;
    const explain = async (options: Parameters<typeof event>[0]) =>
      (await explainFrames(event(options), lock))[0];
    expect(await explain({ debugId: id })).toMatchObject({
      resolvedBy: 'debug-id',
      script: '~/static/app.js',
      map: '~/static/app.js.map',
    });
    expect(await explain({})).toMatchObject({
      resolvedBy: 'release-and-url',
      map: '~/static/app.js.map',
    });
    expect(await explain({ file: 'https://shop.example.com/static/app.js?v=3' })).toMatchObject({
      resolvedBy: 'release-and-url',
    });
    const other = await explain({
      debugId: '00000000-0000-5000-8000-000000000000',
      release: 'shop@2.0.0',
    });
    expect(other).not.toHaveProperty('resolvedBy');
    expect(other?.reasons.join('\n')).toContain('from another build');
    expect((await explain({ release: 'shop@1.0' }))?.reasons.join('\n')).toContain(
      'is the beginning of the other',
    );
    expect((await explain({ dist: 'ios' }))?.reasons.join('\n')).toContain('distribution ios');
    const moved = await explain({ file: 'https://shop.example.com/assets/app.js' });
    expect(moved?.reasons.join('\n')).toContain('~/static/app.js has the same name');
    expect(moved?.hint).toContain('urlPrefix');
    expect(
      (await explain({ file: 'https://shop.example.com/static/bare.js' }))?.reasons.join('\n'),
    ).toContain('names no map');
  });

  test('reads stacks of V8 and of the others', async () => {
    const stack = [
      'TypeError: x',
      '    at charge (https://shop.example.com/static/app.js:1:5)',
      '    at node:internal/timers:581:17',
      'refund@https://shop.example.com/static/bare.js:2:7',
    ].join('\n');
    const frames = (await explainFrames(stack, lock)).map(({ frame }) => frame);
    expect(frames).toEqual([
      { file: 'https://shop.example.com/static/app.js', line: 1, column: 5, function: 'charge' },
      { file: 'https://shop.example.com/static/bare.js', line: 2, column: 7, function: 'refund' },
    ]);
  });

  test('a lock is written and read', () => {
    const directory = createBuild({
      'release.lock.json': renderReleaseLock(lock),
      'wrong.json': '{"lockVersion":2}',
    });
    expect(readReleaseLock(join(directory, 'release.lock.json'))).toEqual(lock);
    expect(() => readReleaseLock(join(directory, 'wrong.json'))).toThrow(/no release lock/);
    expect(() => readReleaseLock(join(directory, 'gone.json'))).toThrow(/cannot be read/);
  });
});

describe('resolving a place', () => {
  test('gives source, line, column, name and the lines around', () => {
    const directory = createBuild({});
    writeAll(directory, { 'app.js.map': map });
    const expected = { source: 'src/a.ts', line: 3, column: 1, name: 'three' };
    expect(resolve(map, 1, 3)).toMatchObject({
      ...expected,
      context: [
        { line: 1, text: 'one' },
        { line: 2, text: 'two' },
        { line: 3, text: 'three()' },
        { line: 4, text: '' },
      ],
    });
    expect(resolve(join(directory, 'app.js.map'), 1, 3)).toMatchObject(expected);
    expect(resolve(map, 9, 1)).toBeUndefined();
    expect(() => resolve('/nowhere.map', 1, 1)).toThrow(/cannot be read/);
  });
});
