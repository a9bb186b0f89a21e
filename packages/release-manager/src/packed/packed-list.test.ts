import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BundleEntry, PlannedFile } from '../plan/source-map-steps.ts';
import { createBundleEntries } from './bundle-entries.ts';
import { createPlannedFiles } from './planned-files.ts';

const crc32 = fc.stringMatching(/^[0-9a-f]{8}$/);
const state = fc.record({ bytes: fc.nat(), crc32 });
const text = fc.string({ unit: 'grapheme' });

const plannedFile: fc.Arbitrary<PlannedFile> = fc.record(
  {
    path: text,
    before: state,
    after: state,
    debugId: text,
    edits: fc.array(
      fc.record({
        offset: fc.nat(),
        remove: fc.nat(),
        // Long ones are shared, the longest are not.
        insert: fc.oneof(
          text,
          fc.constantFrom('a'.repeat(100), 'b'.repeat(99), 'é'.repeat(70_000)),
        ),
      }),
    ),
  },
  { requiredKeys: ['path', 'after', 'edits'] },
);

const bundleEntry: fc.Arbitrary<BundleEntry> = fc
  .record(
    {
      file: text,
      url: text,
      path: text,
      type: fc.constantFrom('minified_source' as const, 'source_map' as const),
      headers: fc.dictionary(fc.constantFrom('debug-id', 'sourcemap'), text, {
        noNullPrototype: true,
      }),
      bytes: fc.nat(),
      crc32,
      rewrite: fc.record({ stripPrefixes: fc.array(text), sourceRoot: text }),
      isEmpty: fc.constant(true as const),
    },
    { requiredKeys: ['file', 'url', 'type', 'headers', 'bytes', 'crc32'] },
  )
  .map((entry) => (entry.url.length % 2 === 0 ? entry : { ...entry, url: `~/${entry.file}?1` }));

describe('a packed list', () => {
  test('gives back the files of a plan as they were', () => {
    fc.assert(
      fc.property(fc.array(plannedFile), (files) => {
        const packed = createPlannedFiles();
        for (const file of files) packed.add(file);
        expect([...packed.items]).toEqual(files);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  test('gives back the files of a bundle as they were', () => {
    fc.assert(
      fc.property(fc.array(bundleEntry), (entries) => {
        const packed = createBundleEntries();
        for (const entry of entries) packed.add(entry);
        expect([...packed.items]).toEqual(entries);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  const files: readonly PlannedFile[] = Array.from({ length: 2000 }, (_, index) => ({
    path: `assets/${index}.js`,
    after: { bytes: index, crc32: '0a1b2c3d' },
    edits: [],
  }));
  const packed = createPlannedFiles();
  for (const file of files) packed.add(file);
  const { items } = packed;

  test('is an array to whoever reads it', () => {
    expect(items).toEqual(files);
    expect(Array.isArray(items)).toBe(true);
    expect(items).toHaveLength(2000);
    expect(items[1999]).toEqual(files[1999]);
    expect([items[2000], items.at(-1)]).toEqual([undefined, files[1999]]);
    expect(items.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect([...items, ...items.slice(7, 9)]).toEqual([...files, ...files.slice(7, 9)]);
    expect(Object.keys(items)).toEqual(Object.keys(files));
    expect([1999 in items, 2000 in items, 'map' in items]).toEqual([true, false, true]);
    expect(JSON.stringify({ items })).toBe(JSON.stringify({ items: files }));
    expect(inspect(items)).toBe(inspect(files));
    expect([{ items }].flatMap((step) => step.items)).toHaveLength(2000);
  });

  test('cannot be changed', () => {
    for (const change of [
      () => Reflect.set(items, 0, files[1]),
      () => Reflect.set(items, 'length', 0),
      () => Reflect.deleteProperty(items, 0),
      () => Reflect.defineProperty(items, 0, { value: files[1] }),
      () => Reflect.preventExtensions(items),
    ])
      expect(change()).toBe(false);
    expect(items[0]).toEqual(files[0]);
  });
});
