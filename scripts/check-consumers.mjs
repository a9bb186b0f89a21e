// Packs every published package, installs the tarballs in an empty folder with npm and the Node that a consumer has,
// then uses each exports key as ESM and CJS and compiles a consumer with several TypeScript versions.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, workspacePackages } from './workspace.mjs';

const TYPESCRIPT_VERSIONS = ['5.4.5', '5.9.3', '6.0.3', '7.0.2'];
const CHECKER =
  'let count = 0; const check = (name, entry) => { if (Object.keys(entry).length === 0) throw new Error(`${name} exports nothing`); count += 1; };';
const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-consumer-'));
// npm run puts the tools' newer Node first; a consumer has neither that nor anything else of the workspace.
const consumerPath = process.env.PATH.split(delimiter)
  .filter((entry) => !entry.includes('node_modules'))
  .join(delimiter);

try {
  const published = workspacePackages().filter(({ isPublished }) => isPublished);
  const tarballs = published.map(pack);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: Object.fromEntries(
        published.map(({ name }, index) => [name, `file:${tarballs[index]}`]),
      ),
      // A package that is not published yet comes from its tarball, for its dependents too.
      overrides: Object.fromEntries(published.map(({ name }) => [name, `$${name}`])),
      devDependencies: {
        '@types/node': '^20.19.0',
        ...Object.fromEntries(
          TYPESCRIPT_VERSIONS.map((version) => [
            `typescript-${version}`,
            `npm:typescript@${version}`,
          ]),
        ),
      },
    }),
  );
  execute('npm', ['install', '--no-audit', '--no-fund', '--engine-strict']);

  const specifiers = published.flatMap(entries);
  checkEsm(specifiers);
  checkCjs(specifiers);
  for (const version of TYPESCRIPT_VERSIONS) checkTypes(version, specifiers);
  console.log(
    `${published.length} packages with ${specifiers.length} entries fit their consumers.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pack({ directory, name }) {
  const target = join(folder, 'tarballs', name.replace('/', '-'));
  mkdirSync(target, { recursive: true });
  execute(
    join(root, 'node_modules', '.bin', 'pnpm'),
    ['pack', '--pack-destination', target],
    directory,
  );
  return join(target, readdirSync(target)[0]);
}

/** Every specifier that a package offers; a family is represented by the files that its tarball really holds. */
function entries({ name, manifest, directory }) {
  return Object.keys(manifest.exports)
    .filter((key) => key !== './package.json')
    .flatMap((key) => {
      if (!key.includes('*')) return [name + key.slice(1)];
      const family = key.slice(2, key.indexOf('/*'));
      return readdirSync(join(directory, 'dist', family))
        .filter((file) => file.endsWith('.js'))
        .map((file) => `${name}/${family}/${file.slice(0, -3)}`);
    });
}

function checkEsm(specifiers) {
  const lines = specifiers.map(
    (specifier) => `check(${JSON.stringify(specifier)}, await import('${specifier}'));`,
  );
  writeFileSync(join(folder, 'consumer.mjs'), [CHECKER, ...lines, done('esm')].join('\n'));
  execute('node', ['consumer.mjs']);
}

function checkCjs(specifiers) {
  const lines = specifiers.map(
    (specifier) => `check(${JSON.stringify(specifier)}, require('${specifier}'));`,
  );
  writeFileSync(join(folder, 'consumer.cjs'), [CHECKER, ...lines, done('cjs')].join('\n'));
  execute('node', ['consumer.cjs']);
}

function checkTypes(version, specifiers) {
  const lines = specifiers.map(
    (specifier, index) => `import * as entry${index} from '${specifier}';`,
  );
  const uses = specifiers.map((_, index) => `export const used${index}: object = entry${index};`);
  for (const extension of ['mts', 'cts']) {
    writeFileSync(join(folder, `consumer.${extension}`), [...lines, ...uses].join('\n'));
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        skipLibCheck: false,
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        module: 'NodeNext',
        moduleResolution: 'NodeNext',
        types: ['node'],
      },
      // `require` of an ES module is what the CJS consumer does at run time; TypeScript before 5.8 has no word for it.
      files: Number.parseFloat(version) < 5.8 ? ['consumer.mts'] : ['consumer.mts', 'consumer.cts'],
    }),
  );
  execute('node', [join('node_modules', `typescript-${version}`, 'bin', 'tsc'), '-p', '.']);
  console.log(`TypeScript ${version}: compiles`);
}

function execute(command, args, cwd = folder) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: consumerPath, NODE_OPTIONS: '' },
  });
  if (status === 0) {
    if (command === 'node' && stdout) process.stdout.write(stdout);
    return;
  }
  console.error(
    `Failed: ${command} ${args.join(' ')}\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`,
  );
  process.exitCode = 1;
  throw new Error('A consumer could not use the packages; see above.');
}

function done(format) {
  return `console.log('${format}', process.version, count, 'entries');`;
}
