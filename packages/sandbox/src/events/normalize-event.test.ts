import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../store/model.ts';
import { createTestWorld, START } from '../testing/test-state.ts';
import { recordEvent } from './record-event.ts';

function normalize(payload: Record<string, unknown>): StoredEvent {
  const { state, project } = createTestWorld();
  return recordEvent(state, project, payload, { clientAddress: '203.0.113.7' });
}

function tagsOf(payload: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(normalize(payload).tags);
}

describe('tags', () => {
  test('are read from an object and from a list of pairs alike', () => {
    const expected = { level: 'error', shop: 'eu', retries: '3', cached: 'True' };
    expect(tagsOf({ tags: { shop: 'eu', retries: 3, cached: true, empty: null } })).toEqual(
      expected,
    );
    expect(tagsOf({ tags: [['shop', 'eu'], ['retries', 3], ['cached', true], null, 5] })).toEqual(
      expected,
    );
  });

  test('that Sentry would refuse are left out', () => {
    const tags = {
      'a b': 'spaces become dashes',
      ü: 'x',
      long: 'x'.repeat(201),
      lines: 'a\nb',
      release: 'x',
    };
    expect(tagsOf({ tags })).toEqual({ level: 'error', 'a-b': 'spaces become dashes' });
  });

  test('are derived from what the event says', () => {
    const tags = tagsOf({
      level: 'warning',
      environment: 'production',
      release: 'shop@1.0.0',
      dist: '7',
      transaction: '/cart',
      server_name: 'web-1',
      logger: 'shop.cart',
      user: { username: 'ada', email: 'ada@example.com' },
      request: { url: 'https://shop.example.com/cart' },
      contexts: {
        os: { name: 'Linux', version: '6.1' },
        runtime: { name: 'node', version: 'v20.19.0' },
        browser: { name: 'Firefox' },
        device: { model: 'Pixel 9', family: 'Pixel' },
        client_os: { type: 'os', name: 'iOS', version: '19', rooted: false },
        gpu: { name: 'Mali', vendor_name: 'ARM' },
      },
      exception: [{ type: 'E', value: 'v', mechanism: { type: 'generic', handled: false } }],
    });
    expect(tags).toEqual({
      level: 'warning',
      environment: 'production',
      release: 'shop@1.0.0',
      dist: '7',
      transaction: '/cart',
      server_name: 'web-1',
      logger: 'shop.cart',
      user: 'username:ada',
      url: 'https://shop.example.com/cart',
      os: 'Linux 6.1',
      'os.name': 'Linux',
      runtime: 'node v20.19.0',
      'runtime.name': 'node',
      browser: 'Firefox',
      'browser.name': 'Firefox',
      device: 'Pixel 9',
      'device.family': 'Pixel',
      client_os: 'iOS 19',
      'client_os.name': 'iOS',
      'client_os.rooted': 'no',
      'gpu.name': 'Mali',
      'gpu.vendor': 'ARM',
      mechanism: 'generic',
      handled: 'no',
    });
  });
});

describe('the time of an event', () => {
  test.each([
    ['seconds', START / 1000 - 60, START - 60_000],
    ['seconds as text', String(START / 1000 - 60), START - 60_000],
    ['ISO with a zone', '2026-01-15T12:30:00+01:00', START - 30 * 60_000],
    ['ISO without one, which is UTC', '2026-01-15T11:00:00', START - 60 * 60_000],
    ['nothing', undefined, START],
    ['nonsense', 'yesterday', START],
    ['more than a minute ahead', START / 1000 + 61, START],
    ['more than 30 days ago', START / 1000 - 31 * 86_400, START],
    ['no finite number', Number.POSITIVE_INFINITY, START],
  ])('from %s', (_, timestamp, expected) => {
    expect(normalize({ timestamp }).timestamp).toBe(expected);
  });
});

describe('the message', () => {
  test.each([
    ['text', { message: 'out of stock' }, 'out of stock'],
    ['an old object', { message: { formatted: 'out of stock' } }, 'out of stock'],
    ['positions', { logentry: { message: '%s of %d', params: ['3', 7] } }, '3 of 7'],
    ['braces', { logentry: { message: '{} of {}', params: ['3', 7] } }, '3 of 7'],
    [
      'names',
      { logentry: { message: '%(left)s of {all}', params: { left: 3, all: 7 } } },
      '3 of 7',
    ],
    ['too few parameters', { logentry: { message: '%s of %s', params: ['3'] } }, '3 of %s'],
    ['nothing', { logentry: {} }, ''],
  ])('from %s', (_, payload, expected) => {
    expect(normalize(payload).message).toBe(expected);
  });
});

describe('title and culprit', () => {
  const frames = [
    { filename: 'app.py', module: 'shop.app', function: 'main', in_app: true },
    { filename: 'http.py', module: 'http', function: 'send', in_app: false },
  ];

  test('an error is named by its type and the first line of its value', () => {
    const event = normalize({
      platform: 'python',
      exception: {
        values: [
          { type: 'Cause', value: 'x' },
          { type: 'Declined', value: 'card\nmore', stacktrace: { frames } },
        ],
      },
    });
    expect(event).toMatchObject({
      type: 'error',
      title: 'Declined: card',
      culprit: 'shop.app in main',
    });
  });

  test('JavaScript names the function first', () => {
    const exception = { values: [{ type: 'TypeError', value: '', stacktrace: { frames } }] };
    expect(normalize({ platform: 'node', exception })).toMatchObject({
      title: 'TypeError',
      culprit: 'main(shop.app)',
    });
  });

  test('an exception without a type is an Error, a synthetic one is named by its function', () => {
    const stacktrace = { frames };
    const plain = normalize({ exception: { values: [{ value: 'broken', stacktrace }] } });
    expect(plain.title).toBe('Error: broken');
    const made = { type: 'EXC', value: 'x', mechanism: { type: 'a', synthetic: true } };
    const synthetic = normalize({ exception: { values: [{ ...made, stacktrace }] } });
    expect([synthetic.title, synthetic.culprit]).toEqual(['main', '']);
    expect(normalize({ exception: { values: [made] } }).title).toBe('<unknown>');
  });

  test('the transaction is the culprit when there is one', () => {
    expect(normalize({ message: 'a', transaction: '/cart' }).culprit).toBe('/cart');
  });

  test('a long message is cut, an empty event is called unlabeled', () => {
    expect(normalize({ message: 'x'.repeat(500) }).title).toBe(`${'x'.repeat(97)}...`);
    expect(normalize({}).title).toBe('<unlabeled event>');
  });
});

describe('the user', () => {
  test.each([
    ['{{auto}}', { user: { ip_address: '{{auto}}' } }, { ip_address: '203.0.113.7' }],
    [
      'a browser',
      { platform: 'javascript', user: { id: 1 } },
      { id: '1', ip_address: '203.0.113.7' },
    ],
    ['a server', { platform: 'python', user: { id: 1 } }, { id: '1' }],
    [
      'an SDK that forbids it',
      { platform: 'javascript', sdk: { settings: { infer_ip: 'never' } } },
      null,
    ],
    [
      'an address of its own',
      { user: { ip_address: '198.51.100.1' } },
      { ip_address: '198.51.100.1' },
    ],
  ])('of %s has the address that Sentry would give it', (_, payload, expected) => {
    expect(normalize(payload).user).toEqual(expected);
  });
});

test.each([
  ['fatal', 'fatal'],
  ['critical', 'fatal'],
  ['warn', 'warning'],
  ['LOG', 'info'],
  ['nonsense', 'error'],
  [undefined, 'error'],
])('level %s is read as %s', (level, expected) => {
  expect(normalize({ level }).level).toBe(expected);
});

test.each(['a/b', 'a\nb', '..', 'latest', 'x'.repeat(201), ''])(
  'the release %j is refused',
  (release) => {
    expect(normalize({ release, dist: '1' })).toMatchObject({ release: null, dist: null });
  },
);

test('lists come out in one form, names of prototypes are data', () => {
  const payload: Record<string, unknown> = JSON.parse(
    '{"breadcrumbs":[{"message":"a"}],"exception":{"type":"E"},"__proto__":{"polluted":1},"tags":{"constructor":"x","__proto__":"y"}}',
  );
  const event = normalize(payload);
  expect(event.payload['breadcrumbs']).toEqual({ values: [{ message: 'a' }] });
  expect(event.payload['exception']).toEqual({ values: [{ type: 'E' }] });
  expect(event.tags).toContainEqual(['constructor', 'x']);
  expect(event.tags).toContainEqual(['__proto__', 'y']);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
