import { envelopeOf, type TestItem } from './send.ts';
import { START } from './test-state.ts';

const NOW = START / 1000;
const ids = { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16), parent_span_id: 'c'.repeat(16) };
const started = '2026-01-15T11:00:00Z';
const attrs = { release: 'shop@1.0.0', environment: 'production' };

/** Without an id: two events of one id would be one. */
const event = {
  timestamp: NOW,
  platform: 'node',
  level: 'error',
  release: 'shop@1.0.0',
  dist: '1',
  environment: 'production',
  transaction: 'GET /cart',
  server_name: 'web-1',
  logger: 'shop',
  fingerprint: ['{{ default }}', '{{ tags.shop }}'],
  logentry: { message: 'no %s for %s', params: ['stock', 17] },
  tags: { shop: 'eu', retries: 3 },
  user: { id: 1, email: 'ada@example.com', ip_address: '{{auto}}' },
  request: { url: 'https://shop.example.com/cart', headers: { accept: '*/*' } },
  contexts: { trace: ids, os: { name: 'Linux', version: '6.1' }, runtime: { name: 'node' } },
  breadcrumbs: [{ timestamp: NOW, category: 'http', message: 'GET' }],
  exception: {
    values: [
      {
        type: 'Declined',
        value: 'card 17',
        mechanism: { type: 'generic', handled: false },
        stacktrace: {
          frames: [{ function: 'pay', module: 'shop.cart', filename: 'cart.js', in_app: true }],
        },
      },
    ],
  },
  sdk: { name: 'sentry.example', version: '1.0.0', settings: { infer_ip: 'auto' } },
};

const transaction = {
  type: 'transaction',
  transaction: 'GET /cart',
  start_timestamp: NOW - 1,
  timestamp: NOW,
  contexts: { trace: { ...ids, op: 'http.server' } },
  spans: [
    {
      ...ids,
      span_id: 'e'.repeat(16),
      op: 'db',
      description: 'SELECT 1',
      start_timestamp: NOW - 1,
      timestamp: NOW,
      data: { rows: 1 },
    },
  ],
};

const span = {
  ...ids,
  name: 'GET',
  status: 'ok',
  start_timestamp: NOW - 1,
  end_timestamp: NOW,
  attributes: { 'sentry.op': { type: 'string', value: 'http' } },
};
const log = {
  timestamp: NOW,
  ...ids,
  level: 'warn',
  severity_number: 13,
  body: 'low',
  attributes: { sku: { value: 's1' } },
};
const metric = {
  timestamp: NOW,
  ...ids,
  name: 'orders',
  type: 'counter',
  value: 2,
  attributes: {},
};
const monitorConfig = { schedule: { type: 'interval', value: 2, unit: 'hour' }, max_runtime: 30 };

/** One of each kind that ingest knows. */
const ITEMS: readonly TestItem[] = [
  [{ type: 'event' }, event],
  [{ type: 'transaction' }, transaction],
  [{ type: 'attachment', filename: 'a.txt', attachment_type: 'event.attachment' }, 'hello'],
  [{ type: 'attachment', attachment_type: 'event.minidump' }, 'MDMP'],
  [
    { type: 'session' },
    { sid: 'f'.repeat(32), did: 'ada', started, status: 'ok', errors: 1, attrs },
  ],
  [{ type: 'sessions' }, { aggregates: [{ started, exited: 10, errored: 2 }], attrs }],
  [
    { type: 'user_report' },
    { event_id: 'd'.repeat(32), comments: 'broken', email: 'a@example.com' },
  ],
  [{ type: 'feedback' }, { contexts: { feedback: { message: 'empty cart' } } }],
  [
    { type: 'client_report' },
    { discarded_events: [{ reason: 'sample_rate', category: 'span', quantity: 7 }] },
  ],
  [
    { type: 'check_in' },
    {
      check_in_id: 'a'.repeat(32),
      monitor_slug: 'nightly',
      status: 'ok',
      duration: 1,
      monitor_config: monitorConfig,
    },
  ],
  [{ type: 'profile' }, { profile: {} }],
  [{ type: 'profile_chunk', platform: 'javascript' }, { profile: {} }],
  [{ type: 'replay_event' }, { replay_id: ids.trace_id }],
  [{ type: 'replay_recording' }, '{"segment_id":0}\n[]'],
  [{ type: 'span' }, { ...span, op: 'http', description: 'GET', timestamp: NOW }],
  [{ type: 'span', item_count: 2 }, { items: [span, span] }],
  [{ type: 'log', item_count: 1 }, { items: [log] }],
  [{ type: 'trace_metric', item_count: 1 }, { items: [metric] }],
  [
    { type: 'raw_security' },
    {
      'csp-report': { 'blocked-uri': 'https://evil.example.net', 'effective-directive': 'img-src' },
    },
  ],
  [{ type: 'statsd' }, 'orders@none:1|c'],
  [{ type: 'form_data' }, 'a=b'],
  [{ type: 'brand_new' }, { a: 1 }],
];

const HEADERS = {
  sent_at: started,
  sdk: { name: 'sentry.example', version: '1.0.0' },
  trace: { trace_id: ids.trace_id, release: 'shop@1.0.0', environment: 'production' },
};

/** Relay takes one of them per envelope. */
const ONE_PER_ENVELOPE = new Set([
  'transaction',
  'replay_event',
  'raw_security',
  'feedback',
  'form_data',
  'profile_chunk',
]);

/** The same items with and without lengths: without them a changed payload stays within its frame. */
export const VALID_ENVELOPES: readonly Uint8Array[] = [
  ...ITEMS.map((item) => envelopeOf(HEADERS, item)),
  ...ITEMS.filter(([{ type }]) => type !== 'replay_recording').flatMap(([headers, payload]) => {
    const item: TestItem = [{ ...headers, length: undefined }, payload];
    return [envelopeOf({}, item), envelopeOf(HEADERS, item)];
  }),
  envelopeOf({}, ...ITEMS.filter(([{ type }]) => !ONE_PER_ENVELOPE.has(String(type)))),
];

export const VALID_EVENT: Uint8Array = Buffer.from(JSON.stringify(event));
