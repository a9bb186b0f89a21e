import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseBreadcrumbs } from './parse-breadcrumbs.ts';
import { sendEnvelope } from './send-envelope.ts';
import { sendEvent } from './send-event.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** What arrived as an event. */
function received(): Record<string, unknown> {
  const item = sandbox.envelopes.at(-1)?.items.find(({ headers }) => headers['type'] === 'event');
  const payload: unknown = item?.payload;
  if (typeof payload !== 'object' || payload === null) throw new Error('no event arrived');
  return { ...payload };
}

test('an event arrives as described, and nothing else with it', async () => {
  process.env['SENTRY_KIT_TEST_SECRET'] = 'never-to-be-sent';
  const { eventId } = await sendEvent(
    {
      message: 'Deploy of %s failed',
      parameters: ['shop'],
      level: 'warning',
      tags: { stage: 'canary' },
      extra: { attempt: 2 },
      user: { email: 'ada@example.com' },
      fingerprint: ['deploy'],
      release: 'shop@1.0.0',
      dist: '7',
      environment: 'staging',
      timestampInMs: Date.UTC(2026, 0, 5),
      breadcrumbs: [{ message: 'begun', category: 'deploy' }],
    },
    { dsn: sandbox.dsn },
  );
  const event = received();
  expect(event).toEqual({
    event_id: eventId,
    timestamp: Date.UTC(2026, 0, 5) / 1_000,
    platform: 'other',
    level: 'warning',
    logentry: { message: 'Deploy of %s failed', params: ['shop'] },
    tags: { stage: 'canary' },
    extra: { attempt: 2 },
    user: { email: 'ada@example.com' },
    fingerprint: ['deploy'],
    release: 'shop@1.0.0',
    dist: '7',
    environment: 'staging',
    breadcrumbs: { values: [{ type: 'default', message: 'begun', category: 'deploy' }] },
  });
  delete process.env['SENTRY_KIT_TEST_SECRET'];
});

test('a whole event keeps every field and its id', async () => {
  const raw = { event_id: 'A'.repeat(32), exception: { values: [{ type: 'Error' }] }, own: 1 };
  const { eventId } = await sendEvent({ raw }, { dsn: sandbox.dsn });
  expect(eventId).toBe('a'.repeat(32));
  expect(received()).toMatchObject({ exception: { values: [{ type: 'Error' }] }, own: 1 });
});

test('attachments go with it, byte for byte', async () => {
  const data = Uint8Array.from([0, 10, 255, 123]);
  await sendEvent(
    { message: 'with a file' },
    {
      dsn: sandbox.dsn,
      attachments: [
        { filename: 'core.bin', data },
        { filename: 'a.txt', data: 'ü' },
      ],
    },
  );
  const items = sandbox.envelopes.at(-1)?.items ?? [];
  expect(items.map(({ headers }) => headers['type'])).toEqual([
    'event',
    'attachment',
    'attachment',
  ]);
});

test('everything that Sentry would drop without a word is said before sending', async () => {
  const sent = sendEvent(
    {
      message: ' ',
      // @ts-expect-error -- JavaScript callers have no types
      level: 'severe',
      dist: 'x'.repeat(65),
      environment: 'a/b',
      release: 'a/b',
      tags: { 'bad key': 'x', long: 'x'.repeat(201), empty: '' },
      timestampInMs: Number.NaN,
    },
    { dsn: sandbox.dsn },
  );
  const keys = [
    'message',
    'level',
    'dist',
    'environment',
    'timestampInMs',
    'bad key',
    'long',
    'empty',
    'release',
  ];
  const error: unknown = await sent.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ kind: 'invalid-input' });
  for (const key of keys) {
    expect(error).toMatchObject({
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ path: expect.arrayContaining([key]) }),
      ]),
    });
  }
  expect(sandbox.envelopes).toEqual([]);
});

test.each([
  ['no address', 'nonsense'],
  ['another protocol', 'ftp://key@example.com/1'],
  ['no key', 'https://example.com/1'],
  ['no project', 'https://key@example.com/'],
])('a DSN with %s is refused and not repeated', async (_name, dsn) => {
  const error: unknown = await sendEvent({ message: 'x' }, { dsn }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ kind: 'invalid-input' });
  expect(String(error)).not.toContain(dsn);
});

test('an envelope goes as it is, and a broken one does not go', async () => {
  const item = '{"message":"hello"}';
  const text = `{"event_id":"${'b'.repeat(32)}"}\n{"type":"event","length":${item.length}}\n${item}\n`;
  expect(await sendEnvelope(text, { dsn: sandbox.dsn })).toEqual({ eventId: 'b'.repeat(32) });
  expect(received()).toMatchObject({ message: 'hello' });
  for (const broken of [
    'no json',
    '{}\n{"type":"event","length":99}\n{}\n',
    '{}\n{"length":2}\n{}\n',
    '{}\n{"type":"event","length":1}\n{}\n',
    '{}\nno json\n{}\n',
  ]) {
    await expect(sendEnvelope(broken, { dsn: sandbox.dsn }), broken).rejects.toMatchObject({
      kind: 'invalid-input',
    });
  }
  await expect(sendEnvelope('no json', { dsn: sandbox.dsn, isRaw: true })).rejects.toMatchObject({
    kind: 'refused',
  });
});

test('lines of a log become breadcrumbs', () => {
  const log = [
    '2026-01-05T10:00:00Z [WARN] disk: nearly full',
    '  90 % used',
    '[2026-01-05 10:00:01,500+00:00] ERROR gone',
    'plain',
    '',
  ].join('\n');
  const at = Date.UTC(2026, 0, 5, 10) / 1_000;
  expect(parseBreadcrumbs(log, { withCategories: true })).toEqual([
    { timestamp: at, level: 'warning', category: 'disk', message: 'nearly full\n  90 % used' },
    { timestamp: at + 1.5, level: 'error', category: 'log', message: 'gone' },
    { level: 'info', category: 'log', message: 'plain' },
  ]);
  expect(parseBreadcrumbs('x\n'.repeat(150))).toHaveLength(100);
});
