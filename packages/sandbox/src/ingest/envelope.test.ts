import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bodyOf, envelopeOf, send, sendItems, type TestItem } from '../testing/send.ts';
import { createTestWorld, type TestWorld } from '../testing/test-state.ts';

const ID = '9ec79c33ec9942ab8353589fcb2e04dc';

function messagesOf({ state }: TestWorld): readonly string[] {
  return state.events.entries.map((event) => event.message);
}

describe('the format', () => {
  test.each([
    ['explicit length', '{}\n{"type":"event","length":15}\n{"message":"a"}\n'],
    ['no newline at the end', '{}\n{"type":"event","length":15}\n{"message":"a"}'],
    ['implicit length', '{}\n{"type":"event"}\n{"message":"a"}\n'],
    ['implicit length at the end', '{}\n{"type":"event"}\n{"message":"a"}'],
    ['a newline within the payload', '{}\n{"type":"event","length":16}\n{"message":\n"a"}\n'],
    ['a header over several lines', '{\n}\n{\n"type":"event"}\n{"message":"a"}\n'],
    ['braces within a header string', '{"note":"}{\\"}"}\n{"type":"event"}\n{"message":"a"}\n'],
  ])('%s', async (_, body) => {
    const world = createTestWorld();
    expect((await send(world, { body })).status).toBe(200);
    expect(messagesOf(world)).toEqual(['a']);
  });

  test.each([
    ['nothing', '', 'empty request body', undefined],
    ['no header', '\n', 'invalid event envelope', ['missing envelope header']],
    [
      'a header that is no JSON',
      'nonsense\n',
      'invalid event envelope',
      ['invalid envelope header', expect.any(String)],
    ],
    [
      'a header that is no object',
      '[]\n',
      'invalid event envelope',
      ['invalid envelope header', expect.any(String)],
    ],
    [
      'an event id that is none',
      '{"event_id":"x"}\n',
      'invalid event envelope',
      ['invalid envelope header', 'event_id is no UUID'],
    ],
    [
      'an item without type',
      '{}\n{}\n{}',
      'invalid event envelope',
      ['invalid item header', 'missing field `type`'],
    ],
    [
      'a negative length',
      '{}\n{"type":"event","length":-1}\n{}',
      'invalid event envelope',
      ['invalid item header', expect.any(String)],
    ],
    [
      'a length beyond the end',
      '{}\n{"type":"event","length":9}\n{}',
      'invalid event envelope',
      ['unexpected end of file'],
    ],
    [
      'a length that ends early',
      '{}\n{"type":"event","length":1}\n{}',
      'invalid event envelope',
      ['missing newline after header or payload'],
    ],
    [
      'text behind the header',
      '{} x\n',
      'invalid event envelope',
      ['missing newline after header or payload'],
    ],
  ])('%s is refused in the words of Relay', async (_, body, detail, causes) => {
    const world = createTestWorld();
    const answer = await send(world, { body });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toEqual(causes ? { detail, causes } : { detail });
    expect(world.state.envelopes.entries).toEqual([]);
  });

  test('is kept as it came, with payloads read', async () => {
    const world = createTestWorld();
    const headers = {
      event_id: ID,
      sent_at: '2026-01-15T12:00:00Z',
      sdk: { name: 'sentry.example' },
    };
    await send(world, {
      body: envelopeOf(
        headers,
        [{ type: 'event' }, { message: 'a' }],
        [{ type: 'attachment', filename: 'a.bin' }, new Uint8Array([0, 255, 10])],
      ),
    });
    expect(world.state.envelopes.entries).toEqual([
      {
        projectId: world.project.id,
        receivedAt: world.clock.now(),
        headers,
        items: [
          { headers: { type: 'event', length: 15 }, payload: { message: 'a' } },
          {
            headers: { type: 'attachment', filename: 'a.bin', length: 3 },
            payload: new Uint8Array([0, 255, 10]),
          },
        ],
      },
    ]);
  });

  test('its event id wins, with hyphens or without', async () => {
    const world = createTestWorld();
    const event_id = '9ec79c33-ec99-42ab-8353-589fcb2e04dc';
    const answer = await send(world, {
      body: envelopeOf({ event_id }, [{ type: 'event' }, { event_id: 'f'.repeat(32) }]),
    });
    expect(bodyOf(answer)).toEqual({ id: ID });
    expect(world.state.events.entries[0]?.id).toBe(ID);
  });

  test('without an event it has no id', async () => {
    const world = createTestWorld();
    expect(bodyOf(await sendItems(world, [{ type: 'client_report' }, {}]))).toEqual({});
  });
});

describe('compression', () => {
  const plain = envelopeOf({}, [{ type: 'event' }, { message: 'a' }]);
  const bodies: readonly [string, Uint8Array][] = [
    ['gzip', gzipSync(plain)],
    ['x-gzip', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['identity', plain],
  ];
  test.each(bodies)('%s', async (encoding, body) => {
    const world = createTestWorld();
    const answer = await send(world, { headers: { 'content-encoding': encoding }, body });
    expect(answer.status).toBe(200);
    expect(messagesOf(world)).toEqual(['a']);
  });

  test('zstd, where Node has it; elsewhere the answer says what to do', async () => {
    const world = createTestWorld();
    const compress: unknown = Reflect.get(zlib, 'zstdCompressSync');
    const body = typeof compress === 'function' ? new Uint8Array(compress(plain)) : plain;
    const answer = await send(world, { headers: { 'content-encoding': 'zstd' }, body });
    expect(answer.status).toBe(typeof compress === 'function' ? 200 : 415);
    expect(messagesOf(world)).toEqual(typeof compress === 'function' ? ['a'] : []);
  });

  test.each(['gzip', 'deflate', 'br'])('broken %s is refused', async (encoding) => {
    const world = createTestWorld();
    const answer = await send(world, { headers: { 'content-encoding': encoding }, body: plain });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toMatchObject({ detail: 'failed to read request body' });
  });

  test('a bomb stops at the limit', async () => {
    const world = createTestWorld();
    // 100 MiB of zeros fit through the door's 1 MiB only in compressed form.
    const body = gzipSync(new Uint8Array(100 * 1024 * 1024));
    expect(body.length).toBeLessThan(200 * 1024);
    const answer = await send(world, {
      path: 'store/',
      headers: { 'content-encoding': 'gzip' },
      body,
    });
    expect(answer.status).toBe(413);
  });
});

function many(count: number, item: TestItem): readonly TestItem[] {
  return Array.from({ length: count }, () => item);
}

describe('limits of an envelope', () => {
  const event: TestItem = [{ type: 'event' }, { message: 'a' }];
  const cases: readonly [string, readonly TestItem[], string][] = [
    ['two events', [event, event], 'event'],
    ['a large event', [[{ type: 'event' }, { message: 'x'.repeat(1024 * 1024) }]], 'event'],
    ['31 attachments', many(31, [{ type: 'attachment' }, 'x']), 'attachment'],
    ['101 sessions', many(101, [{ type: 'session' }, {}]), 'session'],
    ['26 old spans', many(26, [{ type: 'span' }, {}]), 'span'],
    ['two containers of logs', many(2, [{ type: 'log' }, { items: [] }]), 'log'],
    ['a large check-in', [[{ type: 'check_in' }, { note: 'x'.repeat(100 * 1024) }]], 'check_in'],
  ];
  test.each(cases)('%s are too much', async (_, items, type) => {
    const world = createTestWorld();
    const answer = await sendItems(world, ...items);
    expect(answer.status).toBe(413);
    expect(bodyOf(answer)).toEqual({
      detail: `envelope exceeded size limits for type '${type}' (https://develop.sentry.dev/sdk/envelopes/#size-limits)`,
    });
    expect(world.state.outcomes.entries).toEqual([]);
  });
});

test('a bad item is refused alone', async () => {
  const world = createTestWorld();
  const session = {
    sid: 's',
    started: '2026-01-15T11:00:00Z',
    status: 'ok',
    attrs: { release: 'shop@1.0.0' },
  };
  const answer = await sendItems(
    world,
    [{ type: 'event' }, '{"message":'],
    [{ type: 'session' }, session],
  );
  expect(answer.status).toBe(200);
  expect(world.state.sessions.entries).toHaveLength(1);
  expect(
    world.state.outcomes.entries.map(({ category, outcome, reason }) => [
      category,
      outcome,
      reason,
    ]),
  ).toEqual([
    ['error', 'invalid', 'invalid_json'],
    ['session', 'accepted', null],
  ]);
});
