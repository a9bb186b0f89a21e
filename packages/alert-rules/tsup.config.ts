import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

/** The program shares its code with the ESM library, and exists only as ESM: it awaits at its top. */
export default defineConfig([
  {
    ...library,
    entry: ['src/*.ts', '!src/*.test.ts', '!src/*.test-d.ts', 'src/bin/sentry-alerts.ts'],
    format: ['esm'],
  },
  { ...library, format: ['cjs'], clean: false },
]);
