import { describe, expect, test } from 'vitest';
import { createWorld, NOON } from '../testing/world.ts';
import { eventField } from './event-fields.ts';
import { isPresent } from './field.ts';

const world = createWorld([]);
const trace = { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16), parent_span_id: 'c'.repeat(16) };

const failure = world.record({
  platform: 'node',
  level: 'fatal',
  logger: 'checkout',
  environment: 'production',
  release: 'shop@1.10.0+77',
  dist: 'ios',
  transaction: 'POST /pay',
  user: {
    id: '7',
    email: 'ada@example.com',
    username: 'ada',
    ip_address: '192.0.2.7',
    geo: { city: 'Vienna' },
  },
  sdk: { name: 'sentry.javascript.node', version: '11.0.0' },
  request: { method: 'POST', url: 'https://shop.example.com/pay' },
  contexts: {
    trace: { ...trace, op: 'http.server' },
    response: { status_code: 502 },
    os: { name: 'Linux', version: '6.1' },
  },
  measurements: { lcp: { value: 1200 }, cls: { value: 0.1 } },
  exception: {
    values: [
      {
        type: 'PayError',
        value: 'cannot pay',
        mechanism: { type: 'onerror', handled: false },
        stacktrace: {
          frames: [
            {
              filename: 'src/pay.ts',
              abs_path: '/srv/src/pay.ts',
              function: 'pay',
              module: 'shop/pay',
              package: 'shop',
              lineno: 12,
              colno: 4,
              in_app: true,
            },
          ],
        },
      },
    ],
  },
});
const bare = world.record({ message: 'nothing more' });
const transaction = world.record({
  type: 'transaction',
  transaction: 'GET /',
  start_timestamp: NOON / 1000 - 2.5,
  timestamp: NOON / 1000,
  contexts: { trace: { ...trace, op: 'http.server', status: 'ok' } },
});

const valuesOf = (name: string, event: typeof failure): unknown => {
  const field = eventField(name);
  if (field === null || field.type === 'custom') return field;
  return field.read(event);
};

describe('a field of an event', () => {
  test.each<readonly [string, unknown]>([
    ['id', [failure.id]],
    ['title', ['PayError: cannot pay']],
    ['location', ['src/pay.ts']],
    ['level', ['fatal']],
    ['platform', ['node']],
    ['platform.name', ['node']],
    ['environment', ['production']],
    ['release', ['shop@1.10.0+77']],
    ['release.version', ['1.10.0']],
    ['release.package', ['shop']],
    ['release.build', ['77']],
    ['dist', ['ios']],
    ['transaction', ['POST /pay']],
    ['event.type', ['error']],
    ['logger', ['checkout']],
    ['trace', [trace.trace_id]],
    ['trace.span', [trace.span_id]],
    ['trace.parent_span', [trace.parent_span_id]],
    ['project', ['shop']],
    ['project.name', ['shop']],
    ['project.id', [Number(world.shop.id)]],
    ['issue', ['SHOP-1']],
    ['user.id', ['7']],
    ['user.email', ['ada@example.com']],
    ['user.username', ['ada']],
    ['user.ip', ['192.0.2.7']],
    ['user.display', ['ada@example.com']],
    ['error.type', ['PayError']],
    ['error.value', ['cannot pay']],
    ['error.mechanism', ['onerror']],
    ['error.handled', [false]],
    ['error.unhandled', [true]],
    ['stack.abs_path', ['/srv/src/pay.ts']],
    ['stack.filename', ['src/pay.ts']],
    ['stack.function', ['pay']],
    ['stack.module', ['shop/pay']],
    ['stack.package', ['shop']],
    ['stack.lineno', [12]],
    ['stack.colno', [4]],
    ['stack.in_app', [true]],
    ['http.method', ['POST']],
    ['http.url', ['https://shop.example.com/pay']],
    ['http.status_code', ['502']],
    ['sdk.name', ['sentry.javascript.node']],
    ['sdk.version', ['11.0.0']],
    ['transaction.op', ['http.server']],
    ['os.version', ['6.1']],
    ['geo.city', ['Vienna']],
    ['measurements.lcp', [1200]],
    ['measurements.cls', [0.1]],
    ['transaction.status', []],
    ['transaction.duration', []],
    ['error.received', NOON],
    ['timestamp', NOON],
  ])('%s is %j where it was sent', (name, expected) => {
    expect(valuesOf(name, failure)).toEqual(expected);
  });

  test.each([
    'environment',
    'release',
    'release.version',
    'release.package',
    'release.build',
    'dist',
    'logger',
    'trace.parent_span',
    'user',
    'user.email',
    'user.display',
    'error.type',
    'stack.filename',
    'stack.lineno',
    'http.method',
    'http.status_code',
    'sdk.name',
    'os.version',
    'geo.city',
    'measurements.lcp',
    'transaction.duration',
    'replayId',
  ])('%s is missing where it was not', (name) => {
    const field = eventField(name);
    expect(field && isPresent(field, bare)).toBe(false);
  });

  test.each([
    [{ id: '7', email: 'ada@example.com' }, 'id:7', 'ada@example.com'],
    [{ username: 'ada', email: 'ada@example.com' }, 'username:ada', 'ada@example.com'],
    [{ username: 'ada', ip_address: '192.0.2.7' }, 'username:ada', 'ada'],
    [{ email: 'ada@example.com' }, 'email:ada@example.com', 'ada@example.com'],
    [{ ip_address: '192.0.2.7' }, 'ip:192.0.2.7', '192.0.2.7'],
  ])('user names %j by the first of id, name, e-mail and address', (user, tag, display) => {
    const event = world.record({ message: 'x', user });
    expect(valuesOf('user', event)).toEqual([tag]);
    expect(valuesOf('user.display', event)).toEqual([display]);
  });

  test('transaction.duration is in milliseconds, and a status that is not sent is unknown', () => {
    expect(valuesOf('transaction.duration', transaction)).toEqual([2500]);
    expect(valuesOf('transaction.status', transaction)).toEqual(['ok']);
    const { contexts: _, ...payload } = transaction.payload;
    const textual = world.record({
      ...payload,
      event_id: 'd'.repeat(32),
      start_timestamp: '2026-03-04T11:59:59.000Z',
      contexts: { trace },
    });
    expect(valuesOf('transaction.duration', textual)).toEqual([1000]);
    expect(valuesOf('transaction.status', textual)).toEqual(['unknown']);
  });

  test.each(['plan', 'measurements.', 'os.', 'car.name', 'toString'])(
    '%s is none, so that it means a tag',
    (name) => {
      expect(eventField(name)).toBeNull();
    },
  );
});
