import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, toolPath, workspacePackages } from './workspace.mjs';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const packages: readonly {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly isPublished: boolean;
}[] = workspacePackages();

const CODE = /\.(ts|mts|cts|mjs|cjs|js|py|go|rs)$/;
const LONGEST_IN_LINES = 400;
// Rows, one after the other, that a test reads.
const DATA = [/\/generated\//, /\/data\//, /\/vectors\//, /\/convert\/table\.test\.ts$/];

const tracked = git('ls-files', '-z').split('\0').filter(Boolean);
const text = (path: string) => readFileSync(join(root, path), 'utf8');

function git(...args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout;
}

test('no source file is longer than a reader keeps in mind', () => {
  const long = tracked
    .filter((path) => CODE.test(path) && !DATA.some((pattern) => pattern.test(path)))
    .map((path) => ({ path, lines: text(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_IN_LINES);
  expect(long).toEqual([]);
});

/** The packages that a file imports by name, at run time or as types. */
function packagesIn(source: string): string[] {
  const specifiers = [
    ...source.matchAll(/^(?:import|export)\b[^'";]*\bfrom\s*'([^'.][^']*)'/gm),
    ...source.matchAll(/^import\s+'([^'.][^']*)'/gm),
    ...source.matchAll(/\bimport\(\s*'([^'.][^']*)'/g),
  ].map((match) => match[1] ?? '');
  return specifiers
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

const isForTests = (path: string) =>
  /\.(test|test-d|gate)\.ts$/.test(path) || path.includes('/testing/');

// What tests import is among the development dependencies, or else `knip` says so.
test.each(packages.filter(({ isPublished }) => isPublished))(
  '$folder declares for its users every package that it imports',
  ({ folder, manifest }) => {
    const declared = Object.keys({
      [manifest.name]: '',
      ...manifest.dependencies,
      ...manifest.peerDependencies,
    });
    const undeclared = tracked
      .filter((path) => path.startsWith(`${folder}/src/`) && path.endsWith('.ts'))
      .filter((path) => !isForTests(path))
      .flatMap((path) =>
        packagesIn(text(path))
          .filter((name) => !declared.includes(name))
          .map((name) => `${path} imports ${name}`),
      );
    expect(undeclared).toEqual([]);
  },
);

// The linter looks for cycles; this shows that it would find one, through types and file endings as they are here.
test('the linter finds an import cycle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-cycle-'));
  try {
    writeFileSync(
      join(folder, 'first.ts'),
      "import { second } from './second.ts';\n\nexport const first = (): number => second();\n",
    );
    writeFileSync(
      join(folder, 'second.ts'),
      "import { third } from './third.ts';\n\nexport const second = (): number => third();\n",
    );
    writeFileSync(
      join(folder, 'third.ts'),
      "import { first } from './first.ts';\n\nexport const third = (): number => first();\n",
    );
    const { stdout } = spawnSync(
      'oxlint',
      ['-c', join(root, '.oxlintrc.json'), '-f', 'json', '.'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: toolPath(root) },
      },
    );
    const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: { code: string }[] };
    expect(diagnostics.map(({ code }) => code)).toContain('import(no-cycle)');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
