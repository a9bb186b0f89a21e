import { expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createTell } from '../../diagnostics/tell.ts';
import { describeFinding } from '../../diagnostics/texts.ts';
import { createFence } from './create-fence.ts';
import type { FenceOptions } from './types.ts';

function fencedClient(options: FenceOptions = {}) {
  const sent: unknown[] = [];
  const diagnostics: Diagnostic[] = [];
  const transport = {
    send: (envelope: unknown) => {
      sent.push(envelope);
      return Promise.resolve({ statusCode: 200 });
    },
  };
  const client = {
    getTransport: () => transport,
    getOptions: () => client.options,
    // A listener of the SDK, which comes after those of integrations.
    emit(hook: string, trace: Record<string, string>) {
      if (hook === 'createDsc') trace['transaction'] = 'GET /reset/jane.doe@example.com';
    },
    recordDroppedEvent: vi.fn<(...counted: unknown[]) => void>(),
    options: {} as { enabled?: boolean },
  };
  const tell = createTell((diagnostic) => diagnostics.push(diagnostic), describeFinding);
  createFence({ tell, ...options }).setup(client);
  return { client, transport, sent, diagnostics };
}

const eventEnvelope = (payload: object, ...more: unknown[]) => [
  {},
  [[{ type: 'event' }, payload], ...more],
];

test('cleans what is handed to the transport itself, as replays are', async () => {
  const { transport, sent } = fencedClient();
  const recording = [
    { type: 'replay_recording', length: 60 },
    '{"segment_id":0}\n[{"data":{"href":"/reset?token=abc"}}]',
  ];
  await transport.send([
    {},
    [[{ type: 'replay_event' }, { urls: ['/reset?token=abc'] }], recording],
  ]);
  const cleaned = '{"segment_id":0}\n[{"data":{"href":"/reset?token=[Filtered]"}}]';
  const length = Buffer.byteLength(cleaned);
  expect(sent).toEqual([
    [
      {},
      [
        [{ type: 'replay_event' }, { urls: ['/reset?token=[Filtered]'] }],
        [{ type: 'replay_recording', length }, cleaned],
      ],
    ],
  ]);
});

test('what cannot be read is left out, counted and told once', async () => {
  const { client, transport, sent, diagnostics } = fencedClient();
  const compressed = [{ type: 'replay_recording', length: 3 }, Uint8Array.from([0x78, 0x9c, 0xff])];
  await transport.send([{}, [[{ type: 'replay_event' }, {}], compressed]]);
  await transport.send([{}, [compressed]]);
  await transport.send({ not: 'an envelope' });
  expect(sent).toEqual([[{}, [[{ type: 'replay_event' }, {}]]]]);
  expect(client.recordDroppedEvent.mock.calls).toEqual([
    ['before_send', 'replay', 1],
    ['before_send', 'replay', 1],
  ]);
  expect(diagnostics).toMatchObject([
    { code: 'sdk-config/not-cleaned', hint: expect.stringContaining('useCompression') },
  ]);
});

test('one item that cannot be walked does not take the others with it', async () => {
  const { client, transport, sent } = fencedClient();
  const broken = {
    get name() {
      throw new Error('no');
    },
    spans: [{}, {}],
  };
  await transport.send([
    {},
    [
      [{ type: 'transaction' }, broken],
      [{ type: 'event' }, { message: 'fine' }],
    ],
  ]);
  expect(sent).toEqual([[{}, [[{ type: 'event' }, { message: 'fine' }]]]]);
  expect(client.recordDroppedEvent.mock.calls).toEqual([
    ['before_send', 'transaction', 1],
    ['before_send', 'span', 3],
  ]);
});

test('balanced sends bytes that nobody can read', async () => {
  const { transport, sent } = fencedClient({ scrubbing: 'balanced' });
  const screenshot = [
    {},
    [[{ type: 'attachment', length: 2, filename: 'x.png' }, Uint8Array.from([0xff, 0xd8])]],
  ];
  await transport.send(screenshot);
  expect(sent).toEqual([screenshot]);
});

test('an event that is held back takes its attachments with it, and the next one tells of it', async () => {
  const { client, transport, sent, diagnostics } = fencedClient({
    caps: { perWindow: { events: 1, seconds: 60 } },
    clock: { now: () => time },
  });
  let time = 0;
  const attachment = [{ type: 'attachment', length: 2 }, 'ab'];
  await transport.send(eventEnvelope({ message: 'first' }));
  await transport.send(eventEnvelope({ message: 'second' }, attachment));
  time = 60_000;
  await transport.send(eventEnvelope({ message: 'third', contexts: { os: {} } }));
  expect(sent).toEqual([
    eventEnvelope({ message: 'first' }),
    eventEnvelope({
      message: 'third',
      contexts: { os: {}, suppressed: { suppressed: 1, occurrences: 1, isShared: false } },
    }),
  ]);
  expect(client.recordDroppedEvent.mock.calls).toEqual([
    ['before_send', 'error', 1],
    ['before_send', 'attachment', 1],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['sdk-config/events-capped']);
});

test('the trace is cleaned before it travels in baggage, whoever wrote its name', () => {
  const { client } = fencedClient();
  const trace = { trace_id: 'a', public_key: 'b' };
  client.emit('createDsc', trace);
  expect(trace).toEqual({ trace_id: 'a', public_key: 'b', transaction: 'GET /reset/[email]' });
});

test('a transport that cannot be wrapped switches the client off', () => {
  const transport = Object.freeze({ send: () => Promise.resolve({}) });
  const options = { enabled: true };
  const codes: string[] = [];
  createFence({ tell: createTell(({ code }) => codes.push(code)) }).setup({
    getTransport: () => transport,
    getOptions: () => options,
  });
  expect(options.enabled).toBe(false);
  expect(codes).toEqual(['sdk-config/fence-not-installed']);
});

test('a client without a transport sends nothing, and is left alone', () => {
  expect(() => createFence().setup({ getTransport: () => undefined })).not.toThrow();
  expect(() => createFence().setup({})).not.toThrow();
});
