import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createScrubber } from '../scrub/create-scrubber.ts';
import { checkEnvelopes } from './check-envelopes.ts';

const event = {
  message: 'mail of jane.doe@example.com',
  extra: {
    password: 'hunter2',
    list: ['fine', { note: 'card 4111111111111111' }],
    'ann@example.com': 1,
  },
  request: { headers: { accept: 'text/html', cookie: 'a=b' } },
};
const envelope = [
  { trace: { transaction: 'GET /reset/jane.doe@example.com', public_key: 'abc' } },
  [[{ type: 'event' }, event]],
];
const expected = [
  ['0.headers.trace.transaction', 'email'],
  ['0.items.0.payload.extra.[email]', 'email'],
  ['0.items.0.payload.extra.list.1.note', 'card'],
  ['0.items.0.payload.extra.password', 'its key or its place'],
  ['0.items.0.payload.message', 'email'],
  ['0.items.0.payload.request.headers.cookie', 'its key or its place'],
];
const found = (value: unknown) =>
  checkEnvelopes([value])
    .map(({ path, message }) => [path.join('.'), /found by: (.*)\)/.exec(message)?.[1]])
    .toSorted();
const wire = `${JSON.stringify(envelope[0])}\n{"type":"event"}\n${JSON.stringify(event)}\n`;

test.each([
  ['as SDKs hold it', envelope],
  ['as text of the wire', wire],
  ['as bytes of the wire', new TextEncoder().encode(wire)],
  [
    'as a sandbox keeps it',
    { headers: envelope[0], items: [{ headers: { type: 'event' }, payload: event }] },
  ],
])('says what survived and where: %s', (_, value) => {
  expect(found(value)).toEqual(expected);
});

test('prints no value', () => {
  const text = inspect(checkEnvelopes([envelope, wire]), { depth: 9 });
  for (const secret of ['jane', 'hunter2', '4111', 'ann@', 'a=b'])
    expect(text).not.toContain(secret);
});

test('a cleaned envelope has no findings, whatever the rules', () => {
  for (const scrubbing of ['strict', 'balanced'] as const)
    expect(checkEnvelopes([createScrubber(scrubbing)(envelope)], scrubbing)).toEqual([]);
  expect(checkEnvelopes([envelope], 'off')).toEqual([]);
});

test('what cannot be read is said, not passed over', () => {
  const binary = [{}, [[{ type: 'attachment', length: 3 }, Uint8Array.from([0xff, 0xfe, 0])]]];
  const codes = (value: unknown) => checkEnvelopes([value]).map(({ code }) => code);
  expect(codes(binary)).toEqual(['sdk-config/not-readable']);
  expect(codes('no envelope')).toEqual(['sdk-config/unreadable-envelope']);
  expect(codes(7)).toEqual(['sdk-config/unreadable-envelope']);
  expect(
    codes([{}, [[{ type: 'log' }, { items: [], ingest_settings: { infer_ip: 'auto' } }]]]),
  ).toEqual(['sdk-config/address-inferred']);
});
