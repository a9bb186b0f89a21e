import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox } from '@sentry-kit/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { applyRelease, planRelease } from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { copiedPath, copyPairs, corpus, listPairs } from './support/corpus.ts';
import { findOracle } from './support/oracle.ts';
import { isProof } from './support/proof.ts';

const run = promisify(execFile);
const jsdom = findOracle('jsdom');
const program = fileURLToPath(new URL('programs/run-in-jsdom.cjs', import.meta.url));

interface Outcome {
  readonly failed?: string;
  readonly left: Readonly<Record<string, unknown>>;
  readonly page: string;
  readonly ids: readonly string[];
}

/** What packages publish for a script element; modules and what asks for other modules are not. */
const isForBrowsers = ({ path }: { readonly path: string }): boolean =>
  /\/(?:dist|umd|bundles)\//.test(path) &&
  /^(?:element-plus|echarts|zrender|hls\.js|mermaid|maplibre-gl|mapbox-gl|rxjs|dompurify|stylis|marked|scroll-into-view-if-needed|compute-scroll-into-view|throttle-debounce)\//.test(
    path,
  ) &&
  !/\/(?:cjs|esm\w*)\/|\.mjs$|\.cjs$|esm|\/ssr\//.test(path);

describe.skipIf(corpus.isSkipped || jsdom.isSkipped)(
  `injected scripts of ${corpus.name} in a document of ${jsdom.name}`,
  { timeout: 300_000 },
  () => {
    test('do what they did, and tell their ids', async () => {
      const sandbox = await createSandbox();
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-jsdom-')));
      onTestFinished(async () => {
        await sandbox.close();
        rmSync(root, { recursive: true, force: true });
      });
      const all = listPairs().filter(isForBrowsers);
      const pairs = isProof ? all : all.filter((_, index) => index % 10 === 0);
      for (const side of ['before', 'after']) copyPairs(pairs, join(root, side));
      const client = connect(sandbox);
      const sourceMaps = { directory: join(root, 'after') };
      const plan = await planRelease({ version: '1.0.0', sourceMaps }, { client });
      await applyRelease(plan, { client, clock: instantClock });
      const idOf = new Map(
        plan.steps.flatMap((step) =>
          step.type === 'upload-bundle'
            ? step.entries.map(({ file, headers }) => [file, headers['debug-id']] as const)
            : [],
        ),
      );
      const paths = pairs.map(copiedPath);
      const runAll = async (side: string): Promise<readonly Outcome[]> => {
        const list = join(root, `${side}.json`);
        writeFileSync(list, JSON.stringify(paths.map((path) => join(root, side, path))));
        const module = join(jsdom.directory, 'node_modules/jsdom');
        const { stdout } = await run(process.execPath, [program, module, list], { maxBuffer: 1e9 });
        return JSON.parse(stdout);
      };
      const [before, after] = [await runAll('before'), await runAll('after')];
      const seen = ({ failed, left, page }: Outcome) => ({ failed, left, page });
      expect(after.map(seen)).toEqual(before.map(seen));
      const ran = paths.flatMap((path, index) => {
        const { failed, left = {}, ids = [] } = after[index] ?? {};
        return failed === undefined && Object.keys(left).length > 0 ? [{ path, ids }] : [];
      });
      console.log(`figure: ${ran.length} of ${pairs.length} scripts left globals in a document`);
      expect(ran.length).toBeGreaterThanOrEqual(isProof ? 80 : 5);
      expect(ran.filter(({ path, ids }) => ids.length !== 1 || ids[0] !== idOf.get(path))).toEqual(
        [],
      );
    });
  },
);
