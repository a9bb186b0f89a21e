import { describe, expect, test } from 'vitest';
import { createOtlpOptions, isOtelBridgeError, renderOtlp } from '../otlp.ts';

// getsentry/relay relay-server/src/endpoints/integrations/otlp.rs and docs.sentry.io/concepts/otlp.
const cases = [
  {
    dsn: 'https://abc123@o123456.ingest.sentry.io/1234567',
    traces: 'https://o123456.ingest.sentry.io/api/1234567/integration/otlp/v1/traces/',
  },
  {
    dsn: 'https://abc123@o1.ingest.de.sentry.io/2',
    traces: 'https://o1.ingest.de.sentry.io/api/2/integration/otlp/v1/traces/',
  },
  {
    dsn: 'http://abc123@sentry.example.com:9000/3',
    traces: 'http://sentry.example.com:9000/api/3/integration/otlp/v1/traces/',
  },
  {
    dsn: 'https://abc123:secret@sentry.example.com/prefix/deeper/4',
    traces: 'https://sentry.example.com/prefix/deeper/api/4/integration/otlp/v1/traces/',
  },
  {
    dsn: 'http://abc123@[::1]:9000/5',
    traces: 'http://[::1]:9000/api/5/integration/otlp/v1/traces/',
  },
];

describe('options from a DSN', () => {
  test.each(cases)('$dsn', ({ dsn, traces }) => {
    const options = createOtlpOptions(dsn);
    expect(options.traces).toEqual({
      url: traces,
      headers: { 'x-sentry-auth': 'sentry sentry_key=abc123' },
    });
    expect(options.logs.url).toBe(traces.replace('/v1/traces/', '/v1/logs/'));
    expect(JSON.stringify(options)).not.toContain('secret');
  });

  test('metrics are refused with a reason, and the refusal fits no exporter', () => {
    const { metrics } = createOtlpOptions('https://abc123@o1.ingest.sentry.io/1');
    expect(metrics).toMatchObject({ code: 'otel-bridge/otlp-metrics', severity: 'error' });
    const exporter = (options: { url?: string; headers?: Record<string, string> }) => options;
    // @ts-expect-error -- a refusal is no set of options
    expect(exporter(metrics).url).toBe(undefined);
  });

  test('an error lists everything that is wrong, and keeps the DSN to itself', () => {
    const dsn = 'ftp://topsecret@:99999/shop';
    let caught: unknown;
    try {
      createOtlpOptions(dsn);
    } catch (error) {
      caught = error;
    }
    if (!isOtelBridgeError(caught, 'invalid-input')) throw new Error('It has to throw.');
    expect(caught.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('https://'),
      expect.stringContaining('host'),
      expect.stringContaining('port'),
      expect.stringContaining('project'),
    ]);
    expect(`${caught.message}${JSON.stringify(caught)}`).not.toContain('topsecret');
  });
});

describe('rendered settings', () => {
  const dsn = 'https://abc123@o1.ingest.sentry.io/2';

  test('environment variables name each signal and switch metrics off', () => {
    expect(renderOtlp(dsn, 'environment').split('\n')).toEqual([
      'OTEL_TRACES_EXPORTER=otlp',
      'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=http/protobuf',
      'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=https://o1.ingest.sentry.io/api/2/integration/otlp/v1/traces/',
      'OTEL_EXPORTER_OTLP_TRACES_HEADERS="x-sentry-auth=sentry sentry_key=abc123"',
      'OTEL_LOGS_EXPORTER=otlp',
      'OTEL_EXPORTER_OTLP_LOGS_PROTOCOL=http/protobuf',
      'OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=https://o1.ingest.sentry.io/api/2/integration/otlp/v1/logs/',
      'OTEL_EXPORTER_OTLP_LOGS_HEADERS="x-sentry-auth=sentry sentry_key=abc123"',
      'OTEL_METRICS_EXPORTER=none',
      '',
    ]);
  });

  test('a collector gets one exporter, a pipeline for traces and one for logs', () => {
    const text = renderOtlp(dsn, 'collector');
    expect(text).toContain(
      'traces_endpoint: "https://o1.ingest.sentry.io/api/2/integration/otlp/v1/traces/"',
    );
    expect(text).toContain('x-sentry-auth: "sentry sentry_key=abc123"');
    expect(text).toMatch(/ {4}traces:\n.*\n.*\n {6}exporters: \[otlphttp\/sentry\]/);
    expect(text).not.toMatch(/^ {4}metrics:/m);
  });
});
