import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/debug-files/bytes.ts';
import { dwarfSources } from '../../src/debug-files/dwarf/dwarf-sources.ts';
import { NOBITS, openElf, readSections } from '../../src/debug-files/formats/elf.ts';
import { openMachO, readCommands } from '../../src/debug-files/formats/mach-o.ts';
import { applyDebugFiles } from '../../src/debug-files/apply-debug-files.ts';
import { planDebugFiles } from '../../src/debug-files/plan-debug-files.ts';
import { readDebugFiles } from '../../src/debug-files/read-debug-files.ts';
import { layOutBundle } from '../../src/debug-files/sources/bundle-layout.ts';
import { findSources } from '../../src/debug-files/sources/find-sources.ts';
import { planSources } from '../../src/debug-files/sources/plan-bundle.ts';
import type { DebugFile } from '../../src/debug-files/types.ts';
import { connect } from '../support/connect.ts';
import { damageAt } from '../support/damage.ts';
import { findOracle } from '../support/oracle.ts';
import { isProof } from '../support/proof.ts';
import { readBundle } from '../support/read-bundle.ts';
import { seeded } from '../support/seeded.ts';
import { runSentryCli } from '../support/sentry-cli.ts';
import { missingTools } from './build-fixtures.ts';
import { buildPrograms, SETS, type Programs } from './build-programs.ts';

const oracle = findOracle('sentry-cli');
const isSkipped = (missingTools.length > 0 || oracle.isSkipped) && process.env['CI'] !== 'true';
const name =
  missingTools.length > 0 ? `compilers (missing: ${missingTools.join(', ')})` : oracle.name;

const ask = (...args: readonly string[]): string =>
  execFileSync(join(oracle.directory, 'node_modules/.bin/sentry-cli'), ['debug-files', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: 'pipe',
  });

/** Every path that sentry-cli reads out of a debug file: they are indented, and what it says of them further. */
function theirPaths(file: string): ReadonlySet<string> {
  const lines = ask('print-sources', file).split('\n');
  return new Set(lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.slice(2)));
}

/** What a bundle says and holds; an object without an id is told by a nil one. */
function contentOf(bytes: Uint8Array) {
  const { manifest, files } = readBundle(bytes);
  const { files: listed, ...attributes } = manifest;
  const sources = Object.entries(listed).map(([entry, { type, ...more }]) => {
    return [
      JSON.stringify({ entry, type, ...more }),
      files.get(entry)?.toString('latin1'),
    ] as const;
  });
  const nil = '00000000-0000-0000-0000-000000000000';
  return { attributes: { debug_id: nil, ...attributes }, sources: new Map(sources) };
}

function theirBundle(file: string, folder: string) {
  ask('bundle-sources', file, '--output', folder);
  const written = join(folder, `${basename(file)}.src.zip`);
  return existsSync(written) ? contentOf(readFileSync(written)) : undefined;
}

function ourBundle(file: DebugFile) {
  const sources = planSources(file, { root: '/' }, () => {});
  if (sources.length === 0) return undefined;
  const parts = layOutBundle(file, basename(file.path), sources);
  return contentOf(Buffer.concat(parts.map((part) => part.read())));
}

async function readOne(path: string): Promise<DebugFile> {
  for await (const file of readDebugFiles([path])) return file;
  throw new Error(`${path} is no debug file.`);
}

describe.skipIf(isSkipped)(`beside sentry-cli, with ${name}`, () => {
  let programs: Programs;
  let sandbox: Sandbox;
  beforeAll(async () => {
    programs = isProof ? buildPrograms(SETS.few, SETS.more) : buildPrograms(SETS.few);
    sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  }, 600_000);
  afterAll(async () => {
    programs?.remove();
    await sandbox?.close();
  });

  test(
    'names and bundles of the sources of programs are the same',
    { timeout: 600_000 },
    async () => {
      let [paths, bundled] = [0, 0];
      const different: string[] = [];
      for (const { name: command, file } of programs.files) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          const object = await readOne(file);
          const theirs = theirPaths(file);
          const told: string[] = [];
          const found = findSources(object, { root: '/' }, ({ message }) => told.push(message));
          const ours = new Set([...found].map(({ path }) => path));
          const bundle = ourBundle(object);
          const other = theirBundle(file, programs.directory);
          const apart = [...ours, ...theirs].filter((path) => !ours.has(path) || !theirs.has(path));
          if (!isDeepStrictEqual(bundle, other)) told.push('the bundles differ');
          if (apart.length > 0 || told.length > 0) {
            different.push([command, ...apart.slice(0, 3), ...told].join(' | '));
          }
          paths += ours.size;
          bundled += bundle?.sources.size ?? 0;
        } catch (error) {
          // The others are of interest all the same.
          different.push(`${command} | ${String(error)}`);
        }
      }
      for (const line of different) console.log(line);
      console.log(
        `figure: sources: ${programs.files.length} programs like sentry-cli 3.8.0 (C, C++, Go, Rust; ${paths} paths, ${bundled} sources bundled), ${different.length} different`,
      );
      expect(different).toEqual([]);
      expect(programs.files.length).toBeGreaterThanOrEqual(isProof ? 90 : 12);
      expect(bundled).toBeGreaterThan(500);
    },
  );

  test('an upload sends the same files under the same ids', { timeout: 120_000 }, async () => {
    const kinds = [/^gcc -gdwarf-5/, /^clang\+\+/, /^go/, /^rustc/];
    const paths = kinds.map(
      (kind) => programs.files.find(({ name: command }) => kind.test(command))?.file ?? '',
    );
    const received = () =>
      sandbox.uploads
        .map(({ name: sent, bytes }) => {
          const content = Buffer.from(bytes);
          const isBundle = content.toString('latin1', 0, 4) === 'SYSB';
          return { sent, content: isBundle ? contentOf(content) : content.length };
        })
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    await runSentryCli(sandbox, 'debug-files', 'upload', '--include-sources', ...paths);
    const theirs = received();
    sandbox.reset();
    const client = connect(sandbox);
    const plan = await planDebugFiles({ paths, includeSources: { root: '/' } }, { client });
    await applyDebugFiles(plan, { client });
    expect(theirs).toHaveLength(2 * kinds.length);
    expect(received()).toEqual(theirs);
  });

  test.runIf(isProof)(
    'packed sections of Mach-O and PE are read here alone',
    { timeout: 600_000 },
    async () => {
      const packed = buildPrograms(SETS.packed);
      try {
        expect(packed.files).toHaveLength(2);
        for (const { file } of packed.files) {
          expect(theirPaths(file).size).toBe(0);
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          const ours = ourBundle(await readOne(file));
          const listed = [...(ours?.sources.keys() ?? [])].join();
          expect(listed).toContain(join(packed.directory, 'go/cart/cart.go'));
        }
      } finally {
        packed.remove();
      }
    },
  );

  test(
    'debug information that was damaged crashes nothing, hangs nothing and is never read beyond the end',
    { timeout: 600_000 },
    async () => {
      const rounds = isProof ? 100_000 : 10_000;
      const random = seeded(20_261_123);
      const small = programs.files.filter(({ file }) => statSync(file).size < 64 * 1024);
      const objects = await Promise.all(small.map(({ file }) => readOne(file)));
      const seeds = objects
        .filter(({ type }) => type === 'elf' || type === 'macho')
        .map((file) => ({ file, bytes: readFileSync(file.path) }))
        .map((seed) => ({ ...seed, places: debugSections(seed.file, seed.bytes) }))
        .filter(({ places }) => places.length > 0);
      let [named, told, refused, longestInMs] = [0, 0, 0, 0];
      for (let round = 0; round < rounds; round += 1) {
        const { file, bytes, places } = seeds[round % seeds.length] ?? never();
        // What stands behind the end must not be seen.
        const memory = Buffer.concat([bytes, BEHIND]);
        damage(memory, places, random);
        const before = performance.now();
        try {
          const object = memoryBytes(memory.subarray(0, bytes.length));
          for (const { path } of dwarfSources.readSources(object, {
            file,
            tell: () => (told += 1),
          })) {
            named += 1;
            if (path.includes(MARK)) throw new Error(`${file.path} is read beyond its end`);
          }
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          refused += 1;
        }
        longestInMs = Math.max(longestInMs, performance.now() - before);
      }
      console.log(
        `figure: sources: ${rounds} damaged programs (${seeds.length} seeds, random seed 20261123): ${named} names, ${told} parts told, ${refused} files refused, the longest took ${longestInMs.toFixed(0)} ms`,
      );
      expect(Math.min(named, told, refused)).toBeGreaterThan(0);
      expect(longestInMs).toBeLessThan(5_000);
    },
  );
});

const MARK = 'beyond-the-end';
const BEHIND = Buffer.from(MARK.repeat(100));

interface Place {
  readonly offset: number;
  readonly size: number;
}

/** Where the debug information is in a file. */
function debugSections({ type }: DebugFile, bytes: Buffer): readonly Place[] {
  if (type === 'macho') {
    const { reader, is64 } = openMachO(memoryBytes(bytes));
    const { sections } = readCommands(reader, is64);
    return [...sections]
      .filter(([section]) => section.includes('debug_'))
      .map(([, place]) => place);
  }
  const { reader, is64 } = openElf(memoryBytes(bytes));
  return readSections(reader, is64).filter(
    (section) => section.name.includes('debug_') && section.type !== NOBITS,
  );
}

/** Some bytes and some whole numbers in these places become others. */
function damage(bytes: Buffer, places: readonly Place[], random: () => number): void {
  const pick = (most: number) => Math.floor(random() * most);
  for (let count = 1 + pick(6); count > 0; count -= 1) {
    const { offset, size } = places[pick(places.length)] ?? never();
    // Most of what is read of a section stands at its beginning.
    damageAt(bytes, offset + pick(random() < 0.5 ? Math.min(size, 128) : size), random);
  }
}

function never(): never {
  throw new Error('There is no such thing.');
}
