import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

const index = 'src/index.ts';

/** The program shares its code with the ESM library, and exists only as ESM: it awaits at its top. */
export default defineConfig([
  {
    ...library,
    entry: { index, 'bin/sentry-release': 'src/bin/sentry-release.ts' },
    format: ['esm'],
    dts: { entry: { index } },
  },
  { ...library, entry: { index }, format: ['cjs'], dts: { entry: { index } }, clean: false },
]);
