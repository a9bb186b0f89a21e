import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { elf, fat } from '../../testing/objects.ts';
import { readDartMap } from './read-dart-map.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-dart-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (name: string, content: string | Buffer) => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

const ID = Buffer.alloc(16, 7);

test('a map has the id of its program', () => {
  const map = write('map.json', '["MaterialApp", "ex", "Cart", "ey"]');
  const program = write('app.symbols', elf(ID));
  expect(readDartMap({ map, program })).toMatchObject({
    type: 'dartsymbolmap',
    path: map,
    debugId: '07070707-0707-0707-0707-070707070707',
  });
});

test.each([
  ['no JSON', 'no', undefined, 'map.json', 'JSON'],
  ['no list of texts', '{"a": "b"}', undefined, 'map.json', 'list of texts'],
  ['no pairs', '["a", "b", "c"]', undefined, 'map.json', '3 entries'],
  ['a program without an id', '["a", "b"]', Buffer.from('no program'), 'app', 'no debug id'],
  ['a program of two', '["a", "b"]', fat(ID, Buffer.alloc(16, 8)), 'app', 'has 2'],
])('refused: %s', (_, content, program, place, message) => {
  const found = readDartMap({
    map: write('map.json', content),
    program: write('app', program ?? elf(ID)),
  });
  expect(found).toMatchObject({
    severity: 'error',
    path: [join(directory, place)],
    message: expect.stringContaining(message),
  });
});
