import type { Options } from 'tsup';

/** The one build of every library: an entry per exports key, ESM and CJS, with declarations for both. */
export const library: Options = {
  entry: ['src/*.ts', '!src/*.test.ts', '!src/*.test-d.ts'],
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: true,
  sourcemap: true,
  clean: true,
  treeshake: true,
};
