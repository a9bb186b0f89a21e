import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useCommandLine } from '../testing/command-line.ts';

const shop = useCommandLine();
const run = (line: string | readonly string[], variables: Readonly<Record<string, string>> = {}) =>
  shop.run(line, { SENTRY_DSN: shop.sandbox.dsn, ...variables });

test('monitors run ends as its command does', async () => {
  const line = ['monitors', 'run', 'nightly', '-s', '0 3 * * *', '--', 'sh', '-c', 'exit 3'];
  expect(await run(line)).toMatchObject({ code: 3, errors: '' });
  const listed = await run(['monitors', 'list']);
  expect(listed.output).toContain('nightly');
});

test('a job of two processes checks in twice, in the old form too', async () => {
  const begun = await run([...'monitors check-in nightly in_progress -s'.split(' '), '@daily']);
  expect(begun).toMatchObject({ code: 0, errors: '' });
  const id = begun.output.trim();
  const ended = await run([...'monitors run nightly --check-in-status ok --id'.split(' '), id]);
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
  expect(await run('monitors update weekly --status disabled')).toMatchObject({ code: 0 });
  expect(await run('monitors mute weekly')).toMatchObject({ code: 0 });
  const shown: unknown = JSON.parse((await run('--json monitors show weekly')).output);
  expect(shown).toMatchObject({ slug: 'weekly', status: 'disabled', isMuted: true });
  expect(await run('monitors delete weekly')).toMatchObject({ code: 0 });
  expect((await run('monitors list')).output).not.toContain('weekly');
});

test('numbers and schedules that are none are told before anything is sent', async () => {
  expect(await run('monitors check-in nightly ok -s @daily --max-runtime long')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('--max-runtime'),
  });
  expect(await run('monitors check-in nightly ok -s @reboot')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('@reboot'),
  });
  expect(shop.sandbox.envelopes).toEqual([]);
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
  const payload: unknown = shop.sandbox.envelopes[0]?.items[0]?.payload;
  expect(payload).toMatchObject({ tags: { stage: 'canary' }, user: { email: 'ada@example.com' } });
  expect(JSON.stringify(shop.sandbox.envelopes)).not.toContain('never-sent');
});

test('send-event and send-envelope take files', async () => {
  writeFileSync(join(shop.directory, 'event.json'), JSON.stringify({ message: 'from a file' }));
  expect((await run('send-event event.json')).code).toBe(0);
  const item = '{"message":"from an envelope"}';
  writeFileSync(join(shop.directory, 'e.envelope'), `{}\n{"type":"event"}\n${item}\n`);
  const sent = await run('send-envelope e.envelope e.envelope --json');
  expect(JSON.parse(sent.output)).toMatchObject([{ file: 'e.envelope' }, { file: 'e.envelope' }]);
  const messages = shop.sandbox.envelopes.map(({ items }) => items[0]?.payload);
  expect(messages).toMatchObject([
    { message: 'from a file' },
    { message: 'from an envelope' },
    { message: 'from an envelope' },
  ]);
  expect(await run('send-event missing.json')).toMatchObject({ code: 1 });
});

test('test-event says where the event is, or what is wrong', async () => {
  expect(await run('test-event')).toMatchObject({
    code: 0,
    output: expect.stringContaining('the project shop'),
  });
  expect(await run('test-event', { SENTRY_DSN: 'https://a@b/c' })).toMatchObject({
    code: 3,
    output: expect.stringContaining('bad-dsn'),
  });
  expect(await run('test-event', { SENTRY_DSN: '' })).toMatchObject({
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
  writeFileSync(join(shop.directory, 'js.json'), JSON.stringify(event));
  const id = (await run('send-event js.json')).output.trim();
  const explained = await run(['explain', id]);
  expect(explained.code).toBe(3);
  expect(explained.output).toContain('app.min.js:1:9');
});

test('info shows where each value comes from, and no secret', async () => {
  const shown = await run('info');
  expect(shown.code).toBe(0);
  expect(shown.output).toMatch(/organization +acme +SENTRY_ORG/);
  expect(shown.output).not.toContain(shop.sandbox.token);
  expect(shown.output).not.toContain(new URL(shop.sandbox.dsn).username);
  expect((await run('info', { SENTRY_AUTH_TOKEN: 'wrong-token-0123456789' })).code).toBe(3);
});

test('login keeps a token that Sentry knows, for this user alone', async () => {
  const path = join(shop.directory, '.sentryclirc');
  writeFileSync(path, '[defaults]\norg=acme\n', { mode: 0o644 });
  const wrong = await run(['login', '--auth-token', 'wrong-token-0123456789'], {
    SENTRY_AUTH_TOKEN: '',
  });
  expect(wrong.code).toBe(1);
  expect(readFileSync(path, 'utf8')).not.toContain('wrong-token');
  const done = await run('login', { SENTRY_AUTH_TOKEN: '' });
  expect(done).toMatchObject({ code: 0 });
  expect(done.output + done.errors).not.toContain(shop.sandbox.token);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toBe(
    `[defaults]\norg=acme\n\n[auth]\ntoken=${shop.sandbox.token}\n`,
  );
  expect((await run('list', { SENTRY_AUTH_TOKEN: '' })).code).toBe(0);
});
