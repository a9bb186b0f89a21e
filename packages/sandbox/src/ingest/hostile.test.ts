import { expect, test } from 'vitest';
import { createSeededRandom } from '../server/seeded-random.ts';
import { LIMITS } from '../store/state.ts';
import { mutate } from '../testing/mutate.ts';
import { figure, trials } from '../testing/proof.ts';
import { send } from '../testing/send.ts';
import { createTestWorld, type TestWorld } from '../testing/test-state.ts';
import { VALID_ENVELOPES, VALID_EVENT } from '../testing/valid-bodies.ts';

const SEED = 20_260_115;

test('valid bodies are taken, so that their mutations start from what works', async () => {
  const world = createTestWorld();
  const results = await Promise.all(VALID_ENVELOPES.map((body) => send(world, { body })));
  expect(results.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
});

test(
  'mutated envelopes never crash, never reach a prototype, and leave only what can be shown',
  { timeout: 600_000 },
  async () => {
    const count = trials(50_000);
    const random = createSeededRandom(SEED);
    const world = createTestWorld();
    const statuses: number[] = [];
    for (let trial = 0; trial < count; trial += 1) {
      const body = mutate(VALID_ENVELOPES[trial % VALID_ENVELOPES.length] ?? VALID_EVENT, random);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as the seed says
      const { status } = await send(world, { body });
      statuses.push(status);
    }
    figure('mutated envelopes', statuses, SEED);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    // Both outcomes must occur often, or the mutations would prove nothing.
    for (const expected of [200, 400]) {
      const times = statuses.filter((status) => status === expected).length;
      expect(times).toBeGreaterThan(count / 10);
    }
    expectCleanPrototypes();
    expectShowable(world);
    expectBounded(world);
  },
);

test('mutated bodies at every other door never crash', { timeout: 600_000 }, async () => {
  const count = trials(10_000);
  const random = createSeededRandom(SEED);
  const world = createTestWorld();
  const json = { 'content-type': 'application/json' };
  const protobuf = { 'content-type': 'application/x-protobuf' };
  const csp = Buffer.from(
    '{"csp-report":{"blocked-uri":"https://a.example.net","effective-directive":"img-src"}}',
  );
  const checkIn = Buffer.from(
    '{"status":"ok","duration":1,"monitor_config":{"schedule":{"type":"crontab","value":"0 * * * *"}}}',
  );
  const spans = Buffer.from(
    '{"resourceSpans":[{"resource":{"attributes":[{"key":"a","value":{"intValue":"1"}}]},"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","startTimeUnixNano":"1768478400000000000","endTimeUnixNano":"1768478401000000000","kind":2,"flags":1}]}]}]}',
  );
  const doors = [
    ['store/', {}, VALID_EVENT],
    ['security/', json, csp],
    ['cron/nightly/', json, checkIn],
    ['integration/otlp/v1/traces/', json, spans],
    [
      'integration/otlp/v1/traces/',
      protobuf,
      Buffer.from('0a1a12180a160a100af7651916cd43dd8448eb211c80319c1202b7ad', 'hex'),
    ],
    ['integration/otlp/v1/logs/', protobuf, Buffer.from('0a0c120a120809000000000000f03f', 'hex')],
    [
      'minidump/',
      { 'content-type': 'multipart/form-data; boundary=x' },
      Buffer.from(
        '--x\r\nContent-Disposition: form-data; name="upload_file_minidump"; filename="a"\r\n\r\nMDMP\r\n--x--\r\n',
      ),
    ],
    ['envelope/', { 'content-encoding': 'gzip' }, VALID_EVENT],
    ['envelope/', { 'content-encoding': 'br' }, VALID_EVENT],
  ] as const;
  const statuses: number[] = [];
  const failures: string[] = [];
  for (let trial = 0; trial < count; trial += 1) {
    const [path, headers, body] = doors[trial % doors.length] ?? doors[0];
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as the seed says
    const { status } = await send(world, { path, headers, body: mutate(body, random) });
    statuses.push(status);
    if (status >= 500) failures.push(`trial ${trial} at ${path}: ${status}`);
  }
  figure('mutated bodies at the other doors', statuses, SEED);
  expect(failures).toEqual([]);
  expectCleanPrototypes();
  expectShowable(world);
});

test.each([
  [
    '100,000 levels of JSON',
    `{}\n{"type":"event"}\n{"extra":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`,
  ],
  ['a header of 100,000 levels', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}\n`],
  ['100,000 empty items', `{}\n${'{"type":"x","length":0}\n\n'.repeat(100_000)}`],
  ['one long line', `{}\n{"type":"event"}\n{"message":"${'?'.repeat(900_000)}"}\n`],
  [
    'half a million braces',
    `{}\n{"type":"event"}\n{"message":"${'{}'.repeat(400_000)}","logentry":{}}\n`,
  ],
  [
    'a million placeholders',
    `{}\n{"type":"event"}\n{"logentry":{"message":"${'%s'.repeat(400_000)}","params":["x"]}}\n`,
  ],
])('%s are answered in time', { timeout: 5000 }, async (_, body) => {
  const world = createTestWorld();
  const { status } = await send(world, { body });
  expect(status).toBeLessThan(500);
  expectShowable(world);
});

test('memory is bounded: the oldest leave first and are counted', { timeout: 60_000 }, async () => {
  const world = createTestWorld();
  const message = 'x'.repeat(900_000);
  for (let count = 0; count < 200; count += 1) {
    const body = `{}\n{"type":"event"}\n{"message":"${message}","fingerprint":["${count}"]}\n`;
    // oxlint-disable-next-line no-await-in-loop -- in order
    expect((await send(world, { body })).status).toBe(200);
  }
  expectBounded(world);
  const { events, envelopes } = world.state;
  expect(events.entries.length + events.dropped).toBe(200);
  expect(events.dropped).toBeGreaterThan(0);
  expect(envelopes.dropped).toBeGreaterThan(0);
  expect(events.entries.at(-1)?.hashes).toEqual([...world.state.issues.values()].at(-1)?.hashes);
  expect(world.state.eventsById.size).toBe(events.entries.length);
});

function expectCleanPrototypes(): void {
  for (const prototype of [
    Object.prototype,
    Array.prototype,
    Function.prototype,
    String.prototype,
  ]) {
    expect(Object.hasOwn(prototype, 'polluted')).toBe(false);
    expect(Object.keys(prototype)).toEqual([]);
  }
}

/** What was kept must survive being written as JSON with its times as dates, as every answer does. */
function expectShowable({ state }: TestWorld): void {
  for (const event of state.events) {
    expect(() => JSON.stringify(event.payload)).not.toThrow();
    expect(() => new Date(event.timestamp).toISOString()).not.toThrow();
    expect(event.id).toMatch(/^[0-9a-f]{32}$/);
  }
  for (const span of state.spans) {
    expect(() => [
      new Date(span.startedAt).toISOString(),
      new Date(span.endedAt).toISOString(),
    ]).not.toThrow();
    expect(() => JSON.stringify([span.attributes, span.links])).not.toThrow();
  }
  for (const entry of [...state.logs, ...state.metrics]) {
    expect(() => new Date(entry.timestamp).toISOString()).not.toThrow();
  }
  for (const session of state.sessions) {
    expect(() => new Date(session.startedAt).toISOString()).not.toThrow();
  }
  for (const outcome of state.outcomes) {
    expect(Number.isSafeInteger(outcome.quantity)).toBe(true);
  }
}

function expectBounded({ state }: TestWorld): void {
  expect(state.events.entries.length).toBeLessThan(LIMITS.events * 1.1);
  expect(state.envelopes.entries.length).toBeLessThan(LIMITS.envelopes * 1.1);
  expect(state.items.entries.length).toBeLessThan(LIMITS.items * 1.1);
  expect(state.issues.size).toBeLessThanOrEqual(LIMITS.issues);
  const size = [...state.events].reduce((sum, event) => sum + event.message.length, 0);
  expect(size).toBeLessThanOrEqual(LIMITS.bytes);
}
