// npm run mutation -- <package>: changes the core files of a package that scripts/mutation.json names, one place at a time,
// says which changes its tests do not notice, and keeps the figures in docs/mutation.md.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageNamed, root, run, runOrExit } from './workspace.mjs';

const AT_LEAST = 75;
const [asked] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(join(root, 'scripts', 'mutation.json'), 'utf8'));
const { name, directory } = packageNamed(asked ?? '');
const shortName = name.replace('@sentry-kit/', '');
const tools = join(root, 'oracles', 'mutation');
if (!existsSync(join(tools, 'node_modules', '.sentry-kit-setup'))) {
  runOrExit('node', ['scripts/setup-oracles.mjs', 'mutation']);
}

const { files, tests } = plan[shortName];
const mutated = globSync(files, { cwd: directory }).filter(
  (file) => !/\.(test|test-d|gate)\.ts$/.test(file),
);
const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-mutation-'));
const report = join(folder, 'report.json');
const settings = join(folder, 'stryker.config.json');
writeFileSync(
  settings,
  JSON.stringify({
    mutate: mutated,
    testRunner: 'vitest',
    plugins: [
      join(tools, 'node_modules', '@stryker-mutator', 'vitest-runner', 'dist', 'src', 'index.js'),
    ],
    vitest: { configFile: join(tools, 'vitest.config.mjs'), related: false },
    symlinkNodeModules: false,
    buildCommand: `node ${join(tools, 'link.mjs')}`,
    coverageAnalysis: 'perTest',
    // What runs once, when a module is loaded, would need a new process for every mutant.
    ignoreStatic: true,
    ignorePatterns: ['dist', 'temp', 'coverage', 'etc', 'docs'],
    disableTypeChecks: false,
    concurrency: 2,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    clearTextReporter: { reportTests: false, allowColor: false },
    jsonReporter: { fileName: report },
    allowEmpty: false,
    cleanTempDir: 'always',
    timeoutMS: 10000,
  }),
);
try {
  const status = run(
    'node',
    [join(tools, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', settings],
    {
      cwd: directory,
      env: { SENTRY_KIT_MUTATION_TESTS: JSON.stringify(tests) },
    },
  );
  if (status !== 0) process.exit(status);
  keep(JSON.parse(readFileSync(report, 'utf8')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function keep(result) {
  const mutants = Object.values(result.files).flatMap((file) => file.mutants);
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const all = noticed + count('Survived', 'NoCoverage');
  const score = (noticed / all) * 100;
  const row = `| \`${name}\` | ${files.map((file) => `\`${file}\``).join(', ')} | ${all} | ${noticed} | ${score.toFixed(1)} % | ${new Date().toISOString().slice(0, 10)} |`;
  const path = join(root, 'docs', 'mutation.md');
  const rows = existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('| `@') && !line.includes(`\`${name}\``))
    : [];
  writeFileSync(
    path,
    [
      '# Mutation tests',
      '',
      '`npm run mutation -- <package>` changes the code of core files, one place at a time, and counts the changes that make a test of the package fail. A change that runs only while a module is loaded is left out.',
      '',
      '| package | core files | changes | noticed | share | measured |',
      '| --- | --- | ---: | ---: | ---: | --- |',
      ...[...rows.map((line) => line.replaceAll(/ +/g, ' ')), row].toSorted(),
      '',
    ].join('\n'),
  );
  runOrExit('oxfmt', [path]);
  console.log(`figure: ${name}: ${noticed} of ${all} changes noticed, ${score.toFixed(1)} %`);
  if (score < AT_LEAST) {
    console.error(`That is less than ${AT_LEAST} %: the changes that survived are above.`);
    process.exitCode = 1;
  }
}
