import { defineConfig, type Options } from 'tsup';
import { library } from '../../tsup.base.ts';

const index = 'src/index.ts';

// What an installation weighs has a gate: maps without their sources would be most of it, and names stay readable.
const small: Options = {
  ...library,
  sourcemap: false,
  esbuildOptions(options) {
    options.minifySyntax = true;
    options.minifyWhitespace = true;
  },
};

/** The program shares its code with the ESM library, and exists only as ESM: it awaits at its top. */
export default defineConfig([
  {
    ...small,
    entry: { index, 'bin/sentry-release': 'src/bin/sentry-release.ts' },
    format: ['esm'],
    dts: { entry: { index } },
  },
  { ...small, entry: { index }, format: ['cjs'], dts: { entry: { index } }, clean: false },
]);
