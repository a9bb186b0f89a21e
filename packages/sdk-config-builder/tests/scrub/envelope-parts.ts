// What items of envelopes are made of: getsentry/sentry-javascript packages/core/src/types.
import type { Random } from './random.ts';

/** Fills slots. */
export interface Planter {
  /** Free text. */
  text(): string;
  /** A key with its value, for objects that the application fills. */
  entry(): readonly [string, unknown];
  /** A number that the application chose. */
  number(): number;
}

/** What an item holds, for a major. */
export type Body = (random: Random, plant: Planter, major: number) => unknown;

export const object = (plant: Planter, count = 3) =>
  Object.fromEntries([
    ...Array.from({ length: count }, () => plant.entry()),
    ['note', plant.text()],
    ['amount', plant.number()],
  ]);

export const traceContext = (random: Random) => ({
  trace_id: random.hex(32),
  span_id: random.hex(16),
});

const frame = (plant: Planter) => ({
  filename: plant.text(),
  abs_path: plant.text(),
  function: plant.text(),
  lineno: 7,
  in_app: true,
  context_line: plant.text(),
  pre_context: [plant.text()],
  post_context: [plant.text()],
  vars: object(plant),
});

export const breadcrumb = (plant: Planter) => ({
  timestamp: 1_700_000_000.5,
  type: 'http',
  category: plant.text(),
  message: plant.text(),
  data: { url: plant.text(), ...object(plant) },
});

const request = (plant: Planter) => ({
  method: 'POST',
  url: plant.text(),
  query_string: plant.text(),
  headers: Object.fromEntries([
    plant.entry(),
    plant.entry(),
    ['referer', plant.text()],
    ['user-agent', plant.text()],
  ]),
  cookies: Object.fromEntries([plant.entry(), ['theme', plant.text()]]),
  data: plant.text(),
  env: Object.fromEntries([plant.entry()]),
});

export const base = (random: Random, plant: Planter) => ({
  event_id: random.hex(32),
  timestamp: 1_700_000_001.25,
  platform: 'node',
  environment: 'production',
  release: 'shop@1.2.3',
  server_name: plant.text(),
  transaction: plant.text(),
  tags: Object.fromEntries([plant.entry(), ['page', plant.text()]]),
  user: {
    id: plant.text(),
    email: plant.text(),
    username: plant.text(),
    ip_address: plant.text(),
    ...object(plant, 1),
  },
  request: request(plant),
  extra: { ...object(plant), list: [plant.text(), object(plant, 1)], pairs: [[...plant.entry()]] },
  contexts: {
    trace: { ...traceContext(random), data: object(plant) },
    order: object(plant),
    response: { headers: Object.fromEntries([plant.entry()]) },
  },
  breadcrumbs: [breadcrumb(plant), breadcrumb(plant)],
  modules: { express: '5.1.0', cookie: '0.7.0' },
});

export const event: Body = (random, plant) => ({
  ...base(random, plant),
  level: 'error',
  logger: plant.text(),
  message: plant.text(),
  logentry: { message: plant.text(), params: [plant.text()] },
  fingerprint: [plant.text()],
  exception: {
    values: [
      {
        type: 'Error',
        value: plant.text(),
        mechanism: { type: 'generic', handled: true, data: object(plant, 1) },
        stacktrace: { frames: [frame(plant), frame(plant)] },
      },
    ],
  },
  threads: { values: [{ id: 1, name: plant.text(), stacktrace: { frames: [frame(plant)] } }] },
});

export const span = (random: Random, plant: Planter) => ({
  ...traceContext(random),
  parent_span_id: random.hex(16),
  start_timestamp: 1_700_000_000.1,
  timestamp: 1_700_000_000.2,
  op: 'http.client',
  description: plant.text(),
  status: 'ok',
  data: {
    'http.url': plant.text(),
    'http.request.header.x-tenant': plant.text(),
    'db.statement': plant.text(),
    ...object(plant),
  },
  tags: Object.fromEntries([plant.entry()]),
});

export const transaction: Body = (random, plant) => ({
  ...base(random, plant),
  type: 'transaction',
  start_timestamp: 1_700_000_000,
  spans: [span(random, plant), span(random, plant)],
  measurements: { lcp: { value: 12.5, unit: 'millisecond' } },
});

const attribute = (value: unknown) => ({
  value,
  type: typeof value === 'number' ? 'integer' : 'string',
});
export const attributes = (plant: Planter) => ({
  ...Object.fromEntries(
    Object.entries(object(plant)).map(([key, value]) => [key, attribute(value)]),
  ),
  'url.full': attribute(plant.text()),
  'http.request.header.x_tenant': attribute(plant.text()),
});

export const container = (items: unknown[], version = 2) => ({
  version,
  ingest_settings: { infer_ip: 'auto', infer_user_agent: 'auto' },
  items,
});
