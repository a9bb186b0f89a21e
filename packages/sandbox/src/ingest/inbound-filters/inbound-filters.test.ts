import { expect, test } from 'vitest';
import { sendItems, type TestItem } from '../../testing/send.ts';
import { createTestWorld, START, type TestWorld } from '../../testing/test-state.ts';
import type { InboundFilters } from '../../store/inbound-filters.ts';

const NOW = START / 1000;
const CHROME = (version: number): string =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;

function reasons({ state }: TestWorld): readonly (readonly [string, string, string | null])[] {
  return state.outcomes.entries.map(({ category, outcome, reason }) => [category, outcome, reason]);
}

function event(fields: object): TestItem {
  return [{ type: 'event' }, { message: 'a', ...fields }];
}

function from(userAgent: string): TestItem {
  return event({
    request: { url: 'https://shop.example.com/', headers: { 'User-Agent': userAgent } },
  });
}

function transaction(name: string): TestItem {
  const trace = { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) };
  const times = { start_timestamp: NOW - 1, timestamp: NOW };
  const payload = { type: 'transaction', transaction: name, ...times, contexts: { trace } };
  return [{ type: 'transaction' }, payload];
}

function extension(url: string): TestItem {
  const frames = [{ abs_path: url }, { abs_path: '<anonymous>' }];
  return event({ exception: { values: [{ type: 'TypeError', stacktrace: { frames } }] } });
}

const CASES: readonly (readonly [
  filter: Partial<InboundFilters>,
  reason: string,
  taken: readonly TestItem[],
  left: readonly TestItem[],
])[] = [
  [
    { localhost: true },
    'localhost',
    [
      event({ request: { url: 'http://localhost:3000/' } }),
      event({ request: { url: 'http://shop.localhost/' } }),
      event({ request: { url: 'file:///home/ada/shop.html' } }),
      event({ request: { headers: [['Host', '127.0.0.1:8080']] } }),
      event({ user: { ip_address: '::1' } }),
    ],
    [event({ request: { url: 'https://localhost.example.com/' } }), event({})],
  ],
  [
    { 'browser-extensions': true },
    'browser-extensions',
    [
      extension('chrome-extension://abc/content.js'),
      event({
        exception: { values: [{ type: 'Error', value: 'Extension context invalidated.' }] },
      }),
    ],
    [extension('https://shop.example.com/app.js')],
  ],
  [
    { 'web-crawlers': true },
    'web-crawlers',
    [from('Mozilla/5.0 (compatible; Googlebot/2.1)'), from('ExampleSpider/1.0 (spider; fast)')],
    [from(CHROME(140)), event({})],
  ],
  [
    { 'legacy-browsers': ['chrome', 'ie9'] },
    'legacy-browsers',
    [from(CHROME(110)), from('Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1)')],
    [from(CHROME(111)), from('Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2)')],
  ],
  [
    { 'filtered-transaction': true },
    'filtered-transaction',
    [transaction('GET /healthz'), transaction('Heartbeat')],
    [transaction('GET /health/details'), event({ transaction: 'GET /healthz' })],
  ],
];

test.each(CASES)('%j takes what it is about, and nothing else', async (on, reason, taken, left) => {
  const world = createTestWorld();
  const off = { 'filtered-transaction': false };
  for (const item of [...taken, ...left]) {
    world.project.filters = { ...world.project.filters, ...off, ...on };
    expect((await sendItems(world, item)).status).toBe(200);
  }
  const found = reasons(world).filter(([category]) => category !== 'span');
  expect(found.map(([, outcome, why]) => [outcome, why])).toEqual([
    ...taken.map(() => ['filtered', reason]),
    ...left.map(() => ['accepted', null]),
  ]);
});

test('a new project filters health checks and nothing else', async () => {
  const world = createTestWorld();
  await sendItems(world, transaction('GET /healthz'));
  await sendItems(world, event({ request: { url: 'http://localhost/' } }));
  expect(reasons(world)).toEqual([
    ['transaction', 'filtered', 'filtered-transaction'],
    ['error', 'accepted', null],
  ]);
});

test('what came along with a filtered event goes with it, and the key keeps its allowance', async () => {
  const world = createTestWorld();
  world.project.filters = { ...world.project.filters, localhost: true };
  world.key.rateLimit = { window: 60, count: 1 };
  const local = event({ request: { url: 'http://localhost/' } });
  const session: TestItem = [
    { type: 'session' },
    {
      sid: '1',
      status: 'ok',
      init: true,
      started: new Date(START).toISOString(),
      timestamp: new Date(START).toISOString(),
      attrs: { release: 'shop@1.0.0' },
    },
  ];
  await sendItems(world, local, [{ type: 'attachment', filename: 'a.txt' }, 'abc'], session);
  expect(reasons(world)).toEqual([
    ['error', 'filtered', 'localhost'],
    ['attachment', 'filtered', 'localhost'],
    ['session', 'accepted', null],
  ]);
  expect((await sendItems(world, event({}))).status).toBe(200);
  expect((await sendItems(world, event({}))).status).toBe(429);
});

test('a pattern of the project takes messages and exceptions, and leaves others', async () => {
  const world = createTestWorld();
  world.project.options['filters:error_messages'] = 'Timeout*\n*: loading chunk * failed';
  await sendItems(world, event({ message: 'timeout of shop' }));
  await sendItems(
    world,
    event({ exception: { values: [{ type: 'ChunkLoadError', value: 'Loading chunk 7 failed' }] } }),
  );
  await sendItems(world, event({ message: 'no timeout' }));
  expect(reasons(world)).toEqual([
    ['error', 'filtered', 'error-message'],
    ['error', 'filtered', 'error-message'],
    ['error', 'accepted', null],
  ]);
});
