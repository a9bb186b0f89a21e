// Envelopes as SDK 7 to 11 hand them to their transport, with a slot wherever data of the application can stand:
// getsentry/sentry-javascript packages/core/src/types and getsentry/relay relay-event-schema/src/protocol.
import {
  attributes,
  base,
  breadcrumb,
  container,
  event,
  object,
  span,
  traceContext,
  transaction,
  type Body,
  type Planter,
} from './envelope-parts.ts';
import type { Random } from './random.ts';

/** An envelope before it is serialized. */
export type GeneratedEnvelope = [Record<string, unknown>, [Record<string, unknown>, unknown][]];

const log: Body = (random, plant) =>
  container([
    {
      timestamp: 1_700_000_000.5,
      level: 'info',
      body: plant.text(),
      trace_id: random.hex(32),
      severity_number: 9,
      attributes: attributes(plant),
    },
    {
      timestamp: 1_700_000_000.6,
      level: 'warn',
      body: plant.text(),
      trace_id: random.hex(32),
      severity_number: 13,
      attributes: attributes(plant),
    },
  ]);

const metric: Body = (random, plant) =>
  container([
    {
      timestamp: 1_700_000_000.5,
      trace_id: random.hex(32),
      name: plant.text(),
      type: 'counter',
      value: 3,
      unit: plant.text(),
      attributes: attributes(plant),
    },
  ]);

const streamedSpan: Body = (random, plant) =>
  container([
    {
      ...traceContext(random),
      parent_span_id: random.hex(16),
      name: plant.text(),
      start_timestamp: 1_700_000_000.1,
      end_timestamp: 1_700_000_000.2,
      status: 'ok',
      is_segment: true,
      attributes: attributes(plant),
      links: [{ ...traceContext(random), attributes: attributes(plant) }],
    },
  ]);

const replayEvent: Body = (random, plant) => ({
  ...base(random, plant),
  type: 'replay_event',
  replay_id: random.hex(32),
  segment_id: 0,
  urls: [plant.text(), plant.text()],
  error_ids: [random.hex(32)],
  trace_ids: [random.hex(32)],
  replay_type: 'session',
});

const recording: Body = (_, plant) =>
  `{"segment_id":0}\n${JSON.stringify([
    { type: 4, timestamp: 1_763_838_829_123, data: { href: plant.text(), width: 10, height: 10 } },
    {
      type: 5,
      timestamp: 1_763_838_829_124,
      data: { tag: 'breadcrumb', payload: breadcrumb(plant) },
    },
    {
      type: 3,
      timestamp: 1_763_838_829_125,
      data: {
        source: 0,
        texts: [{ id: 3, value: plant.text() }],
        attributes: [{ id: 4, attributes: { title: plant.text() } }],
      },
    },
  ])}`;

const profile: Body = (random, plant) => ({
  event_id: random.hex(32),
  timestamp: '2026-03-01T00:00:00.000Z',
  platform: 'node',
  version: '1',
  release: 'shop@1.2.3',
  environment: 'production',
  runtime: { name: 'node', version: '24.1.0' },
  os: { name: 'linux', version: plant.text() },
  device: { architecture: 'x64', model: plant.text() },
  transaction: {
    name: plant.text(),
    id: random.hex(32),
    trace_id: random.hex(32),
    active_thread_id: '0',
  },
  transactions: [{ name: plant.text(), id: random.hex(32) }],
  profile: {
    frames: [{ function: plant.text(), abs_path: plant.text(), lineno: 1 }],
    stacks: [[0]],
    samples: [{ stack_id: 0, thread_id: '0', elapsed_since_start_ns: '10526000' }],
    thread_metadata: { 0: { name: plant.text() } },
  },
});

const profileChunk: Body = (random, plant) => ({
  profiler_id: random.hex(32),
  chunk_id: random.hex(32),
  version: '2',
  platform: 'node',
  client_sdk: { name: 'sentry.javascript.node', version: '10.78.0' },
  profile: {
    frames: [{ function: plant.text(), filename: plant.text(), module: plant.text() }],
    stacks: [[0]],
    samples: [{ stack_id: 0, thread_id: '0', timestamp: 1_700_000_000.5 }],
    thread_metadata: { 0: { name: plant.text() } },
  },
});

const session: Body = (random, plant, major) => ({
  sid: random.hex(32),
  init: true,
  did: plant.text(),
  status: major < 11 ? 'exited' : 'unhandled',
  errors: 0,
  attrs: {
    release: 'shop@1.2.3',
    environment: 'production',
    ip_address: plant.text(),
    user_agent: plant.text(),
  },
});

const sessions: Body = (_, plant) => ({
  aggregates: [{ started: '2026-03-01T00:00:00.000Z', exited: 3, did: plant.text() }],
  attrs: { release: 'shop@1.2.3', environment: 'production', user_agent: plant.text() },
});

const checkIn: Body = (random, plant) => ({
  check_in_id: random.hex(32),
  monitor_slug: plant.text(),
  status: 'ok',
  monitor_config: { schedule: { type: 'crontab', value: '0 * * * *' }, timezone: 'Europe/Vienna' },
  contexts: { trace: traceContext(random), order: object(plant) },
});

const feedback: Body = (random, plant) => ({
  ...base(random, plant),
  type: 'feedback',
  contexts: {
    trace: traceContext(random),
    feedback: {
      message: plant.text(),
      contact_email: plant.text(),
      name: plant.text(),
      url: plant.text(),
      source: 'widget',
    },
  },
});

const userReport: Body = (random, plant) => ({
  event_id: random.hex(32),
  name: plant.text(),
  email: plant.text(),
  comments: plant.text(),
});

const textAttachment: Body = (_, plant) =>
  JSON.stringify({ state: object(plant), lines: [plant.text(), plant.text()] });
const byteAttachment: Body = (_, plant) =>
  new TextEncoder().encode(`${plant.text()}\n${plant.text()}\n`);
const binary: Body = (_, plant) =>
  Uint8Array.from([0x78, 0x9c, 0xff, 0xfe, 0, ...new TextEncoder().encode(plant.text())]);

const statsd: Body = (_, plant) => `${plant.text()}@none:1|c|#page:${plant.text()}|T1700000000`;
const clientReport: Body = () => ({
  timestamp: 1_700_000_000,
  discarded_events: [{ reason: 'before_send', category: 'error', quantity: 3 }],
});
const rawSecurity: Body = (_, plant) => ({
  'csp-report': {
    'document-uri': plant.text(),
    'blocked-uri': plant.text(),
    'original-policy': plant.text(),
    referrer: plant.text(),
  },
});

const ALL = [7, 8, 9, 10, 11];
const from = (major: number) => ALL.filter((each) => each >= major);

/** Every type of item with the majors that send it. */
export const ITEM_TYPES: readonly (readonly [
  type: string,
  body: Body,
  majors: readonly number[],
  headers?: object,
])[] = [
  ['event', event, ALL],
  ['transaction', transaction, ALL],
  ['session', session, ALL],
  ['sessions', sessions, ALL],
  ['check_in', checkIn, ALL],
  ['attachment', textAttachment, ALL, { length: 1, content_type: 'application/json' }],
  ['attachment', byteAttachment, ALL, { length: 1, content_type: 'text/plain' }],
  [
    'attachment',
    binary,
    ALL,
    { length: 1, content_type: 'application/octet-stream', attachment_type: 'event.minidump' },
  ],
  ['feedback', feedback, ALL],
  ['user_report', userReport, ALL],
  ['profile', profile, [7, 8, 9, 10]],
  ['profile_chunk', profileChunk, from(8), { platform: 'node' }],
  ['replay_event', replayEvent, ALL],
  ['replay_recording', recording, ALL, { length: 1 }],
  ['replay_recording', binary, ALL, { length: 1 }],
  ['span', span, [8, 9, 10]],
  [
    'span',
    streamedSpan,
    from(10),
    { item_count: 1, content_type: 'application/vnd.sentry.items.span.v2+json' },
  ],
  ['log', log, from(9), { item_count: 2, content_type: 'application/vnd.sentry.items.log+json' }],
  [
    'trace_metric',
    metric,
    from(10),
    { item_count: 1, content_type: 'application/vnd.sentry.items.trace-metric+json' },
  ],
  ['statsd', statsd, [7, 8]],
  ['client_report', clientReport, ALL],
  ['raw_security', rawSecurity, ALL],
];

/** One envelope with one item, and the trace in its headers. */
export function generateEnvelope(random: Random, plant: Planter, major: number): GeneratedEnvelope {
  const [type, body, , headers = {}] = random.pick(
    ITEM_TYPES.filter(([, , majors]) => majors.includes(major)),
  );
  const payload = body(random, plant, major);
  const named = type === 'attachment' ? { filename: plant.text() } : {};
  const trace = {
    trace_id: random.hex(32),
    public_key: random.hex(32),
    sample_rate: '1',
    transaction: plant.text(),
    ...(major === 7 ? { user_segment: plant.text() } : {}),
  };
  return [
    {
      event_id: random.hex(32),
      sent_at: '2026-03-01T00:00:00.000Z',
      sdk: { name: 'sentry.javascript.node', version: `${major}.0.0` },
      trace,
    },
    [[{ type, ...headers, ...named }, payload]],
  ];
}
