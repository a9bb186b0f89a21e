import type { SentryCaller } from '@sentry-kit/api-client/core';
import { applyRelease, planRelease } from '@sentry-kit/release-manager';

/** The part of webpack's compiler that is used here. */
interface Compiler {
  readonly outputPath: string;
  readonly hooks: {
    readonly done: { tapPromise(name: string, done: () => Promise<void>): void };
  };
}

/** `plugins: [sentryRelease({ version, client })]`, with `devtool: 'hidden-source-map'`. */
export const sentryRelease = (options: {
  readonly version: string;
  readonly client: SentryCaller;
}) => ({
  apply(compiler: Compiler) {
    compiler.hooks.done.tapPromise('sentry-release', async () => {
      const { version, client } = options;
      const sourceMaps = { directory: compiler.outputPath, afterUpload: 'delete' as const };
      await applyRelease(await planRelease({ version, sourceMaps }, { client }), { client });
    });
  },
});
