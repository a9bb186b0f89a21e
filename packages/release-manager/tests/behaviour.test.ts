import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRelease, planRelease } from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { corpus } from './support/corpus.ts';
import { isProof } from './support/proof.ts';

const run = promisify(execFile);

// Loads each script in a process of its own kind and says what came of it: its exports, or how it failed.
const prober = `
const paths = JSON.parse(require('node:fs').readFileSync(process.argv[2], 'utf8'));
const shape = (value, depth) => typeof value === 'function' ? 'function ' + value.length + ' ' + Object.keys(value).length
  : typeof value === 'object' && value !== null && depth > 0
    ? Object.fromEntries(Object.keys(value).sort().slice(0, 50).map((key) => { try { return [key, shape(value[key], depth - 1)] } catch (error) { return [key, String(error)] } }))
    : typeof value === 'object' ? 'object' : String(value);
const results = paths.map((path) => {
  try { return { result: shape(require(path), 2) } } catch (error) { return { failed: error.name } }
});
const told = Object.entries(globalThis._sentryDebugIds ?? {});
const idsOf = (path) => told.filter(([stack]) => (stack.split('\\n')[1] ?? '').includes(path)).map(([, id]) => id);
console.log(JSON.stringify(results.map((result, index) => ({ ...result, ids: idsOf(paths[index]) }))));
`;

interface Probe {
  readonly result?: unknown;
  readonly failed?: string;
  readonly ids: readonly string[];
}

describe.skipIf(corpus.isSkipped)(
  `injected scripts of ${corpus.name}`,
  { timeout: 300_000 },
  () => {
    let sandbox: Sandbox;
    let root: string;
    beforeAll(async () => {
      sandbox = await createSandbox();
      root = realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-behaviour-')));
    });
    afterAll(async () => {
      await sandbox.close();
      rmSync(root, { recursive: true, force: true });
    }, 600_000);

    test('do what they did, and tell their ids', async () => {
      const from = join(corpus.directory, 'node_modules');
      symlinkSync(from, join(root, 'node_modules'));
      for (const side of ['before', 'after'])
        cpSync(join(from, 'rxjs'), join(root, side), { recursive: true });
      const directory = join(root, 'after', 'dist', 'cjs');
      const client = connect(sandbox);
      const plan = await planRelease({ version: '1.0.0', sourceMaps: { directory } }, { client });
      await applyRelease(plan, { client, clock: instantClock });
      const entries = plan.steps.flatMap((step) =>
        step.type === 'upload-bundle' ? step.entries : [],
      );
      const scripts = entries
        .filter(({ type }) => type === 'minified_source')
        .slice(0, isProof ? undefined : 220);
      writeFileSync(join(root, 'probe.cjs'), prober);
      const probe = async (side: string): Promise<readonly Probe[]> => {
        const list = join(root, `${side}.json`);
        writeFileSync(
          list,
          JSON.stringify(scripts.map(({ file }) => join(root, side, 'dist/cjs', file))),
        );
        const { stdout } = await run(process.execPath, [join(root, 'probe.cjs'), list], {
          maxBuffer: 1e9,
        });
        return JSON.parse(stdout);
      };
      const [before, after] = [await probe('before'), await probe('after')];
      const strip = ({ result, failed }: Probe) => ({ result, failed });
      expect(after.map(strip)).toEqual(before.map(strip));
      const ran = scripts.flatMap(({ file, headers }, index) => {
        const { failed, ids = [] } = after[index] ?? {};
        return failed === undefined
          ? [{ file: basename(file), expected: headers['debug-id'], ids }]
          : [];
      });
      console.log(`figure: ${ran.length} scripts ran with and without the snippet`);
      expect(ran.length).toBeGreaterThanOrEqual(200);
      expect(ran.filter(({ ids, expected }) => ids.length !== 1 || ids[0] !== expected)).toEqual(
        [],
      );
    });

    test('still parse', async () => {
      const directory = join(root, 'after', 'dist', 'cjs');
      const program = `const{readdirSync,readFileSync}=require('node:fs');const{join}=require('node:path');const{Script}=require('node:vm');let n=0;
      for(const e of readdirSync(process.argv[1],{recursive:true,withFileTypes:true}))if(e.name.endsWith('.js')){new Script('(function(exports,require,module){'+readFileSync(join(e.parentPath,e.name),'utf8')+'\\n})');n++}console.log(n)`;
      const { stdout } = await run(process.execPath, ['-e', program, directory]);
      expect(Number(stdout)).toBeGreaterThan(200);
    });
  },
);
