import type { Random } from '../store/clock.ts';
import { ENVIRONMENTS, ERRORS, ROUTES } from './errors.ts';

/** What every payload of a scenario is made from. */
export interface Ingredients {
  readonly random: Random;
  readonly atInMs: number;
  readonly release: string | undefined;
  hex(length: number): string;
}

/** The payload of the error with that number; the same number is always the same error. */
export function errorPayload(number: number, ingredients: Ingredients): Record<string, unknown> {
  const [type, value, filename, name] = ERRORS[number % ERRORS.length] ?? ERRORS[0];
  const round = Math.floor(number / ERRORS.length);
  const caller = round === 0 ? name : `${name}${round + 1}`;
  const { random, atInMs } = ingredients;
  const user = Math.floor(random() * 40) + 1;
  return {
    ...common(ingredients),
    level: number % 7 === 6 ? 'warning' : 'error',
    transaction: pick(ROUTES, random),
    user: { id: String(user), email: `user${user}@example.com` },
    tags: { plan: user % 5 === 0 ? 'gold' : 'free', region: user % 2 === 0 ? 'eu' : 'us' },
    breadcrumbs: [
      {
        timestamp: (atInMs - 900) / 1000,
        category: 'http',
        level: 'info',
        message: pick(ROUTES, random),
      },
      { timestamp: (atInMs - 30) / 1000, category: 'query', message: 'SELECT * FROM carts' },
    ],
    contexts: { runtime: { name: 'node', version: 'v24.0.0' } },
    exception: {
      values: [
        {
          type,
          value,
          mechanism: { type: 'generic', handled: number % 3 !== 0 },
          stacktrace: {
            frames: [
              { filename: 'node_modules/server/index.js', function: 'handle', in_app: false },
              { filename: 'src/app.ts', function: 'route', lineno: 20, in_app: true },
              { filename, function: caller, lineno: 10 + (number % 80), in_app: true },
            ],
          },
        },
      ],
    },
  };
}

/** A request with a database query, a call to another service and a rendering. One in twenty fails. */
export function transactionPayload(ingredients: Ingredients): Record<string, unknown> {
  const { random, atInMs, hex } = ingredients;
  const traceId = hex(32);
  const spanId = hex(16);
  const durationInMs = 20 + Math.floor(random() * random() * 2000);
  const name = pick(ROUTES, random);
  const isFailed = random() < 0.05;
  const at = (share: number): number => (atInMs + durationInMs * share) / 1000;
  const child = (op: string, description: string, from: number, until: number): object => ({
    trace_id: traceId,
    span_id: hex(16),
    parent_span_id: spanId,
    op,
    description,
    start_timestamp: at(from),
    timestamp: at(until),
    status: 'ok',
  });
  return {
    ...common(ingredients),
    type: 'transaction',
    transaction: name,
    transaction_info: { source: 'route' },
    start_timestamp: at(0),
    timestamp: at(1),
    contexts: {
      trace: {
        trace_id: traceId,
        span_id: spanId,
        op: 'http.server',
        status: isFailed ? 'internal_error' : 'ok',
      },
    },
    spans: [
      child('db.query', 'SELECT * FROM products WHERE id = %s', 0.1, 0.4),
      child('http.client', 'GET https://inventory.example.com/stock', 0.4, 0.8),
      child('view.render', name, 0.8, 1),
    ],
  };
}

function common({ random, atInMs, release, hex }: Ingredients): Record<string, unknown> {
  return {
    event_id: hex(32),
    platform: 'node',
    timestamp: atInMs / 1000,
    environment: pick(ENVIRONMENTS, random),
    server_name: `web-${1 + Math.floor(random() * 3)}`,
    sdk: { name: 'sentry.javascript.node', version: '11.0.0' },
    ...(release === undefined ? {} : { release }),
  };
}

function pick<Entry>(list: readonly [Entry, ...Entry[]], random: Random): Entry {
  return list[Math.floor(random() * list.length)] ?? list[0];
}
