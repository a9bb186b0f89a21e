import { describe, expect, test } from 'vitest';
import { convertOtlpOptions, createOtlpOptions } from '../otlp.ts';

const dsn = 'https://abc123@o1.ingest.sentry.io/2';
const right = createOtlpOptions(dsn).traces;

describe('options that point at Sentry are corrected', () => {
  const cases = [
    {
      name: 'the address of envelopes, the host of the site and a sentry-trace header at once',
      options: {
        url: 'https://sentry.io/api/<PROJECT_ID>/envelope/',
        headers: { 'sentry-trace': '...' },
      },
      codes: ['otlp-auth', 'otlp-envelope-url', 'otlp-sentry-host', 'otlp-sentry-trace-header'],
    },
    {
      name: 'the old address of events',
      options: { url: 'https://o1.ingest.sentry.io/api/2/store/', headers: right.headers },
      codes: ['otlp-envelope-url'],
    },
    {
      name: 'an address without its signal',
      options: {
        url: 'https://o1.ingest.sentry.io/api/2/integration/otlp',
        headers: right.headers,
      },
      codes: ['otlp-unknown-path'],
    },
    {
      name: 'metrics',
      options: { url: right.url.replace('traces', 'metrics'), headers: right.headers },
      codes: ['otlp-metrics'],
    },
    { name: 'no key', options: { url: right.url }, codes: ['otlp-auth'] },
    {
      name: 'a key without its scheme',
      options: { url: right.url, headers: { 'X-Sentry-Auth': 'sentry_key=abc123' } },
      codes: ['otlp-auth'],
    },
  ];
  test.each(cases)('$name', ({ options, codes }) => {
    const { value, diagnostics } = convertOtlpOptions(options, dsn);
    expect(value).toEqual(right);
    const found = diagnostics.map(({ code }) => code.replace('otel-bridge/', ''));
    expect(found.toSorted()).toEqual(codes);
    expect(diagnostics.every(({ hint }) => hint !== undefined)).toBe(true);
    expect(convertOtlpOptions(value, dsn).diagnostics).toEqual([]);
  });
});

test('headers of others stay', () => {
  const { value } = convertOtlpOptions({ url: right.url, headers: { 'x-acme': '1' } }, dsn);
  expect(value.headers).toEqual({ ...right.headers, 'x-acme': '1' });
});

test('a collector keeps its address and does not get the key', () => {
  const options = { url: 'http://localhost:4318/v1/traces', headers: { ...right.headers, a: 'b' } };
  const { value, diagnostics } = convertOtlpOptions(options, dsn);
  expect(value).toEqual({ url: options.url, headers: { a: 'b' } });
  expect(diagnostics.map(({ code }) => code)).toEqual(['otel-bridge/otlp-key-for-collector']);
});

test('right options are left alone, with and without the slash at the end', () => {
  for (const url of [right.url, right.url.replace(/\/$/, '')]) {
    expect(convertOtlpOptions({ url, headers: right.headers }, dsn).diagnostics).toEqual([]);
  }
});

test('a DSN that is none does not throw', () => {
  const { diagnostics } = convertOtlpOptions({ url: right.url, headers: right.headers }, 'shop');
  expect(diagnostics.every(({ code }) => code === 'otel-bridge/invalid-dsn')).toBe(true);
  expect(diagnostics.length).toBeGreaterThan(0);
});
