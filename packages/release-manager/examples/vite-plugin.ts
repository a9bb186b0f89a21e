import type { SentryCaller } from '@sentry-kit/api-client/core';
import { applyRelease, planRelease } from '@sentry-kit/release-manager';

/** `plugins: [sentryRelease({ version, client })]`, with `build.sourcemap: 'hidden'`. */
export const sentryRelease = (options: {
  readonly version: string;
  readonly client: SentryCaller;
}) => {
  let directory = 'dist';
  return {
    name: 'sentry-release',
    apply: 'build' as const,
    configResolved(config: { readonly root: string; readonly build: { readonly outDir: string } }) {
      directory = `${config.root}/${config.build.outDir}`;
    },
    async closeBundle() {
      const { version, client } = options;
      const sourceMaps = { directory, afterUpload: 'delete' as const };
      await applyRelease(await planRelease({ version, sourceMaps }, { client }), { client });
    },
  };
};
