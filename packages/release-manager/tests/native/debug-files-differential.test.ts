import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryBytes, openBytes } from '../../src/debug-files/bytes.ts';
import { identify } from '../../src/debug-files/identify.ts';
import type { ObjectInfo } from '../../src/debug-files/types.ts';
import { damageAt, isOfDamage } from '../support/damage.ts';
import { findOracle } from '../support/oracle.ts';
import { isProof } from '../support/proof.ts';
import { seeded } from '../support/seeded.ts';
import { buildFixtures, missingTools, type NativeFixtures } from './build-fixtures.ts';

const oracle = findOracle('sentry-cli');
const isSkipped = (missingTools.length > 0 || oracle.isSkipped) && process.env['CI'] !== 'true';
const name =
  missingTools.length > 0 ? `compilers (missing: ${missingTools.join(', ')})` : oracle.name;

interface Checked {
  readonly type: string;
  readonly variants: readonly {
    readonly debug_id: string;
    readonly code_id: string | null;
    readonly arch: string;
  }[];
  readonly features: string;
}

/** What sentry-cli says of a file; undefined when it knows no such format. */
function ask(file: string): Promise<Checked | undefined> {
  const program = join(oracle.directory, 'node_modules/.bin/sentry-cli');
  return new Promise((resolve) => {
    execFile(program, ['debug-files', 'check', '--json', file], (_error, stdout) => {
      resolve(stdout.startsWith('{') ? JSON.parse(stdout) : undefined);
    });
  });
}

const NIL = '00000000-0000-0000-0000-000000000000';
const KINDS = ['symtab', 'debug', 'unwind', 'sources'] as const;

/** The same in its words: it calls every Mach-O `dsym`, and writes nil for an id that is not there. */
function inItsWords(objects: readonly ObjectInfo[]): Checked | undefined {
  const [first] = objects;
  if (first === undefined) return undefined;
  return {
    type: first.type === 'macho' ? 'dsym' : first.type,
    variants: objects.map(({ debugId = NIL, codeId = null, arch }) => ({
      debug_id: debugId,
      code_id: codeId,
      arch,
    })),
    features: KINDS.filter((kind) => first.features[kind]).join(', ') || 'none',
  };
}

const read = (file: string): readonly ObjectInfo[] => {
  const bytes = openBytes(file);
  try {
    return identify(bytes, file);
  } finally {
    bytes.close();
  }
};

describe.skipIf(isSkipped)(`beside sentry-cli, with ${name}`, () => {
  let fixtures: NativeFixtures;
  beforeAll(() => {
    fixtures = buildFixtures();
  }, 600_000);
  afterAll(() => fixtures?.remove());

  test(
    'ids, architectures and features of what compilers make are the same',
    { timeout: 600_000 },
    async () => {
      const files = fixtures.files.filter((_file, index) => isProof || index % 10 === 0);
      const formats = new Map<string, number>();
      const queue = [...files];
      const work = async () => {
        for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
          // oxlint-disable-next-line no-await-in-loop -- two at a time, as there are cores
          const theirs = await ask(file);
          const ours = inItsWords(read(file));
          expect(ours, file).toEqual(
            theirs && { type: theirs.type, variants: theirs.variants, features: theirs.features },
          );
          const format = ours?.type ?? 'none';
          formats.set(format, (formats.get(format) ?? 0) + 1);
        }
      };
      await Promise.all([work(), work()]);
      const counted = [...formats].map(([format, count]) => `${count} ${format}`).join(', ');
      console.log(
        `figure: debug files: ${files.length} files like sentry-cli 3.8.0 (${counted}), 0 different`,
      );
      expect(fixtures.files.length).toBeGreaterThanOrEqual(150);
      expect(formats.size).toBeGreaterThanOrEqual(isProof ? 5 : 3);
    },
  );

  test(
    'headers that were damaged crash nothing, hang nothing and are never read beyond the end',
    { timeout: 600_000 },
    () => {
      const rounds = isProof ? 1_000_000 : 100_000;
      const random = seeded(20_261_122);
      const seeds = fixtures.files
        .filter((file) => read(file).length > 0)
        .map((file) => {
          const bytes = openBytes(file);
          // Headers stand at both ends of a file: of a long one, both are kept and the middle is left out.
          const head = Buffer.from(bytes.take(0, Math.min(bytes.size, 8_192)));
          const tail = Buffer.from(
            bytes.take(Math.max(0, bytes.size - 8_192), Math.min(bytes.size, 8_192)),
          );
          bytes.close();
          return Buffer.concat([head, tail]);
        });
      let recognised = 0;
      let refused = 0;
      let longestInMs = 0;
      for (let round = 0; round < rounds; round += 1) {
        const seed = seeds[round % seeds.length] ?? Buffer.alloc(0);
        const bytes = damage(seed, random);
        const before = performance.now();
        try {
          if (identify(memoryBytes(bytes)).length > 0) recognised += 1;
        } catch (error) {
          if (!isOfDamage(error)) throw error;
          refused += 1;
        }
        longestInMs = Math.max(longestInMs, performance.now() - before);
      }
      console.log(
        `figure: debug files: ${rounds} damaged headers (seed 20261122), ${recognised} still recognised, ${refused} refused, the longest took ${longestInMs.toFixed(0)} ms`,
      );
      expect(recognised).toBeGreaterThan(0);
      expect(refused).toBeGreaterThan(0);
      expect(longestInMs).toBeLessThan(2_000);
    },
  );
});

/** Some bytes and some whole numbers become others, and sometimes the end is missing. */
function damage(seed: Buffer, random: () => number): Uint8Array {
  const bytes = Buffer.from(seed);
  const pick = (most: number) => Math.floor(random() * most);
  for (let count = 1 + pick(6); count > 0; count -= 1) {
    // Most of what is read is at the beginning, and the first four bytes choose the format.
    damageAt(bytes, 4 + pick(random() < 0.8 ? 512 : bytes.length - 8), random);
  }
  return random() < 0.2 ? bytes.subarray(0, 4 + pick(bytes.length - 4)) : bytes;
}
