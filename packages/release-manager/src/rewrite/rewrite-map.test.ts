import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commonPrefix, rewriteMap } from './rewrite-map.ts';

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-rewrite-')));
  for (const folder of ['build', 'src', 'outside']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'src', 'pay.ts'), 'pay()');
  writeFileSync(join(root, 'outside', 'secret.ts'), 'secret()');
  symlinkSync(join(root, 'outside', 'secret.ts'), join(root, 'src', 'linked.ts'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const bytesOf = (map: unknown): Buffer[] => {
  const whole = Buffer.from(JSON.stringify(map));
  // In two pieces, as a large map is read.
  return [whole.subarray(0, 7), whole.subarray(7)];
};
const rewrite = (map: unknown, stripPrefixes: readonly string[] = []): unknown =>
  JSON.parse(
    rewriteMap(bytesOf(map), 'build/shop.js.map', root, {
      stripPrefixes,
      sourceRoot: join(root, 'src'),
    }).toString(),
  );
const map = (more: object) => ({ version: 3, names: [], mappings: 'AAAA', ...more });

describe('the common directory of a map', () => {
  test.each([
    [['/srv/app/src/a.ts', '/srv/app/src/b.ts'], '/srv/app/src/'],
    [['/srv/app/src/a.ts', '/srv/app/lib/b.ts', 'webpack:///c.ts'], '/srv/app/'],
    [['/srv/a.ts', '/home/b.ts'], undefined],
    [['/a.ts'], undefined],
    [['src/a.ts'], undefined],
    [[], undefined],
  ])('of %j is %j', (sources, expected) => {
    expect(commonPrefix(bytesOf({ sources }))).toBe(expected);
  });

  test.each([{}, { sources: 'a' }, [], null])('is none where %j has no sources', (value) => {
    expect(commonPrefix(bytesOf(value))).toBeUndefined();
  });
});

describe('a map for the upload', () => {
  test('stays byte for byte where nothing changes', () => {
    const parts = bytesOf(map({ sources: ['a.ts'], sourcesContent: ['a()'] }));
    const options = { stripPrefixes: ['/srv'], sourceRoot: join(root, 'src') };
    expect(rewriteMap(parts, 'build/shop.js.map', root, options)).toEqual(Buffer.concat(parts));
  });

  test('gets the text of sources below the directory, and of no others', () => {
    const sources = [
      '../src/pay.ts',
      join(root, 'src', 'pay.ts'),
      '../outside/secret.ts',
      '../src/linked.ts',
      '../src/missing.ts',
      'webpack:///src/pay.ts',
      null,
    ];
    expect(rewrite(map({ sources }))).toMatchObject({
      sources,
      sourcesContent: ['pay()', 'pay()', null, null, null, null, null],
    });
  });

  test('keeps the text that it has, and counts from its sourceRoot', () => {
    const given = map({
      sourceRoot: '../src',
      sources: ['pay.ts', 'pay.ts'],
      sourcesContent: ['as it was built'],
      debug_id: 'ID',
    });
    expect(rewrite(given)).toMatchObject({
      sourcesContent: ['as it was built', 'pay()'],
      debug_id: 'ID',
    });
  });

  test('loses the beginnings of names, the first that fits', () => {
    const sources = ['/srv/app/a.ts', '/srv/b.ts', 'c.ts', null];
    expect(rewrite(map({ sources }), ['/srv/app', '/srv'])).toMatchObject({
      sources: ['a.ts', 'b.ts', 'c.ts', null],
    });
  });

  test('of sections becomes one without, and keeps its debug id', () => {
    const section = (column: number, source: string) => ({
      offset: { line: 0, column },
      map: map({ sources: [source], sourcesContent: [`${source} text`] }),
    });
    const given = { version: 3, debugId: 'ID', sections: [section(0, 'a.ts'), section(9, 'b.ts')] };
    const rewritten = rewrite(given);
    expect(rewritten).toMatchObject({
      sources: ['a.ts', 'b.ts'],
      sourcesContent: ['a.ts text', 'b.ts text'],
      debugId: 'ID',
    });
    expect(rewritten).not.toHaveProperty('sections');
  });

  test('that is no object is given back as it is', () => {
    const parts = bytesOf([]);
    const options = { stripPrefixes: [], sourceRoot: root };
    expect(rewriteMap(parts, 'build/shop.js.map', root, options)).toEqual(Buffer.from('[]'));
  });
});
