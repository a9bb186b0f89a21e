import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { build as buildWithEsbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as buildWithVite } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import webpack from 'webpack';
import { sentryRelease as vitePlugin } from '../examples/vite-plugin.ts';
import { sentryRelease as webpackPlugin } from '../examples/webpack-plugin.ts';
import { applyRelease, planRelease } from '../src/index.ts';
import { createDirectory } from '../src/testing/git-repository.ts';

const CART = `export function totalOf(prices) {
  if (prices.length === 0) {
    throw new RangeError('an empty cart has no total');
  }
  return prices.reduce((sum, price) => sum + price, 0);
}
`;

// Tells the stack of the failure and the ids that the snippets left, as an SDK would read them.
const MAIN = `async function main() {
  const { totalOf } = await import('./cart.js');
  try {
    totalOf([]);
  } catch (error) {
    console.log(JSON.stringify({ stack: error.stack, ids: globalThis._sentryDebugIds }));
  }
}
main();
`;

let sandbox: Sandbox;
let directory: string;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
});
beforeEach(() => {
  sandbox.reset();
  directory = createDirectory();
  mkdirSync(join(directory, 'src'));
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
  writeFileSync(join(directory, 'src/cart.js'), CART);
  writeFileSync(join(directory, 'src/main.js'), MAIN);
  return () => rmSync(directory, { recursive: true });
});
afterAll(() => sandbox.close());

const connect = () =>
  createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
    project: 'shop',
  });

const options = () => ({ version: 'shop@1', client: connect() });

async function release(): Promise<void> {
  const { version, client } = options();
  const sourceMaps = { directory: join(directory, 'dist') };
  await applyRelease(await planRelease({ version, sourceMaps }, { client }), { client });
}

/** Runs what was built, sends its failure as an SDK would, and answers where Sentry says it happened. */
async function placeOfFailure(): Promise<unknown> {
  const entry = readdirSync(join(directory, 'dist'), { recursive: true, encoding: 'utf8' }).find(
    (path) => /(?:^|\/)main[^/]*\.m?js$/.test(path),
  );
  if (!entry) throw new Error('nothing was built');
  const output = execFileSync(process.execPath, [join(directory, 'dist', entry)], {
    encoding: 'utf8',
  });
  const { stack, ids } = JSON.parse(output) as { stack: string; ids: Record<string, string> };
  const frames = framesOf(stack);
  const images = Object.entries(ids).map(([key, debugId]) => ({
    type: 'sourcemap',
    code_file: framesOf(key).at(-1)?.abs_path,
    debug_id: debugId,
  }));
  const { origin, username, pathname } = new URL(sandbox.dsn);
  const sent = await fetch(`${origin}/api${pathname}/store/?sentry_key=${username}`, {
    method: 'POST',
    body: JSON.stringify({
      platform: 'node',
      debug_meta: { images },
      exception: { values: [{ type: 'RangeError', value: 'empty', stacktrace: { frames } }] },
    }),
  });
  const { id } = (await sent.json()) as { id: string };
  const event = await connect().request('GET', `projects/acme/shop/events/${id}/`);
  const { entries } = event as {
    entries: { type: string; data: { values: { stacktrace: { frames: unknown[] } }[] } }[];
  };
  const exception = entries.find(({ type }) => type === 'exception');
  return exception?.data.values[0]?.stacktrace.frames.at(-1);
}

/** The frames of a stack, caller first as events have them. */
function framesOf(stack: string) {
  return [...stack.matchAll(/at (?:(\S+) \()?(?:file:\/\/)?(\/[^\s()]+):(\d+):(\d+)\)?/g)]
    .map(([, name, file, line, column]) => ({
      function: name,
      abs_path: file,
      filename: file,
      lineno: Number(line),
      colno: Number(column),
    }))
    .toReversed();
}

const PLACE = {
  filename: expect.stringMatching(/src\/cart\.js$/),
  lineNo: 3,
  context: expect.arrayContaining([[3, "    throw new RangeError('an empty cart has no total');"]]),
};

describe('a failure is shown in its source when it was built with', { timeout: 60_000 }, () => {
  test('Vite and a plugin of a few lines', async () => {
    await buildWithVite({
      root: directory,
      configFile: false,
      logLevel: 'silent',
      plugins: [vitePlugin(options())],
      build: {
        sourcemap: 'hidden',
        modulePreload: false,
        rollupOptions: { input: join(directory, 'src/main.js') },
      },
    });
    expect(await placeOfFailure()).toMatchObject(PLACE);
    const left = readdirSync(join(directory, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((path) => path.endsWith('.map'))).toEqual([]);
  });

  test('webpack and a plugin of a few lines', async () => {
    await new Promise<void>((done, fail) => {
      webpack(
        {
          context: directory,
          mode: 'production',
          target: 'node',
          devtool: 'hidden-source-map',
          entry: './src/main.js',
          output: { path: join(directory, 'dist'), filename: 'main.js', module: true },
          experiments: { outputModule: true },
          plugins: [webpackPlugin(options())],
        },
        (error, stats) => {
          if (error) fail(error);
          else if (stats?.hasErrors()) fail(new Error(stats.toString()));
          else done();
        },
      );
    });
    expect(await placeOfFailure()).toMatchObject(PLACE);
  });

  test('esbuild', async () => {
    await buildWithEsbuild({
      entryPoints: [join(directory, 'src/main.js')],
      outdir: join(directory, 'dist'),
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      sourcemap: true,
    });
    await release();
    expect(await placeOfFailure()).toMatchObject(PLACE);
  });

  test('Rollup', async () => {
    const bundle = await rollup({ input: join(directory, 'src/main.js') });
    await bundle.write({
      dir: join(directory, 'dist'),
      format: 'es',
      sourcemap: true,
      compact: true,
    });
    await bundle.close();
    await release();
    expect(await placeOfFailure()).toMatchObject(PLACE);
  });

  test('nothing but TypeScript for a server, as CommonJS in many files', async () => {
    await buildWithEsbuild({
      entryPoints: [join(directory, 'src/main.js'), join(directory, 'src/cart.js')],
      outdir: join(directory, 'dist'),
      format: 'cjs',
      platform: 'node',
      sourcemap: true,
      sourceRoot: '/',
    });
    writeFileSync(join(directory, 'dist/package.json'), '{"type":"commonjs"}');
    await release();
    expect(await placeOfFailure()).toMatchObject(PLACE);
  });
});

test(
  'a layout as of Next.js, of thousands of chunks, is one upload',
  { timeout: 120_000 },
  async () => {
    const chunks = join(directory, 'dist/static/chunks');
    mkdirSync(chunks, { recursive: true });
    const count = process.env['SENTRY_KIT_PROOF'] === '1' ? 4_000 : 400;
    for (let index = 0; index < count; index++) {
      const map = {
        version: 3,
        sources: [`${index}.ts`],
        sourcesContent: [`x${index}`],
        names: [],
        mappings: 'AAAA',
      };
      writeFileSync(
        join(chunks, `${index}.js`),
        `self.x${index}=1;\n//# sourceMappingURL=${index}.js.map`,
      );
      writeFileSync(join(chunks, `${index}.js.map`), JSON.stringify(map));
    }
    const { version, client } = options();
    const sourceMaps = { directory: join(directory, 'dist'), urlPrefix: '~/_next' };
    const plan = await planRelease({ version, sourceMaps }, { client });
    const uploads = plan.steps.filter((step) => step.type === 'upload-bundle');
    expect(uploads).toHaveLength(1);
    expect(uploads[0]?.entries).toHaveLength(2 * count);
    expect(uploads[0]?.entries[0]?.url).toMatch(/^~\/_next\/static\/chunks\//);
    const lock = await applyRelease(plan, { client });
    expect(new Set(lock.bundles[0]?.files.map(({ debugId }) => debugId)).size).toBe(count);
  },
);
