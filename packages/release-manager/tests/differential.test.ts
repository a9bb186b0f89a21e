import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodedMappings, TraceMap, traceSegment } from '@jridgewell/trace-mapping';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRelease, planRelease, type ReleasePlan } from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { copiedPath, copyPairs, corpus, listPairs, type CorpusPair } from './support/corpus.ts';
import { readInjected } from './support/injected-script.ts';
import { isProof } from './support/proof.ts';
import { readBundle, type ReadBundle } from './support/read-bundle.ts';
import { runSentryCli, sentryCli } from './support/sentry-cli.ts';

const isSkipped = corpus.isSkipped || sentryCli.isSkipped;

interface Description {
  readonly source: string | null | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly name: string | undefined;
}

/** What a map says of a place; two maps may number their sources and names differently. */
const describePlace = (map: TraceMap, line: number, column: number): Description | undefined => {
  const segment = traceSegment(map, line, column);
  if (!segment || segment.length === 1) return undefined;
  const [, source, at, to, name] = segment;
  return {
    source: map.sources[source],
    line: at,
    column: to,
    name: name === undefined ? undefined : map.names[name],
  };
};

const isSame = (a: Description | undefined, b: Description | undefined): boolean =>
  a?.source === b?.source && a?.line === b?.line && a?.column === b?.column && a?.name === b?.name;

describe.skipIf(isSkipped)(
  `beside ${sentryCli.name} on ${corpus.name}`,
  { timeout: 1_800_000 },
  () => {
    let sandbox: Sandbox;
    let directory: string;
    let pairs: readonly CorpusPair[];
    let ours: readonly ReadBundle[];
    let theirs: readonly ReadBundle[];
    let plan: ReleasePlan;
    let sent: Sandbox['requests'];
    const filesOf = (bundles: readonly ReadBundle[]) =>
      Object.assign({}, ...bundles.map(({ manifest }) => manifest.files));

    beforeAll(async () => {
      sandbox = await createSandbox();
      directory = realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-differential-')));
      const all = listPairs();
      pairs = isProof ? all : all.filter((_, index) => index % 10 === 0);
      copyPairs(pairs, join(directory, 'ours'));
      copyPairs(pairs, join(directory, 'theirs'));
      await runSentryCli(sandbox, 'sourcemaps', 'inject', join(directory, 'theirs'));
      const upload = ['sourcemaps', 'upload', '--no-rewrite', '--release', 'shop@1.0.0'];
      await runSentryCli(sandbox, ...upload, join(directory, 'theirs'));
      theirs = sandbox.uploads.map(({ bytes }) => readBundle(bytes));
      sandbox.reset();
      const client = connect(sandbox);
      const sourceMaps = { directory: join(directory, 'ours') };
      plan = await planRelease({ version: 'shop@1.0.0', sourceMaps }, { client });
      const before = sandbox.requests.length;
      await applyRelease(plan, { client, clock: instantClock });
      sent = sandbox.requests.slice(before);
      ours = sandbox.uploads.map(({ bytes }) => readBundle(bytes));
    }, 900_000);
    afterAll(async () => {
      await sandbox.close();
      rmSync(directory, { recursive: true, force: true });
    });

    test('the corpus is large enough', () => {
      console.log(`figure: ${pairs.length} pairs of ${listPairs().length}`);
      expect(pairs.length).toBeGreaterThanOrEqual(isProof ? 1000 : 100);
    });

    test('the manifest is the same: names, addresses, kinds, ids and other headers', () => {
      expect(filesOf(ours)).toEqual(filesOf(theirs));
      expect(Object.keys(filesOf(ours))).toHaveLength(2 * pairs.length);
      // Ids of bundles are functions of their bytes, which differ by the snippet.
      const rest = [ours, theirs].map(([bundle]) => ({
        ...bundle?.manifest,
        files: {},
        debug_id: '',
      }));
      expect(rest[0]).toEqual(rest[1]);
    });

    test('every token leads to the same place in both', () => {
      let tokens = 0;
      const wrong: string[] = [];
      for (const pair of pairs) {
        const path = copiedPath(pair);
        const root = join(corpus.directory, 'node_modules');
        const before = readFileSync(join(root, pair.path), 'utf8');
        const map = new TraceMap(readFileSync(join(root, `${pair.path}.map`), 'utf8'));
        const outputs = ['ours', 'theirs'].map((side) => ({
          script: readInjected(join(directory, side), path, before),
          map: new TraceMap(readFileSync(join(directory, side, `${path}.map`), 'utf8')),
        }));
        const lines = before.trimEnd().split('\n');
        decodedMappings(map).forEach((segments, line) => {
          for (const [column] of segments) {
            // Some maps speak of lines behind the end of their script.
            if (column > (lines[line]?.length ?? -1) || line >= lines.length) continue;
            tokens += 1;
            const expected = describePlace(map, line, column);
            for (const [index, output] of outputs.entries())
              if (
                !isSame(describePlace(output.map, ...output.script.place(line, column)), expected)
              )
                wrong.push(`${index === 0 ? 'ours' : 'theirs'} ${path}:${line}:${column}`);
          }
        });
      }
      console.log(`figure: ${tokens} tokens, ${wrong.length} lead elsewhere`);
      expect(wrong).toEqual([]);
    });

    test('what was sent is what the plan lists, and all of it was needed', () => {
      const planned = plan.steps.flatMap((step) => ('requests' in step ? step.requests : []));
      const key = (method: string, path: string, body: unknown): string =>
        `${method} ${path.replace(/^\/api\/0\//, '')} ${JSON.stringify(body)}`;
      const names = (body: unknown): readonly string[] =>
        Buffer.isBuffer(body)
          ? [...body.toString('latin1').matchAll(/filename="([0-9a-f]{40})"/g)].map(
              ([, name]) => name ?? '',
            )
          : [];
      const isChunks = (method: string, path: string): boolean =>
        method === 'POST' && path.includes('chunk-upload');
      const sentKeys = sent.map(({ method, path, body }) =>
        isChunks(method, path)
          ? key(method, path, { file: names(body).toSorted() })
          : key(method, path, method === 'GET' ? undefined : body),
      );
      const plannedKeys = planned.map(({ method, path, body }) => {
        const file: unknown = Object(body).file;
        return Array.isArray(file)
          ? key(method, path, { file: file.toSorted() })
          : key(method, path, body);
      });
      console.log(`figure: ${sentKeys.length} requests sent, ${plannedKeys.length} planned`);
      expect(new Set(sentKeys)).toEqual(new Set(plannedKeys));
    });

    test('a second plan writes nothing', async () => {
      const sourceMaps = { directory: join(directory, 'ours') };
      const again = await planRelease(
        { version: 'shop@1.0.0', sourceMaps },
        { client: connect(sandbox) },
      );
      expect(again.steps.map(({ type }) => type).filter((type) => type === 'write-files')).toEqual(
        [],
      );
    });
  },
);
