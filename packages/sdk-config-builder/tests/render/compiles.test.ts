import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderInit, type JavaScriptFramework, type SourceTarget } from '../../src/render.ts';
import { checkTypes } from '../support/check-types.ts';
import { isMissing, oracle } from '../support/oracles.ts';
import { printFigure } from '../support/proof.ts';
import {
  createFolder,
  go,
  isGoMissing,
  isPythonMissing,
  python,
  renderInto,
  useGoModules,
} from './programs.ts';
import { descriptions, goFrameworks, javascriptFrameworks, pythonFrameworks } from './targets.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const names = Object.keys(descriptions);
const run = (command: string, args: readonly string[], folder: string) =>
  execFileSync(command, [...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

/** Every preset of a target, side by side in one folder. */
function renderAll(target: SourceTarget, extension: RegExp): { folder: string; files: string[] } {
  const folder = createFolder();
  const files = Object.entries(descriptions).flatMap(([name, config]) => {
    const rendered = renderInto(join(folder, name), config, target);
    const again = renderInit(config, target);
    expect(again.files).toEqual(rendered.files);
    expect(rendered.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return rendered.files.map(({ path }) => join(name, path));
  });
  return { folder, files: files.filter((path) => extension.test(path)) };
}

describe.skipIf(isPythonMissing)('Python', () => {
  test.each(pythonFrameworks)(
    '%s is formatted, without findings, and imported without a warning',
    (framework) => {
      const { folder, files } = renderAll(
        { language: 'python', framework, sdkVersion: '2' },
        /\.py$/,
      );
      const ruff = join(oracle('python-sdk'), '.venv', 'bin', 'ruff');
      const formatted = run(ruff, ['format', '--isolated', '--no-cache', '--check', '.'], folder);
      expect(formatted).toMatch(/^\d+ files already formatted/);
      expect(run(ruff, ['check', '--isolated', '--no-cache', '.'], folder)).toMatch(
        /^All checks passed/,
      );
      for (const name of names) {
        // What a framework itself warns of is not our finding, so errors are for our modules.
        const program = [
          'import warnings, compileall, importlib, pathlib, sys',
          'warnings.simplefilter("error")',
          'assert compileall.compile_dir("sentry_setup", quiet=1, force=True)',
          'warnings.resetwarnings()',
          'warnings.filterwarnings("error", module="sentry_setup")',
          'import sentry_setup',
          'from sentry_setup import init_sentry',
        ].join('\n');
        run(python, ['-c', program], join(folder, name));
      }
      printFigure(
        `render: python ${framework}: ${files.length} files of ${names.length} descriptions formatted, checked, compiled, imported`,
      );
    },
    120_000,
  );
});

describe.skipIf(isGoMissing)('Go', () => {
  test.each(goFrameworks)(
    '%s is formatted and vetted',
    (framework) => {
      const sdkVersion = framework === 'plain' || framework === 'net/http' ? '0.50.0' : '0.42.0';
      const { folder, files } = renderAll({ language: 'go', framework, sdkVersion }, /\.go$/);
      expect(run('gofmt', ['-l', '.'], folder)).toBe('');
      useGoModules(folder, sdkVersion);
      go(folder, ['vet', './...']);
      printFigure(
        `render: go ${framework}, sentry-go ${sdkVersion}: ${files.length} files of ${names.length} descriptions formatted, vetted`,
      );
    },
    300_000,
  );
});

describe('JavaScript', () => {
  const majors = [7, 8, 9, 10, 11] as const;

  test.each(['esm', 'cjs'] as const)(
    'as %s is formatted and parsed by Node',
    (modules) => {
      let count = 0;
      const parsed = new Set<string>();
      for (const framework of javascriptFrameworks)
        for (const major of majors) {
          if (major === 7 && (framework === 'nestjs' || framework === 'aws-lambda')) continue;
          const target = {
            language: 'javascript',
            framework,
            modules,
            sdkVersion: `${major}`,
          } as const;
          const { folder, files } = renderAll(target, /\.[cm]?js$/);
          writeFileSync(join(folder, '.oxfmtrc.json'), '{ "printWidth": 80 }\n');
          run(
            join(root, 'node_modules', '.bin', 'oxfmt'),
            ['-c', '.oxfmtrc.json', '--check', '.'],
            folder,
          );
          writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
          for (const file of files) {
            const text = readFileSync(join(folder, file), 'utf8');
            if (!parsed.has(text)) run(process.execPath, ['--check', file], folder);
            parsed.add(text);
          }
          count += files.length;
        }
      expect(count).toBeGreaterThan(300);
      printFigure(`render: javascript ${modules}: ${count} files formatted, parsed`);
    },
    600_000,
  );

  // The packages of NestJS and Lambda stand beside their frameworks, in an oracle of their own.
  const ofNodeServices: readonly JavaScriptFramework[] = ['nestjs', 'aws-lambda'];
  const bases = javascriptFrameworks.filter((framework) => !ofNodeServices.includes(framework));
  const programs = [
    ...majors.map((major) => [`${major}`, `sdk-${major}`, bases] as const),
    ['10.75.2', 'node-services', ofNodeServices] as const,
  ];
  for (const [sdkVersion, name, frameworks] of programs)
    test.skipIf(isMissing(name))(
      `TypeScript for SDK ${sdkVersion} of ${name} compiles under strict`,
      () => {
        const found: string[] = [];
        let count = 0;
        for (const framework of frameworks) {
          const target = { language: 'typescript', framework, sdkVersion } as const;
          const { folder, files } = renderAll(target, /\.ts$/);
          symlinkSync(join(oracle(name), 'node_modules'), join(folder, 'node_modules'));
          const texts = Object.fromEntries(
            files.map((file) => [file.slice(0, -3), readFileSync(join(folder, file), 'utf8')]),
          );
          count += files.length;
          const checked = checkTypes(folder, texts, typesOf(framework === 'browser'));
          for (const [path, problems] of Object.entries(checked))
            found.push(...problems.map((problem) => `${framework}/${path}: ${problem}`));
        }
        expect(found).toEqual([]);
        printFigure(
          `render: typescript, SDK ${sdkVersion} (${frameworks.join(', ')}): ${count} files compile under strict`,
        );
      },
      300_000,
    );
});

function typesOf(isPage: boolean) {
  return {
    types: isPage ? [] : ['node'],
    typeRoots: [join(root, 'node_modules', '@types')],
    paths: {
      '@sentry-kit/sdk-config-builder/runtime': [
        fileURLToPath(new URL('../../src/runtime.ts', import.meta.url)),
      ],
      '@sentry-kit/sampling': [join(root, 'packages', 'sampling', 'src', 'index.ts')],
      '@sentry/profiling-node': [fileURLToPath(new URL('profiling-node.d.ts', import.meta.url))],
    },
  };
}
