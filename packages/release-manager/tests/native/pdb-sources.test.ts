import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryBytes, openBytes } from '../../src/debug-files/bytes.ts';
import { identify } from '../../src/debug-files/identify.ts';
import { findSources } from '../../src/debug-files/sources/find-sources.ts';
import { ownProviders } from '../../src/debug-files/sources/providers.ts';
import type { DebugFile } from '../../src/debug-files/types.ts';
import { readZip } from '../../src/debug-files/zip.ts';
import { portablePdb } from '../../src/testing/objects.ts';
import { damageAt, isOfDamage } from '../support/damage.ts';
import { findOracle } from '../support/oracle.ts';
import { isProof } from '../support/proof.ts';
import { seeded } from '../support/seeded.ts';
import { missingTools } from './build-fixtures.ts';

const oracle = findOracle('sentry-cli');
const assemblies = findOracle('portable-pdb');
const missing = [
  ...missingTools,
  ...[oracle, assemblies].filter(({ isSkipped }) => isSkipped).map(({ name }) => name),
];
const isSkipped = missing.length > 0 && process.env['CI'] !== 'true';
const name = missing.length > 0 ? `real PDBs (missing: ${missing.join(', ')})` : 'real PDBs';

const PATH = ['/usr/lib/llvm-14/bin', process.env['PATH'] ?? ''].join(delimiter);
const TARGETS = ['x86_64', 'i686', 'aarch64'];

let directory: string;
let files: readonly string[];

/** PDBs of C with headers, those of assemblies of .NET, and one that carries sources. */
function makeFiles(): readonly string[] {
  mkdirSync(join(directory, 'src/include'), { recursive: true });
  const write = (path: string, content: string) => writeFileSync(join(directory, path), content);
  write('src/include/größe.h', 'static inline int size(int x) { return x + 1; }\n');
  write('src/a.c', '#include "include/größe.h"\nint shop_total(int a) { return size(a) * 2; }\n');
  write(
    'src/b.c',
    '#include "./../src/include/größe.h"\nint other(int x) { return size(x) * 5; }\n',
  );
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: directory, env: { ...process.env, PATH }, stdio: 'pipe' });
  for (const target of TARGETS) {
    for (const unit of ['a', 'b'])
      run(
        'clang',
        ...['-target', `${target}-pc-windows-msvc`, '-g', '-gcodeview', '-c', `src/${unit}.c`],
        ...['-o', `${unit}-${target}.obj`],
      );
    run(
      'lld-link',
      ...['/dll', '/noentry', '/debug', `/out:${target}.dll`, `/pdb:${target}.pdb`],
      ...[`a-${target}.obj`, `b-${target}.obj`, '/export:shop_total'],
    );
  }
  const embedded = [
    { path: join(directory, 'src/a.c') },
    { path: '/shop/Cart.cs', source: Buffer.from('class Cart {}\n'.repeat(40)), isPacked: true },
    { path: 'C:\\shop\\Program.cs', source: Buffer.from('class Program {}') },
    { path: '/shop/model/../None.cs' },
  ];
  writeFileSync(join(directory, 'embedded.pdb'), portablePdb(Buffer.alloc(16, 3), 7, embedded));
  const packages = join(assemblies.directory, '.venv/lib');
  const portable = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.pdb'))
    .map((path) => join(packages, path));
  return [...TARGETS.map((target) => `${target}.pdb`), 'embedded.pdb']
    .map((file) => join(directory, file))
    .concat(portable);
}

function ask(...args: readonly string[]): string {
  const program = join(oracle.directory, 'node_modules/.bin/sentry-cli');
  return execFileSync(program, ['debug-files', ...args], { encoding: 'utf8' });
}

function open(path: string): DebugFile {
  const bytes = openBytes(path);
  const [info] = identify(bytes, path);
  bytes.close();
  if (info === undefined) throw new Error(`${path} is no debug file`);
  return { path, ...info };
}

describe.skipIf(isSkipped)(`beside sentry-cli, with ${name}`, () => {
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'sentry-kit-pdb-'));
    files = makeFiles();
  }, 120_000);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('they name the sources that sentry-cli finds in them', { timeout: 60_000 }, () => {
    let count = 0;
    for (const file of files) {
      const told = /^ {2}(\S.*)\n {4}(Embedded|.*)/gm;
      // It says twice what two modules name.
      const states = new Map(
        [...ask('print-sources', file).matchAll(told)].map(([, path, state]) => [path, state]),
      );
      const theirs = [...states].map(([path, state]) => ({
        path,
        isEmbedded: state === 'Embedded',
      }));
      const ours = [...findSources(open(file), { root: '/' })].map(({ path, state }) => ({
        path,
        isEmbedded: state === 'embedded',
      }));
      expect(ours, file).toEqual(theirs);
      expect(ours.length, file).toBeGreaterThan(0);
      count += ours.length;
    }
    console.log(
      `figure: sources of PDBs: ${count} named by ${files.length} files, the same as sentry-cli 3.8.0 says`,
    );
    expect(files.length).toBeGreaterThanOrEqual(7);
  });

  test('ids and features are those that sentry-cli gives', { timeout: 60_000 }, () => {
    for (const file of files) {
      const { variants, features }: { readonly variants: readonly object[]; features: string } =
        JSON.parse(ask('check', '--json', file));
      const { debugId, arch, features: ours } = open(file);
      const kinds = (['symtab', 'debug', 'unwind', 'sources'] as const).filter(
        (kind) => ours[kind],
      );
      expect(
        { variants: [{ debug_id: debugId, code_id: null, arch }], features: kinds.join(', ') },
        file,
      ).toEqual({ variants, features });
    }
  });

  test('what is on disk is what sentry-cli puts into a bundle', { timeout: 60_000 }, () => {
    for (const file of files.slice(0, TARGETS.length + 1)) {
      const output = join(directory, 'out');
      ask('bundle-sources', file, '-o', output);
      const [bundle = ''] = readdirSync(output);
      const theirs = readBundle(readFileSync(join(output, bundle)));
      rmSync(output, { recursive: true });
      const ours = [...findSources(open(file), { root: directory })].flatMap(
        ({ path, state, content }) => (state === 'found' ? [[path, content?.toString()]] : []),
      );
      expect(ours, file).toEqual(theirs);
      expect(ours.length, file).toBeGreaterThan(0);
    }
  });

  test(
    'PDBs that were damaged crash nothing, hang nothing and are never read beyond the end',
    { timeout: 600_000 },
    () => {
      const rounds = isProof ? 100_000 : 2_000;
      const random = seeded(20_261_123);
      const seeds = files.map((file) => ({ info: open(file), bytes: readFileSync(file) }));
      let [named, refused, longestInMs] = [0, 0, 0];
      for (let round = 0; round < rounds; round += 1) {
        const seed = seeds[round % seeds.length];
        if (seed === undefined) break;
        const bytes = memoryBytes(damage(seed.bytes, random));
        const before = performance.now();
        try {
          for (const provider of ownProviders) {
            if (!provider.types.includes(seed.info.type)) continue;
            const context = { file: seed.info, tell: () => undefined };
            for (const { path } of provider.readSources(bytes, context)) named += path ? 1 : 0;
          }
        } catch (error) {
          if (!isOfDamage(error)) throw error;
          refused += 1;
        }
        longestInMs = Math.max(longestInMs, performance.now() - before);
      }
      console.log(
        `figure: sources of PDBs: ${rounds} damaged files (seed 20261123), ${named} sources still named, ${refused} files refused, the longest took ${longestInMs.toFixed(0)} ms`,
      );
      expect(named).toBeGreaterThan(0);
      expect(refused).toBeGreaterThan(0);
      expect(longestInMs).toBeLessThan(2_000);
    },
  );
});

function readBundle(bundle: Buffer): readonly (readonly [string, string])[] {
  const entries = readZip(memoryBytes(bundle)) ?? [];
  const text = (wanted: string) => {
    const content = entries.find((entry) => entry.name === wanted)?.open();
    return content === undefined ? '' : Buffer.from(content.take(0, content.size)).toString();
  };
  const manifest: { readonly files: Readonly<Record<string, { readonly path: string }>> } =
    JSON.parse(text('manifest.json'));
  return entries.flatMap((entry) => {
    const listed = manifest.files[entry.name];
    return listed === undefined ? [] : [[listed.path, text(entry.name)] as const];
  });
}

/** A copy in which some bytes and some whole numbers are others, and of which the end is missing sometimes. */
function damage(seed: Buffer, random: () => number): Uint8Array {
  const bytes = Buffer.from(seed);
  const pick = (most: number) => Math.floor(random() * most);
  for (let count = 1 + pick(40); count > 0; count -= 1) damageAt(bytes, pick(bytes.length), random);
  return random() < 0.2 ? bytes.subarray(0, pick(bytes.length)) : bytes;
}
