import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifest, writeProject, type ProjectFiles } from '../../tests/doctor/write-project.ts';
import { main } from './main.ts';

/** Runs one command line in a folder. */
async function run(directory: string, ...args: readonly string[]) {
  let output = '';
  let errors = '';
  const code = await main(args, {
    directory,
    write: (text) => void (output += text),
    writeError: (text) => void (errors += text),
  });
  return { code, output, errors };
}

const shop: ProjectFiles = {
  'api/package.json': manifest({ '@sentry/node': '^10.78.0', express: '^5.0.0' }),
  'jobs/requirements.txt': 'flask\nsentry-sdk==2.75.0\n',
  'edge/go.mod': 'module example.com/edge\n\nrequire github.com/getsentry/sentry-go v0.50.0\n',
};

describe('init and render', () => {
  test('describe the services of a folder, and write their init files', async () => {
    const folder = writeProject(shop);
    expect(await run(folder, 'init')).toMatchObject({ code: 0, errors: '' });
    const settings: unknown = JSON.parse(readFileSync(join(folder, 'sentry.config.json'), 'utf8'));
    expect(settings).toMatchObject({
      targets: [
        { directory: 'api', language: 'javascript', framework: 'express', sdkVersion: '^10.78.0' },
        { directory: 'edge', language: 'go', framework: 'net/http', sdkVersion: '0.50.0' },
        { directory: 'jobs', language: 'python', framework: 'flask', sdkVersion: '2.75.0' },
      ],
    });
    const rendered = await run(folder, 'render');
    expect(rendered).toMatchObject({ code: 0 });
    for (const place of ['api', 'edge', 'jobs'])
      expect(rendered.output).toContain(`written: ${place}/`);
  });

  test('find a file that is not as described', async () => {
    const folder = writeProject(shop);
    await run(folder, 'init');
    expect(await run(folder, 'render', '--check')).toMatchObject({ code: 3 });
    const { output } = await run(folder, 'render');
    expect(await run(folder, 'render', '--check')).toEqual({
      code: 0,
      output: '',
      errors: expect.any(String),
    });
    const written = join(folder, /written: (.*\.py)/.exec(output)?.[1] ?? '');
    writeFileSync(written, `${readFileSync(written, 'utf8')}\n`);
    const checked = await run(folder, 'render', '--check');
    expect(checked.code).toBe(3);
    expect(checked.output).toMatch(/^different: jobs\/.*\.py\n$/);
  });

  test('write over nothing that was not rendered', async () => {
    const folder = writeProject(shop);
    await run(folder, 'init');
    expect(await run(folder, 'init')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--force'),
    });
    expect(await run(folder, 'init', '--force')).toMatchObject({ code: 0 });
    const { output } = await run(folder, 'render');
    const isMarked = (one: string) =>
      readFileSync(join(folder, one), 'utf8').includes('Rendered from a description');
    const path =
      output
        .split('\n')
        .map((line) => line.replace('written: ', ''))
        .find((one) => one.endsWith('.py') && isMarked(one)) ?? '';
    writeFileSync(join(folder, path), 'print("mine")\n');
    expect(await run(folder, 'render')).toMatchObject({ code: 1, output: `foreign: ${path}\n` });
    expect(readFileSync(join(folder, path), 'utf8')).toBe('print("mine")\n');
    expect(await run(folder, 'render', '--force')).toMatchObject({ code: 0 });
    expect(await run(folder, 'render', '--check')).toMatchObject({ code: 0 });
  });

  test('say every problem of the settings', async () => {
    const folder = writeProject({
      'sentry.config.json': '{ "config": { "traces": 2 }, "targets": [{}] }',
    });
    const { code, errors } = await run(folder, 'render');
    expect(code).toBe(1);
    expect(errors).toContain('config.traces');
    expect(errors).toContain('targets.0');
  });

  test('keep to the folder of the settings', async () => {
    const folder = writeProject({
      'sentry.config.json': JSON.stringify({
        config: {},
        targets: [{ language: 'python', sdkVersion: '2.75.0', directory: '../elsewhere' }],
      }),
    });
    expect(await run(folder, 'render')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('leads out'),
    });
  });
});

describe('doctor', () => {
  const wrong: ProjectFiles = {
    'package.json': manifest({ '@sentry/node': '11.12.0' }),
    'instrument.js':
      "const Sentry = require('@sentry/node');\nSentry.init({ dsn: process.env.SENTRY_DSN, tracesSampleRate: NaN });\n",
  };

  test('finds what is wrong, with its place', async () => {
    const { code, output } = await run(writeProject(wrong), 'doctor');
    expect(code).toBe(3);
    expect(output).toContain('error: instrument.js:2:1: tracesSampleRate: NaN is no rate.');
  });

  test('gives it to programs as JSON', async () => {
    const { output } = await run(writeProject(wrong), '--json', 'doctor');
    expect(JSON.parse(output)).toMatchObject([
      { code: 'sdk-config/rate-out-of-range', path: ['instrument.js', 2, 1] },
    ]);
  });

  test('says what options come to, and where their values come from', async () => {
    const { output } = await run(writeProject(wrong), 'doctor', '--effective');
    expect(output).toContain('instrument.js:2 (@sentry/node 11.12.0)');
    expect(output).toContain('tracesSampleRate = NaN (literal): spans 0: NaN');
    expect(output).toContain('sampleRate = 1 (default): errors 100 %');
    expect(output).toContain('dsn = $SENTRY_DSN (environment)');
  });

  test('is done where nothing is wrong, and takes warnings for errors when it is strict', async () => {
    const folder = writeProject({
      ...wrong,
      'instrument.js':
        "const Sentry = require('@sentry/node');\nSentry.init({ dsn: process.env.SENTRY_DSN, maxBreadcrumbs: 500 });\n",
    });
    expect(await run(folder, 'doctor')).toMatchObject({ code: 0 });
    expect(await run(folder, 'doctor', '--strict')).toMatchObject({ code: 3 });
    expect(await run(writeProject({}), 'doctor')).toMatchObject({
      code: 0,
      output: 'Nothing is wrong.\n',
    });
  });
});

describe('migrate', () => {
  const old =
    "const Sentry = require('@sentry/node');\nSentry.configureScope((scope) => scope.setTag('team', 'shop'));\n";

  test('tells what would change, and changes it when it is told to', async () => {
    const folder = writeProject({ 'src/app.js': old });
    const dry = await run(folder, 'migrate', 'src', '--from', '7', '--to', '11');
    expect(dry.output).toContain('would change: src/app.js');
    expect(readFileSync(join(folder, 'src/app.js'), 'utf8')).toBe(old);
    await run(folder, 'migrate', 'src', '--from', '7', '--to', '11', '--write');
    expect(readFileSync(join(folder, 'src/app.js'), 'utf8')).not.toContain('configureScope');
  });

  test('needs to know the versions', async () => {
    expect(await run('.', 'migrate', 'src', '--from', '7')).toMatchObject({ code: 2 });
    expect(await run('.', 'migrate', 'src', '--from', '7', '--to', 'new')).toMatchObject({
      code: 2,
    });
  });
});

describe('usage', () => {
  test('help is no error, and has examples and exit codes', async () => {
    const { code, output } = await run('.', '--help');
    expect(code).toBe(0);
    expect(output).toContain('Exit codes: 0 done');
    for (const command of ['init', 'render', 'doctor', 'migrate']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const help = await run('.', command, '--help');
      expect(help.code).toBe(0);
      expect(help.output).toMatch(/Examples?:/);
    }
  });

  test.each([[['heal']], [['doctor', '--loud']], [[]]])('%j is wrong usage', async (args) => {
    expect(await run('.', ...args)).toMatchObject({ code: 2 });
  });
});
