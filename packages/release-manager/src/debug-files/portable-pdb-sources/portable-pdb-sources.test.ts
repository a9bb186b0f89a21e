import { expect, test } from 'vitest';
import { metadata, portablePdb } from '../../testing/objects.ts';
import { memoryBytes } from '../bytes.ts';
import { readPortablePdb } from '../formats/portable-pdb.ts';
import type { DebugFile } from '../types.ts';
import { portablePdbSources } from './portable-pdb-sources.ts';

const GUID = Buffer.alloc(16, 1);
const SOURCE = Buffer.from('class Cart { int Total() => 7; }\n'.repeat(20));
const FILE: DebugFile = {
  path: 'Shop.pdb',
  offset: 0,
  size: 0,
  type: 'portablepdb',
  arch: 'any',
  features: { symtab: false, debug: true, unwind: false, sources: false },
};

function read(bytes: Buffer) {
  const told: string[] = [];
  const tell = (message: string) => void told.push(message);
  const sources = [...portablePdbSources.readSources(memoryBytes(bytes), { file: FILE, tell })];
  return { sources, told };
}

test('documents have the names that their parts give', () => {
  const paths = ['/shop/Cart.cs', '/shop/Model/Größe.cs', 'C:\\shop\\Program.cs'];
  const { sources } = read(
    portablePdb(
      GUID,
      1,
      paths.map((path) => ({ path })),
    ),
  );
  expect(sources).toEqual(paths.map((path) => ({ path })));
});

test('embedded sources are taken from the file, packed or not', () => {
  const bytes = portablePdb(GUID, 1, [
    { path: '/shop/Cart.cs', source: SOURCE, isPacked: true },
    { path: '/shop/Empty.cs' },
    { path: '/shop/Shop.cs', source: SOURCE },
  ]);
  expect(read(bytes).sources.map(({ content }) => content && Buffer.from(content))).toEqual([
    SOURCE,
    undefined,
    SOURCE,
  ]);
  expect(readPortablePdb(memoryBytes(bytes))).toMatchObject({
    features: { debug: true, sources: true },
  });
});

test('metadata without tables of documents is told', () => {
  expect(read(metadata({ '#Pdb': Buffer.alloc(32) }))).toMatchObject({
    sources: [],
    told: [expect.stringContaining('documents')],
  });
});
