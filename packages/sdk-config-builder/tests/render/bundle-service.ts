import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const source = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const packages = {
  '@sentry-kit/sdk-config-builder/runtime': source('sdk-config-builder/src/runtime.ts'),
  '@sentry-kit/sampling': source('sampling/src/index.ts'),
};

/** Builds files of a folder as a bundler of the service would; `bundle.<ext>` for `service.<ext>` and so on. */
export async function bundleService(
  folder: string,
  files: Readonly<Record<string, string>>,
  options: BuildOptions,
): Promise<void> {
  await Promise.all(
    Object.entries(files).map(([from, to]) =>
      build({
        entryPoints: [join(folder, from)],
        outfile: join(folder, to),
        bundle: true,
        format: 'esm',
        alias: packages,
        logLevel: 'error',
        ...options,
      }),
    ),
  );
}

/** Puts the runtime of this package into `node_modules`, for tools that bundle by themselves. */
export async function installRuntime(folder: string): Promise<void> {
  const directory = join(folder, 'node_modules', '@sentry-kit', 'sdk-config-builder');
  await build({
    entryPoints: [packages['@sentry-kit/sdk-config-builder/runtime']],
    outfile: join(directory, 'runtime.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  const manifest = { type: 'module', sideEffects: false, exports: { './runtime': './runtime.js' } };
  writeFileSync(
    join(directory, 'package.json'),
    JSON.stringify({ name: '@sentry-kit/sdk-config-builder', version: '0.0.0', ...manifest }),
  );
}

/** For services in Node, which find the SDK and their frameworks in `node_modules`. */
export const forNode: BuildOptions = { platform: 'node', packages: 'external' };
