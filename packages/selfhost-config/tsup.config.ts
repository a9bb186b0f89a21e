import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { library } from '../../tsup.base.ts';

const source = (path: string) => new URL(`./src/${path}`, import.meta.url);
const output = (path: string) => new URL(`./dist/${path}`, import.meta.url);

/** Both formats load one file with the atlas, which stays beside them instead of in each of them. */
const sharedAtlas: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'shared-atlas',
  setup({ onResolve }) {
    onResolve({ filter: /\/load\.cjs$/ }, () => ({ path: './atlas.cjs', external: true }));
  },
};

function copyAtlas(): void {
  copyFileSync(source('generated/atlas.json'), output('atlas.json'));
  const loader = readFileSync(source('atlas/load.cjs'), 'utf8');
  writeFileSync(output('atlas.cjs'), loader.replace('../generated/', './'));
}

const entries = { index: 'src/index.ts', host: 'src/host.ts', helm: 'src/helm.ts' };

const shared: Options = {
  ...library,
  splitting: true,
  esbuildPlugins: [sharedAtlas],
  dts: { entry: entries },
  // Maps without their sources would be a third of the package, and what they describe can be read as it is.
  sourcemap: false,
  async onSuccess() {
    copyAtlas();
  },
};

/** The program shares its code with the ESM library, and exists only as ESM: it awaits at its top. */
export default defineConfig([
  {
    ...shared,
    entry: { ...entries, 'bin/sentry-selfhost': 'src/bin/sentry-selfhost.ts' },
    format: ['esm'],
  },
  { ...shared, entry: entries, format: ['cjs'], clean: false },
]);
