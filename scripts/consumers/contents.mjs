import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ABOUT = ['LICENSE', 'README.md', 'package.json'];

/** Everything that is wrong with what a tarball brought. */
export function contentProblems({ name, directory, manifest }, options = {}) {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.parentPath.includes(join(directory, 'node_modules')),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  const about = options.isRelease ? [...ABOUT, 'CHANGELOG.md'] : ABOUT;
  const problems = [
    ...about.filter((file) => !files.includes(file)).map((file) => `has no ${file}`),
    ...files
      .filter((file) => !file.startsWith('dist') && ![...ABOUT, 'CHANGELOG.md'].includes(file))
      .map((file) => `holds ${file}`),
    ...files
      .filter((file) => /\.(test|test-d|gate)\.|[\\/]testing[\\/]|\.env|\.tgz$/.test(file))
      .map((file) => `holds ${file}, which is for tests`),
    ...targets({
      ...manifest.exports,
      bin: manifest.bin,
      main: manifest.main,
      types: manifest.types,
    })
      .filter((target) => !target.includes('*') && !existsSync(join(directory, target)))
      .map((target) => `names ${target}, which is not in it`),
    ...Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies })
      .filter(([, range]) => /^(workspace|catalog|file|link):/.test(range))
      .map(([dependency, range]) => `depends on ${dependency} as ${range}, which npm cannot read`),
  ];
  if (manifest.license !== 'MIT') problems.push(`has the licence ${manifest.license}`);
  if (manifest.publishConfig?.provenance !== true) problems.push('is published without provenance');
  if (manifest.repository?.directory !== `packages/${name.split('/')[1]}`) {
    problems.push('does not say where its source is');
  }
  if (options.isRelease && manifest.version === '0.0.0') problems.push('has no version');
  return problems.map((problem) => `${name} ${problem}.`);
}

function targets(value) {
  if (typeof value === 'string') return [value];
  return Object.values(value ?? {}).flatMap(targets);
}
