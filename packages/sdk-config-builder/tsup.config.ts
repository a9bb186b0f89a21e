import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

const entries = {
  index: 'src/index.ts',
  runtime: 'src/runtime.ts',
  render: 'src/render.ts',
  convert: 'src/convert.ts',
  check: 'src/check.ts',
  build: 'src/build.ts',
};

/** The program shares its code with the ESM library, and exists only as ESM: it awaits at its top. */
export default defineConfig([
  {
    ...library,
    entry: { ...entries, 'bin/sentry-config': 'src/bin/sentry-config.ts' },
    format: ['esm'],
    dts: { entry: entries },
  },
  { ...library, entry: entries, format: ['cjs'], dts: { entry: entries }, clean: false },
]);
