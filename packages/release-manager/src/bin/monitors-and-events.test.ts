import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { main } from './main.ts';

let sandbox: Sandbox;
let directory: string;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-bin-'));
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await sandbox.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Runs a command line in a folder that is its home as well. */
async function run(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  let output = '';
  let errors = '';
  const code = await main(args, {
    environment: {
      PATH: process.env['PATH'],
      HOME: directory,
      SENTRY_URL: sandbox.url,
      SENTRY_AUTH_TOKEN: sandbox.token,
      SENTRY_ORG: 'acme',
      SENTRY_PROJECT: 'shop',
      SENTRY_DSN: sandbox.dsn,
      ...variables,
    },
    directory,
    isWatched: false,
    readSecret: () => Promise.resolve(sandbox.token),
    write: (text) => void (output += text),
    writeError: (text) => void (errors += text),
  });
  return { code, output, errors };
}

const words = (line: string) => line.split(' ');

test('monitors run ends as its command does', async () => {
  const line = ['monitors', 'run', 'nightly', '-s', '0 3 * * *', '--', 'sh', '-c', 'exit 3'];
  expect(await run(line)).toMatchObject({ code: 3, errors: '' });
  const listed = await run(['monitors', 'list']);
  expect(listed.output).toContain('nightly');
});

test('a job of two processes checks in twice, in the old form too', async () => {
  const begun = await run([...words('monitors check-in nightly in_progress -s'), '@daily']);
  expect(begun).toMatchObject({ code: 0, errors: '' });
  const id = begun.output.trim();
  const ended = await run([...words('monitors run nightly --check-in-status ok --id'), id]);
  expect(ended).toMatchObject({ code: 0, output: `${id}\n` });
  expect(ended.errors).toContain('sentry-release monitors check-in nightly ok');
});

test('monitors are made, changed, muted, shown and deleted', async () => {
  const made = await run([
    'monitors',
    'create',
    'weekly',
    '-s',
    '0 0 * * 0',
    '--max-runtime',
    '10',
  ]);
  expect(made).toMatchObject({ code: 0, output: 'weekly\n' });
  expect(await run(words('monitors update weekly --status disabled'))).toMatchObject({ code: 0 });
  expect(await run(words('monitors mute weekly'))).toMatchObject({ code: 0 });
  const shown: unknown = JSON.parse((await run(words('--json monitors show weekly'))).output);
  expect(shown).toMatchObject({ slug: 'weekly', status: 'disabled', isMuted: true });
  expect(await run(words('monitors delete weekly'))).toMatchObject({ code: 0 });
  expect((await run(words('monitors list'))).output).not.toContain('weekly');
});

test('numbers and schedules that are none are told before anything is sent', async () => {
  expect(
    await run(words('monitors check-in nightly ok -s @daily --max-runtime long')),
  ).toMatchObject({
    code: 2,
    errors: expect.stringContaining('--max-runtime'),
  });
  expect(await run(words('monitors check-in nightly ok -s @reboot'))).toMatchObject({
    code: 1,
    errors: expect.stringContaining('@reboot'),
  });
  expect(sandbox.envelopes).toEqual([]);
});

test('send-event sends what was given, and nothing of this machine', async () => {
  const line = [
    'send-event',
    '-m',
    'It broke',
    '-t',
    'stage:canary',
    '-u',
    'email:ada@example.com',
  ];
  const sent = await run([...line, '--no-environ'], { SHELL_SECRET: 'never-sent' });
  expect(sent.output).toMatch(/^[\da-f]{32}\n$/);
  const payload: unknown = sandbox.envelopes[0]?.items[0]?.payload;
  expect(payload).toMatchObject({ tags: { stage: 'canary' }, user: { email: 'ada@example.com' } });
  expect(JSON.stringify(sandbox.envelopes)).not.toContain('never-sent');
});

test('send-event and send-envelope take files', async () => {
  writeFileSync(join(directory, 'event.json'), JSON.stringify({ message: 'from a file' }));
  expect((await run(words('send-event event.json'))).code).toBe(0);
  const item = '{"message":"from an envelope"}';
  writeFileSync(join(directory, 'e.envelope'), `{}\n{"type":"event"}\n${item}\n`);
  const sent = await run(words('send-envelope e.envelope e.envelope --json'));
  expect(JSON.parse(sent.output)).toMatchObject([{ file: 'e.envelope' }, { file: 'e.envelope' }]);
  const messages = sandbox.envelopes.map(({ items }) => items[0]?.payload);
  expect(messages).toMatchObject([
    { message: 'from a file' },
    { message: 'from an envelope' },
    { message: 'from an envelope' },
  ]);
  expect(await run(words('send-event missing.json'))).toMatchObject({ code: 1 });
});

test('test-event says where the event is, or what is wrong', async () => {
  expect(await run(['test-event'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('the project shop'),
  });
  expect(await run(['test-event'], { SENTRY_DSN: 'https://a@b/c' })).toMatchObject({
    code: 3,
    output: expect.stringContaining('bad-dsn'),
  });
  expect(await run(['test-event'], { SENTRY_DSN: '' })).toMatchObject({
    code: 1,
    errors: expect.stringContaining('SENTRY_DSN'),
  });
});

test('explain finds the event by its id alone', async () => {
  const frames = [
    {
      filename: 'app.min.js',
      abs_path: 'https://shop.example.com/app.min.js',
      lineno: 1,
      colno: 9,
      in_app: true,
    },
  ];
  const event = {
    platform: 'javascript',
    exception: { values: [{ type: 'Error', stacktrace: { frames } }] },
  };
  writeFileSync(join(directory, 'js.json'), JSON.stringify(event));
  const id = (await run(words('send-event js.json'))).output.trim();
  const explained = await run(['explain', id]);
  expect(explained.code).toBe(3);
  expect(explained.output).toContain('app.min.js:1:9');
});

test('info shows where each value comes from, and no secret', async () => {
  const shown = await run(['info']);
  expect(shown.code).toBe(0);
  expect(shown.output).toMatch(/organization +acme +SENTRY_ORG/);
  expect(shown.output).not.toContain(sandbox.token);
  expect(shown.output).not.toContain(new URL(sandbox.dsn).username);
  expect((await run(['info'], { SENTRY_AUTH_TOKEN: 'wrong-token-0123456789' })).code).toBe(3);
});

test('login keeps a token that Sentry knows, for this user alone', async () => {
  const path = join(directory, '.sentryclirc');
  writeFileSync(path, '[defaults]\norg=acme\n', { mode: 0o644 });
  const wrong = await run(['login', '--auth-token', 'wrong-token-0123456789'], {
    SENTRY_AUTH_TOKEN: '',
  });
  expect(wrong.code).toBe(1);
  expect(readFileSync(path, 'utf8')).not.toContain('wrong-token');
  const done = await run(['login'], { SENTRY_AUTH_TOKEN: '' });
  expect(done).toMatchObject({ code: 0 });
  expect(done.output + done.errors).not.toContain(sandbox.token);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toBe(
    `[defaults]\norg=acme\n\n[auth]\ntoken=${sandbox.token}\n`,
  );
  expect((await run(['list'], { SENTRY_AUTH_TOKEN: '' })).code).toBe(0);
});
