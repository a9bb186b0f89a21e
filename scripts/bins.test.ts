import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from './workspace.mjs';

// What docs/bins.md promises, of every built program. The programs share no code, so that a test keeps them alike.

interface Program {
  readonly name: string;
  readonly folder: string;
  /** Cannot work in an empty folder, without a word of Sentry. */
  readonly failing: readonly string[];
  /** A check that says no, and what it is about. */
  readonly refused?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

const PROGRAMS: readonly Program[] = [
  {
    name: 'sentry-release',
    folder: 'release-manager',
    failing: ['list'],
    refused: ['source-maps', 'check', 'dist'],
    files: {
      'dist/app.js': 'run()\n//# sourceMappingURL=app.js.map\n',
      'dist/app.js.map': 'no map',
    },
  },
  {
    name: 'sentry-alerts',
    folder: 'alert-rules',
    failing: ['plan', '--file', 'nothing.ts'],
    refused: ['lint'],
    files: { 'sentry.alerts.ts': 'export default { alerts: { pager: { monitors: [] } } };\n' },
  },
  {
    name: 'sentry-selfhost',
    folder: 'selfhost-config',
    failing: ['plan', '--file', 'nothing.json'],
    refused: ['check', '--no-host'],
    files: { 'deployment.json': '{ "version": "26.8.0", "url": "no address" }\n' },
  },
  {
    name: 'sentry-config',
    folder: 'sdk-config-builder',
    failing: ['render', '--file', 'nothing.json'],
    refused: ['doctor'],
    files: {
      'package.json': '{ "dependencies": { "@sentry/node": "11.12.0" } }\n',
      'instrument.js':
        "const Sentry = require('@sentry/node');\nSentry.init({ dsn: process.env.SENTRY_DSN, tracesSampleRate: NaN });\n",
    },
  },
  { name: 'sentry-sandbox', folder: 'sandbox', failing: ['--port'] },
];

/** How an option that several programs or commands have is written, wherever it is. */
const OPTIONS = [
  '-h, --help',
  '-V, --version',
  '--json',
  '--url <address>',
  '--auth-token <token>',
  '-o, --org <slug>',
  '-p, --project <slug>',
  '--dsn <dsn>',
  '-f, --file <path>',
  '--lock <file>',
  '-o, --output <directory>',
  '--secrets-file <file>',
  '--dry-run',
  '--check',
  '--apply',
  '--write',
  '--yes',
  '--force',
  '--strict',
];
/** Where an option of this name is something else, because sentry-cli or the thing itself has it so. */
const EXCEPTIONS: readonly RegExp[] = [
  /^sentry-selfhost init -o, --output <file>$/,
  // -o is the organization there.
  /^sentry-release .* --output <directory>$/,
];
/** Other words for what has a name above. */
const SYNONYMS = ['--token', '--organization', '--server', '--config', '--out', '--overwrite'];

// Each test starts programs, which takes its time where much else runs.
vi.setConfig({ testTimeout: 60_000 });

const TOKEN = `sntryu_${'0123456789abcdef'.repeat(4)}`;
const escape = String.fromCharCode(27);

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-bins-'));
  for (const { name, files = {} } of PROGRAMS) {
    for (const [path, text] of Object.entries(files)) {
      const target = join(directory, name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    mkdirSync(join(directory, name), { recursive: true });
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const pathOf = ({ folder, name }: Program) =>
  join(root, 'packages', folder, 'dist/bin', `${name}.js`);

/** Nothing of this machine: no home with settings, no variables of Sentry. */
const environment = () => ({ PATH: process.env['PATH'], HOME: directory });

function run(program: Program, args: readonly string[], variables = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [pathOf(program), ...args], {
    cwd: join(directory, program.name),
    env: { ...environment(), ...variables },
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stdout + stderr).not.toContain(escape);
  expect(stdout + stderr).not.toContain(TOKEN);
  return { code: status, output: stdout, errors: stderr };
}

const pagesOf = new Map<string, Promise<Readonly<Record<string, string>>>>();

/** The help of every command, by its words. */
function readPages(program: Program): Promise<Readonly<Record<string, string>>> {
  const known = pagesOf.get(program.name);
  if (known) return known;
  const pages = new Promise<Readonly<Record<string, string>>>((resolve, reject) => {
    const reader = join(import.meta.dirname, 'bin-help.mjs');
    const child = spawn(process.execPath, [reader, pathOf(program)], { env: environment() });
    let text = '';
    child.stdout.on('data', (chunk) => (text += String(chunk)));
    child.once('error', reject);
    child.once('close', () => {
      resolve(JSON.parse(text) as Readonly<Record<string, string>>);
    });
  });
  pagesOf.set(program.name, pages);
  return pages;
}

/** The flags of each option on a page, such as `-o, --org <slug>`. */
const optionsOn = (page: string): readonly string[] =>
  [...page.matchAll(/^ {2}(-.*?)(?: {2,}.*)?$/gm)].map(([, flags = '']) => flags);

const longOf = (flags: string) => /--[a-z-]+/.exec(flags)?.[0] ?? '';

/** Without groups, which are no commands. */
const commandsOf = (pages: Readonly<Record<string, string>>): readonly [string, string][] =>
  Object.entries(pages).filter(([, page]) => !/^Commands:/m.test(page));

describe.each(PROGRAMS)('$name', (program) => {
  test('shows in the help of each command how it is written, and what every command takes', async () => {
    const pages = await readPages(program);
    expect(pages['']).toMatch(/^Exit codes: 0 done, 1 failed, 2 wrong usage[,;]/m);
    expect(pages['']).toMatch(/^Examples:$/m);
    const commands = commandsOf(pages);
    expect(commands.length).toBeGreaterThan(0);
    for (const [command, page] of commands) {
      const start = `  ${[program.name, command].filter(Boolean).join(' ')}`;
      const examples = page.split('\nExamples:\n')[1]?.split('\n').filter(Boolean) ?? [];
      expect(examples, `${start}: examples`).not.toEqual([]);
      const known = optionsOn(page).map(longOf);
      expect(known).toContain('--json');
      for (const example of examples) {
        expect(`${example} `).toContain(`${start} `);
        const [own = ''] = example.split(' -- ');
        for (const [long] of own.matchAll(/--[a-z][a-z-]*/g))
          expect(known, example).toContain(long);
      }
    }
  });

  test('has one name for one thing', async () => {
    const pages = await readPages(program);
    for (const [command, page] of Object.entries(pages)) {
      const flags = optionsOn(page);
      for (const one of flags) {
        const long = longOf(one);
        const where = [program.name, command, one].filter(Boolean).join(' ');
        expect(SYNONYMS, where).not.toContain(long);
        const wanted = OPTIONS.filter((option) => longOf(option) === long);
        if (EXCEPTIONS.some((exception) => exception.test(where))) continue;
        if (wanted.length > 0) expect(wanted, where).toContain(one);
      }
      // An option of the program is taken from every command that has one of the same letter.
      const names = flags.flatMap((one) => one.split(' <')[0]?.split(', ') ?? []);
      const twice = names.filter((name, index) => names.indexOf(name) !== index);
      expect(twice, `${program.name} ${command}`).toEqual([]);
    }
  });

  test('answers its version', () => {
    const manifest = readFileSync(join(root, 'packages', program.folder, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(run(program, ['--version'])).toEqual({ code: 0, output: `${version}\n`, errors: '' });
  });

  test('ends with 2 for a command line that is wrong, and says what on the second output', () => {
    expect(run(program, ['--nonsense', '--json'])).toEqual({
      code: 2,
      output: '',
      errors: expect.stringMatching(/^error: unknown option '--nonsense'\n/),
    });
  });

  test('goes on without a word when nobody reads on', async () => {
    const child = spawn(process.execPath, [pathOf(program), '--help'], { env: environment() });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});

describe.each(PROGRAMS.filter(({ refused }) => refused !== undefined))(
  '$name',
  (program: Program) => {
    const { failing, refused = [] } = program;

    test('ends with 1 when it cannot work, with nothing on the first output', () => {
      const variables = { SENTRY_AUTH_TOKEN: TOKEN };
      expect(run(program, [...failing, '--json'], variables)).toEqual({
        code: 1,
        output: '',
        errors: expect.stringMatching(/^error: /),
      });
    });

    test('ends with 3 when a check says no, and tells it to people and to programs', () => {
      const told = run(program, refused);
      expect(told).toMatchObject({ code: 3, errors: '' });
      expect(told.output).toMatch(/^error: .+ \([a-z-]+\/[a-z-]+\)$/m);
      const json = run(program, [...refused, '--json']);
      expect(json).toMatchObject({ code: 3, errors: '' });
      const findings = JSON.parse(json.output) as readonly { readonly severity: string }[];
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
      for (const finding of findings) {
        expect(finding).toMatchObject({
          code: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
          path: expect.any(Array),
          message: expect.any(String),
        });
      }
    });
  },
);

test('sentry-sandbox ends with 1 when its port is taken', async () => {
  const program = PROGRAMS.find(({ name }) => name === 'sentry-sandbox');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  expect(program && run(program, ['--port', port, '--json'])).toEqual({
    code: 1,
    output: '',
    errors: expect.stringMatching(/^error: /),
  });
  server.close();
});

test('docs/bins.md says how every shared option is written', () => {
  const page = readFileSync(join(root, 'docs/bins.md'), 'utf8');
  for (const flags of OPTIONS) expect(page).toContain(`\`${flags}\``);
  for (const { name } of PROGRAMS) expect(page).toContain(`\`${name}\``);
});
