import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyDebugFiles } from '../../src/debug-files/apply-debug-files.ts';
import { planDebugFiles } from '../../src/debug-files/plan-debug-files.ts';
import { readDebugFiles } from '../../src/debug-files/read-debug-files.ts';
import { layOutBundle } from '../../src/debug-files/sources/bundle-layout.ts';
import { findSources } from '../../src/debug-files/sources/find-sources.ts';
import { planSources } from '../../src/debug-files/sources/plan-bundle.ts';
import type { DebugFile } from '../../src/debug-files/types.ts';
import { connect } from '../support/connect.ts';
import { findOracle } from '../support/oracle.ts';
import { isProof } from '../support/proof.ts';
import { readBundle } from '../support/read-bundle.ts';
import { runSentryCli } from '../support/sentry-cli.ts';
import { missingTools } from './build-fixtures.ts';
import { buildPrograms, type Programs } from './build-programs.ts';

const oracle = findOracle('sentry-cli');
const isSkipped = (missingTools.length > 0 || oracle.isSkipped) && process.env['CI'] !== 'true';
const name =
  missingTools.length > 0 ? `compilers (missing: ${missingTools.join(', ')})` : oracle.name;

const execute = promisify(execFile);
const ask = async (...args: readonly string[]): Promise<string> => {
  const program = join(oracle.directory, 'node_modules/.bin/sentry-cli');
  const options = { maxBuffer: 64 * 1024 * 1024 };
  return (await execute(program, ['debug-files', ...args], options)).stdout;
};

/** Every path that sentry-cli reads out of a debug file: they are indented, and what it says of them further. */
async function theirPaths(file: string): Promise<ReadonlySet<string>> {
  const lines = (await ask('print-sources', file)).split('\n');
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

async function theirBundle(file: string, folder: string) {
  await ask('bundle-sources', file, '--output', folder);
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
    programs = buildPrograms(isProof);
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
      for (const { name: command, file } of programs.files) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const [object, theirs] = await Promise.all([readOne(file), theirPaths(file)]);
        const told: string[] = [];
        const found = findSources(object, { root: '/' }, ({ message }) => told.push(message));
        const ours = [...found].map(({ path }) => path);
        expect(ours.toSorted(), command).toEqual([...theirs].toSorted());
        expect(told, command).toEqual([]);
        const folder = join(programs.directory, 'bundles');
        const bundle = ourBundle(object);
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect(bundle, command).toEqual(await theirBundle(file, folder));
        paths += ours.length;
        bundled += bundle?.sources.size ?? 0;
      }
      console.log(
        `figure: sources: ${programs.files.length} programs like sentry-cli 3.8.0 (C, C++, Go, Rust; ${paths} paths, ${bundled} sources bundled), 0 different`,
      );
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
});
