// Installs the real programs that tests compare with: each folder in oracles/ has its own lockfile, outside the workspace.
// `node scripts/setup-oracles.mjs [name ...]` installs all of them but those on demand, or the named ones, and only what
// changed.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PARALLEL = 2;
const TIMEOUT_IN_MS = 300_000;
// A large Go program on two cores, from an empty build cache.
const BUILD_TIMEOUT_IN_MS = 900_000;

const run = promisify(execFile);
const root = fileURLToPath(new URL('../oracles', import.meta.url));
// What a kind of oracle is made of, the lockfile first, and how it is installed.
const kinds = [
  { files: ['package-lock.json'], install: npmInstall },
  { files: ['Cargo.lock', 'src/main.rs'], install: cargoBuild },
  { files: ['requirements.txt'], install: pipInstall },
  { files: ['go.sum', 'go.mod'], install: goInstall },
];
const kindOf = (name) => kinds.find(({ files }) => existsSync(join(root, name, files[0])));
const known = readdirSync(root).filter(kindOf);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such oracle: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

// Programs that only proofs and mutation tests need are installed when they are named.
const onDemand = new Set(['helm', 'mutation']);
const waiting = asked.length > 0 ? [...asked] : known.filter((name) => !onDemand.has(name));
const failed = [];
await Promise.all(Array.from({ length: PARALLEL }, installNext));
if (failed.length > 0) {
  console.error(
    `\nNot installed: ${failed.join(', ')}. The output is above; run this again once that is solved.`,
  );
  process.exit(1);
}
// turbo's cache of test results has to know what the tests could compare with.
writeFileSync(
  join(root, '.installed'),
  known.map((name) => `${name} ${fingerprint(name)}\n`).join(''),
);

async function installNext() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    // oxlint-disable-next-line no-await-in-loop -- a worker installs one after the other
    await install(name);
  }
}

async function install(name) {
  const directory = join(root, name);
  // npm ci empties node_modules, so a stamp in there never outlives what it vouches for.
  const stamp = join(directory, 'node_modules', '.sentry-kit-setup');
  const wanted = fingerprint(name);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    console.log(`${name}: up to date`);
    return;
  }
  const startedAt = performance.now();
  try {
    await kindOf(name).install(directory);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
    console.log(`${name}: installed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  } catch (error) {
    failed.push(name);
    const reason = error.killed ? `it took longer than ${TIMEOUT_IN_MS / 1000} s` : error.message;
    console.error(`${name}: ${reason}\n${error.stderr ?? ''}`);
  }
}

function options(directory) {
  return { cwd: directory, timeout: TIMEOUT_IN_MS, shell: process.platform === 'win32' };
}

function npmInstall(directory) {
  return run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options(directory));
}

function cargoBuild(directory) {
  return run('cargo', ['build', '--release', '--locked'], options(directory));
}

async function goInstall(directory) {
  await run('go', ['mod', 'download'], options(directory));
  // A module with a tool directive is a program to build; the others are libraries of a program in a test.
  if (!/^tool /m.test(readFileSync(join(directory, 'go.mod'), 'utf8'))) return;
  const program = join('target', basename(directory));
  await run('go', ['build', '-trimpath', '-o', program, 'tool'], {
    ...options(directory),
    timeout: BUILD_TIMEOUT_IN_MS,
  });
}

async function pipInstall(directory) {
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--only-binary',
    ':all:',
  ];
  await run('python3', ['-m', 'venv', '--clear', '.venv'], options(directory));
  await run(
    join('.venv', 'bin', 'python'),
    [...pip, '--no-deps', '-r', 'requirements.txt'],
    options(directory),
  );
}

function fingerprint(name) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of kindOf(name).files) hash.update(readFileSync(join(root, name, file)));
  return hash.digest('hex');
}
