// npm run new-package -- <name> "<what a user does with it>": a package that builds, tests and checks like the others.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const [name, description] = process.argv.slice(2);
const problems = [];
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) {
  problems.push(`The name must be kebab-case, such as "alert-rules"; got ${JSON.stringify(name)}.`);
}
if (!description?.trim()) {
  problems.push('Say in one sentence what a user does with it, as the second argument.');
}
const directory = join(root, 'packages', name ?? '');
if (name && existsSync(join(directory, 'package.json')))
  problems.push(`packages/${name} exists already.`);
if (problems.length > 0) {
  console.error(['npm run new-package -- <name> "<description>"', ...problems].join('\n'));
  process.exit(1);
}

// The settings are those of an existing package, so that they cannot drift from it.
const model = join(root, 'packages', 'api-client');
const { bugs, devDependencies, homepage, publishConfig, repository } = JSON.parse(
  readFileSync(join(model, 'package.json'), 'utf8'),
);
const here = (address) => address.replace('packages/api-client', `packages/${name}`);
const both = (entry) => ({
  import: { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` },
  require: { types: `./dist/${entry}.d.cts`, default: `./dist/${entry}.cjs` },
});
const manifest = {
  name: `@sentry-kit/${name}`,
  version: '0.0.0',
  description,
  keywords: ['sentry', 'typescript'],
  homepage: here(homepage),
  bugs,
  license: 'MIT',
  repository: { ...repository, directory: here(repository.directory) },
  type: 'module',
  sideEffects: false,
  main: './dist/index.cjs',
  module: './dist/index.js',
  types: './dist/index.d.ts',
  files: ['CHANGELOG.md', 'dist'],
  engines: { node: '>=20.19' },
  exports: { '.': both('index'), './package.json': './package.json' },
  publishConfig,
  scripts: {
    build: 'tsup',
    typecheck: 'tsc --noEmit',
    test: 'vitest run',
    'pack:check': 'publint --strict && attw --pack . --profile node16',
    api: 'node ../../scripts/api-report.mjs',
  },
  devDependencies: Object.fromEntries(
    Object.entries(devDependencies).filter(([, range]) => range === 'catalog:'),
  ),
};

for (const folder of ['src', 'etc', 'examples', 'docs/decisions']) {
  mkdirSync(join(directory, folder), { recursive: true });
}
for (const file of ['LICENSE', 'tsconfig.json']) cpSync(join(model, file), join(directory, file));
write('package.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
write(
  'tsup.config.ts',
  "import { defineConfig } from 'tsup';\nimport { library } from '../../tsup.base.ts';\n\nexport default defineConfig(library);\n",
);
write(
  'src/index.ts',
  `/** The name of this package, until its first export replaces it. */\nexport const packageName = '@sentry-kit/${name}';\n`,
);
write(
  'src/index.test.ts',
  `import { readFileSync } from 'node:fs';\nimport { expect, test } from 'vitest';\nimport { packageName } from './index.ts';\n\ntest('the entry belongs to this package', () => {\n  const { name } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));\n  expect(packageName).toBe(name);\n});\n`,
);
write(
  'README.md',
  `# @sentry-kit/${name}\n\n${description}\n\n## Install\n\n\`\`\`sh\nnpm install @sentry-kit/${name}\n\`\`\`\n\n## Licence\n\nMIT\n`,
);
console.log(
  `packages/${name} is ready. Next: pnpm install, then pnpm --filter @sentry-kit/${name} run build.`,
);

function write(file, text) {
  writeFileSync(join(directory, file), text);
}
