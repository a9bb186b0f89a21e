import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { elf, zip } from '../testing/objects.ts';
import type { UploadDebugFileStep } from './plan-types.ts';
import { readDebugFiles } from './read-debug-files.ts';
import { createPartReader } from './read-parts.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-parts-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const contents = [1, 2].map((number) => elf(Buffer.alloc(20, number)));

/** Steps that send both objects of one zip. */
async function stepsOf(isPacked: boolean): Promise<readonly UploadDebugFileStep[]> {
  const path = join(directory, 'symbols.zip');
  const entries = contents.map((content, index) => [`${index}.debug`, content]);
  writeFileSync(path, zip(Object.fromEntries(entries), isPacked));
  const steps: UploadDebugFileStep[] = [];
  for await (const file of readDebugFiles([path])) {
    const rest = { name: '', checksum: '', chunks: [], changedAt: 0 };
    steps.push({ type: 'upload-debug-file', file, ...rest });
  }
  return steps;
}

test.each([true, false])(
  'parts of objects in a zip, in any order (packed: %s)',
  async (isPacked) => {
    const [first, second] = await stepsOf(isPacked);
    if (first === undefined || second === undefined) throw new Error('They were not found.');
    const read = createPartReader((bytes) => new Uint8Array(bytes));
    const [one = Buffer.alloc(0), other = Buffer.alloc(0)] = contents;
    expect(Buffer.from(read(first, 0, 100))).toEqual(one.subarray(0, 100));
    expect(Buffer.from(read(second, 50, 100))).toEqual(other.subarray(50, 150));
    expect(Buffer.from(read(first, 100, 50))).toEqual(one.subarray(100, 150));
  },
);

test('an object is unpacked once for all of its parts, and not kept for longer', async () => {
  const [first, second] = await stepsOf(true);
  if (first === undefined || second === undefined) throw new Error('They were not found.');
  const read = createPartReader((bytes) => new Uint8Array(bytes));
  read(first, 0, 100);
  // From now on nothing can be unpacked.
  rmSync(first.file.path);
  expect(Buffer.from(read(first, 100, 50))).toEqual(contents[0]?.subarray(100, 150));
  expect(() => read(second, 0, 10)).toThrow(/ENOENT/);
  expect(() => read(first, 0, 10)).toThrow(/ENOENT/);
});
