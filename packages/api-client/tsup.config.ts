import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

/** A folder of small entries, such as `@sentry-kit/api-client/operations/issues`. */
const family = (name: string, folder: string): [string, string][] =>
  readdirSync(new URL(folder, import.meta.url)).map((file) => [
    `${name}/${file.replace(/\.ts$/, '')}`,
    `${folder}${file}`,
  ]);

export default defineConfig({
  ...library,
  // An operation is in one file for all entries that have it, in both formats.
  splitting: true,
  // What an installation weighs has a gate (release-manager): maps without their sources would be most of the package.
  sourcemap: false,
  esbuildOptions(options, { format }) {
    options.minifySyntax = true;
    options.minifyWhitespace = true;
    // Names stay in the ESM, which whoever reads the code has.
    options.minifyIdentifiers = format === 'cjs';
  },
  entry: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    upload: 'src/upload.ts',
    webhooks: 'src/webhooks.ts',
    ...Object.fromEntries(family('operations', './src/generated/operations/')),
    ...Object.fromEntries(family('schemas', './src/generated/schemas/')),
  },
});
