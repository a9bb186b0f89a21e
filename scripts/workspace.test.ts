import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, workspacePackages } from './workspace.mjs';

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly sideEffects?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly packageManager?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly publishConfig?: unknown;
  readonly repository?: unknown;
}

const packages: readonly {
  readonly name: string;
  readonly folder: string;
  readonly directory: string;
  readonly manifest: Manifest;
  readonly isPublished: boolean;
}[] = workspacePackages();
const published = packages.filter(({ isPublished }) => isPublished);
const rootManifest = readManifest(root);

function readManifest(directory: string): Manifest {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest;
}

function sourceFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mts|cts|mjs|cjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](node_modules|dist|temp)[\\/]/.test(path));
}

/** What a file imports at run time or as types: static, dynamic and re-exports. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\b(?:from|import\()\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
}

test('pnpm has the same version wherever it is written', () => {
  const version = rootManifest.packageManager?.replace('pnpm@', '');
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(rootManifest.devDependencies?.['pnpm']).toBe(version);
  for (const file of ['.ci/run', 'CONTRIBUTING.md', 'scripts/ensure-setup.mjs']) {
    for (const [, written] of readFileSync(join(root, file), 'utf8').matchAll(/pnpm@(\d[\w.]*)/g)) {
      expect(written, file).toBe(version);
    }
  }
});

test('the top level holds nothing that a reader would not expect', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => !['node_modules', 'coverage'].includes(name));
  expect(folders.sort()).toEqual(['apps', 'docs', 'oracles', 'packages', 'scripts']);
});

describe.each(published)('$folder', ({ name, folder, directory, manifest }) => {
  test('has README, licence and a floor Node', () => {
    expect(readFileSync(join(directory, 'README.md'), 'utf8')).toContain(`# ${name}`);
    expect(readFileSync(join(directory, 'LICENSE'), 'utf8')).toBe(
      readFileSync(join(root, 'LICENSE'), 'utf8'),
    );
    expect(manifest.license).toBe('MIT');
    expect(manifest.engines?.['node']).toBe('>=20.19');
    expect(manifest.sideEffects).toBe(false);
  });

  test('is published with provenance, which names its source', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
    expect(manifest.repository).toEqual({
      type: 'git',
      url: expect.stringMatching(/^git\+https:\/\/.+\.git$/),
      directory: folder,
    });
  });

  test('exports types and a default for import and for require, under every key', () => {
    const { './package.json': ownManifest, ...keys } = manifest.exports ?? {};
    expect(ownManifest).toBe('./package.json');
    expect(Object.keys(keys)).toContain('.');
    for (const [key, conditions] of Object.entries(keys)) {
      const path = key === '.' ? 'index' : key.slice(2);
      expect(conditions, key).toEqual({
        import: { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` },
        require: { types: `./dist/${path}.d.cts`, default: `./dist/${path}.cjs` },
      });
    }
  });

  test('has one source file per exports key', () => {
    const keys = Object.keys(manifest.exports ?? {}).filter(
      (key) => key !== './package.json' && !key.includes('*'),
    );
    const entries = readdirSync(join(directory, 'src'))
      .filter((file) => /^[^.]+\.ts$/.test(file))
      .map((file) => (file === 'index.ts' ? '.' : `./${file.slice(0, -3)}`));
    expect(keys.filter((key) => !entries.includes(key))).toEqual([]);
    expect(entries.filter((entry) => !keys.includes(entry))).toEqual([]);
  });
});

/** Which of our packages a package may import, by design; an app may import anything. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'packages/release-manager': ['api-client'],
  'packages/alert-rules': ['api-client'],
  'packages/sampling': ['api-client'],
};

describe.each(packages)('$folder keeps to itself', ({ name, folder, directory, manifest }) => {
  test('reaches for no private file of another package', () => {
    const offences = sourceFiles(directory).flatMap((file) =>
      importsOf(file)
        .filter((specifier) => {
          if (specifier.startsWith('.')) {
            const target = resolve(dirname(file), specifier);
            const isInside = !relative(directory, target).startsWith('..');
            return !isInside && dirname(target) !== resolve(root);
          }
          if (!specifier.startsWith('@sentry-kit/') || specifier.startsWith(name)) return false;
          const [, owner, ...path] = specifier.split('/');
          const key = path.length === 0 ? '.' : `./${path.join('/')}`;
          const keys = Object.keys(readManifest(join(root, 'packages', owner ?? '')).exports ?? {});
          return !keys.some((candidate) =>
            candidate.includes('*')
              ? key.startsWith(candidate.replace('*', ''))
              : candidate === key,
          );
        })
        .map((specifier) => `${relative(root, file)} imports ${specifier}`),
    );
    expect(offences).toEqual([]);
  });

  test.skipIf(folder.startsWith(`apps${sep}`) || folder.startsWith('apps/'))(
    'depends on our other packages only along the arrows of the design',
    () => {
      const ours = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
        .filter((dependency) => dependency.startsWith('@sentry-kit/'))
        .map((dependency) => dependency.replace('@sentry-kit/', ''));
      expect(ours.filter((dependency) => !(ARROWS[folder] ?? []).includes(dependency))).toEqual([]);
    },
  );
});

test.each([
  ['README.md', 'one-screen'],
  ['packages/sandbox/README.md', 'sandbox'],
])('%s shows code that a test of the example runs', (readme, example) => {
  const code = readFileSync(join(root, `apps/example/examples/${example}.ts`), 'utf8');
  expect(readFileSync(join(root, readme), 'utf8')).toContain(`\`\`\`ts\n${code}\`\`\``);
});
