// node bundle.mjs <esbuild | vite | webpack> <folder>: bundles service.mjs, a program for Node, and worker.mjs, one for an
// edge runtime, of a consumer's folder, as that bundler does it without a plugin, into bundles/<bundler>.
import { join } from 'node:path';

const [bundler, folder] = process.argv.slice(2);
const out = join(folder, 'bundles', bundler);
const edgeConditions = ['workerd', 'worker', 'browser', 'import', 'module', 'default'];
const bundlers = { esbuild: bundleWithEsbuild, vite: bundleWithVite, webpack: bundleWithWebpack };
await bundlers[bundler]();

async function bundleWithEsbuild() {
  const { build } = await import('esbuild');
  const shared = {
    absWorkingDir: folder,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    minify: true,
  };
  await build({
    ...shared,
    entryPoints: ['service.mjs'],
    outfile: join(out, 'service.mjs'),
    platform: 'node',
    target: 'node20',
    // Packages in CommonJS ask for what belongs to Node with `require`.
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
  });
  await build({
    ...shared,
    entryPoints: ['worker.mjs'],
    outfile: join(out, 'worker.mjs'),
    platform: 'browser',
    conditions: edgeConditions,
    target: 'es2022',
  });
}

async function bundleWithVite() {
  const { build } = await import('vite');
  for (const [entry, target] of [
    ['service', 'node'],
    ['worker', 'webworker'],
  ]) {
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      ssr: {
        noExternal: true,
        target,
        ...(target === 'webworker' && { resolve: { conditions: edgeConditions } }),
      },
      build: {
        ssr: `${entry}.mjs`,
        outDir: out,
        emptyOutDir: false,
        minify: true,
        target: 'es2022',
        rolldownOptions: { output: { entryFileNames: '[name].mjs', codeSplitting: false } },
      },
    });
  }
}

async function bundleWithWebpack() {
  const { default: webpack } = await import('webpack');
  const shared = {
    mode: 'production',
    context: folder,
    experiments: { outputModule: true },
    performance: { hints: false },
  };
  const output = {
    path: out,
    filename: '[name].mjs',
    module: true,
    library: { type: 'module' },
    // Imports on demand become part of the one file.
    asyncChunks: false,
  };
  const stats = await new Promise((resolve, reject) =>
    webpack(
      [
        { ...shared, target: 'node20', entry: { service: './service.mjs' }, output },
        {
          ...shared,
          target: ['webworker', 'es2022'],
          entry: { worker: './worker.mjs' },
          output,
          resolve: { conditionNames: edgeConditions },
        },
      ],
      (error, result) => (error ? reject(error) : resolve(result)),
    ),
  );
  if (stats.hasErrors()) {
    throw new Error(stats.toString({ all: false, errors: true, errorDetails: true }));
  }
}
