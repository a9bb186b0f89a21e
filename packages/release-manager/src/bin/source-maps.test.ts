import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildCart } from '../testing/cart.ts';
import { useCommandLine } from '../testing/command-line.ts';

const shop = useCommandLine();
const { run } = shop;
beforeEach(() => buildCart(shop.directory));

const script = () => readFileSync(join(shop.directory, 'dist/cart.js'), 'utf8');

describe('sentry-release source-maps', () => {
  test('injects once, sends nothing, and changes nothing with --dry-run', async () => {
    const before = script();
    expect(await run('source-maps inject dist --dry-run')).toMatchObject({
      code: 0,
      output: 'would change 2 files\n',
    });
    expect(script()).toBe(before);
    expect(await run('source-maps inject dist')).toMatchObject({ output: 'changed 2 files\n' });
    expect(script()).toMatch(/\/\/# debugId=[\da-f-]{36}/);
    expect(await run('source-maps inject dist')).toMatchObject({ output: 'changed 0 files\n' });
    expect(shop.sandbox.requests).toEqual([]);
  });

  test('uploads, and explains from the lock which map a frame has', async () => {
    const line = 'source-maps upload dist --release shop@1 --lock release.lock.json --after delete';
    expect(await run(line)).toMatchObject({ code: 0, errors: '' });
    expect(() => readFileSync(join(shop.directory, 'dist/cart.js.map'))).toThrow('ENOENT');
    const [, id] = /debugId=([\da-f-]{36})/.exec(script()) ?? [];
    const frames = [{ abs_path: 'https://example.com/cart.js', lineno: 2, colno: 40 }];
    const images = [{ type: 'sourcemap', code_file: frames[0]?.abs_path, debug_id: id }];
    const event = {
      platform: 'javascript',
      debug_meta: { images },
      exception: { values: [{ type: 'RangeError', value: 'empty', stacktrace: { frames } }] },
    };
    writeFileSync(join(shop.directory, 'event.json'), JSON.stringify(event));
    const explained = await run('source-maps explain event.json --lock release.lock.json');
    expect(explained).toMatchObject({ code: 0, output: expect.stringContaining('by debug-id') });

    const other = JSON.stringify(event).replaceAll(
      id ?? '',
      '00000000-0000-0000-0000-000000000000',
    );
    writeFileSync(join(shop.directory, 'event.json'), other.replaceAll('cart.js', 'gone.js'));
    expect(await run('source-maps explain event.json --lock release.lock.json')).toMatchObject({
      code: 3,
      output: expect.stringContaining('unresolved'),
    });
  });

  test('refuses a build without maps, and accepts it when told to', async () => {
    rmSync(join(shop.directory, 'dist/cart.js.map'));
    writeFileSync(join(shop.directory, 'dist/cart.js'), 'console.log(1);\n');
    expect(await run('source-maps upload dist --release shop@1')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('release-manager/no-pairs'),
    });
    expect(await run('source-maps upload dist --release shop@1 --no-strict')).toMatchObject({
      code: 0,
    });
    expect(await run('source-maps check dist')).toMatchObject({ code: 3 });
  });

  test('checks a build, and shows the source of a place', async () => {
    await run('source-maps inject dist');
    expect(await run('source-maps check dist')).toMatchObject({
      code: 0,
      output: 'Nothing is wrong.\n',
    });
    const lines = script().split('\n');
    const line = lines.findIndex((text) => text.includes('RangeError')) + 1;
    const column = (lines[line - 1]?.indexOf('new RangeError') ?? 0) + 1;
    const place = `source-maps resolve dist/cart.js.map -l ${line} -c ${column}`;
    expect((await run(place)).output).toMatch(/^\.\.\/src\/cart\.ts:2:/);
    expect((await run(`--json ${place}`)).json()).toMatchObject({ line: 2 });
    expect((await run('source-maps check dist --json')).json()).toEqual([]);
    expect(await run('source-maps resolve dist/cart.js.map -l 999 -c 1')).toMatchObject({
      code: 1,
    });
  });

  test('names what is wrong with an option', async () => {
    expect(await run('source-maps upload dist --release shop@1 --debug-ids none')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('--debug-ids'),
    });
  });
});
