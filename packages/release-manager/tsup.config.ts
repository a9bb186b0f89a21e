import { defineConfig, type Options } from 'tsup';
import { library } from '../../tsup.base.ts';

const entry = {
  index: 'src/index.ts',
  'debug-files': 'src/debug-files.ts',
  events: 'src/events.ts',
  monitors: 'src/monitors.ts',
};

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
    entry: { ...entry, 'bin/sentry-release': 'src/bin/sentry-release.ts' },
    format: ['esm'],
    dts: { entry },
  },
  {
    ...small,
    entry,
    format: ['cjs'],
    splitting: true,
    dts: { entry },
    clean: false,
    esbuildOptions(options, context) {
      small.esbuildOptions?.(options, context);
      // Whoever reads the code has the ESM.
      options.minifyIdentifiers = true;
    },
  },
]);
