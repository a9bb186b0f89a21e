import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root, workspacePackages } from '../workspace.mjs';
import { execute } from './execute.mjs';

/** A folder with the packages installed from their tarballs by npm, and what is known of each from what is installed. */
export async function createConsumer(tarballFolder) {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-consumer-'));
  const published = workspacePackages().filter(({ isPublished }) => isPublished);
  const tarballs = tarballFolder
    ? published.map(({ name }) => findTarball(resolve(tarballFolder), name))
    : await packAll(published, join(folder, 'tarballs'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'consumer-of-sentry-kit',
      version: '0.0.0',
      private: true,
      dependencies: {
        ...Object.fromEntries(
          published.map(({ name }, index) => [name, `file:${tarballs[index]}`]),
        ),
        // What gives otel-bridge its spans.
        '@opentelemetry/sdk-trace-base': '^2.12.1',
      },
      // A package that is not published yet comes from its tarball, for its dependents too.
      overrides: Object.fromEntries(published.map(({ name }) => [name, `$${name}`])),
      devDependencies: { '@types/node': '^20.19.0' },
    }),
  );
  await execute(
    'npm',
    ['install', '--no-audit', '--no-fund', '--engine-strict', '--prefer-offline'],
    folder,
  );
  const packages = published.map(({ name }) => installedPackage(folder, name));
  return { folder, packages };
}

async function packAll(published, target) {
  mkdirSync(target, { recursive: true });
  const pnpm = join(root, 'node_modules', '.bin', 'pnpm');
  await Promise.all(
    published.map(({ directory }) =>
      execute(pnpm, ['pack', '--pack-destination', target], directory),
    ),
  );
  return published.map(({ name }) => findTarball(target, name));
}

function findTarball(folder, name) {
  const start = `${name.replace('@', '').replace('/', '-')}-`;
  const found = readdirSync(folder).find(
    (file) => file.startsWith(start) && /^\d/.test(file.slice(start.length)),
  );
  if (!found) throw new Error(`There is no tarball of ${name} in ${folder}.`);
  return join(folder, found);
}

function installedPackage(folder, name) {
  const directory = join(folder, 'node_modules', ...name.split('/'));
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const specifiers = Object.keys(manifest.exports)
    .filter((key) => key !== './package.json')
    .flatMap((key) => {
      if (!key.includes('*')) return [name + key.slice(1)];
      // A family: every file that the tarball really holds.
      const family = key.slice(2, key.indexOf('/*'));
      return readdirSync(join(directory, 'dist', family))
        .filter((file) => file.endsWith('.js'))
        .map((file) => `${name}/${family}/${file.slice(0, -3)}`);
    });
  return { name, directory, manifest, specifiers };
}
