import { createRequire } from 'node:module';
import { createManualClock } from '@sentry-kit/sandbox';
import { afterEach, describe, expect, it } from 'vitest';
import type * as Core from '@sentry/core';
import { canonicalSpans } from '../testing/canonical-otlp.ts';
import { decodeOtlp, decoder } from '../testing/decode-otlp.ts';
import { findOracle } from '../testing/oracle.ts';
import { startCollector } from '../testing/start-collector.ts';
import type { Collector } from '../testing/start-collector.ts';
import type { Diagnostic } from '../options/diagnostic.ts';
import { createOtlpIntegration } from './create-otlp-integration.ts';
import type { OtlpIntegration } from './create-otlp-integration.ts';
import type { OtlpKeyValue, OtlpSpan } from './otlp-json.ts';

interface NodeSdk {
  init(options: object): Core.Client | undefined;
  startSpan: typeof Core.startSpan;
  logger: { warn(message: string, attributes?: object): void };
  flush(timeoutInMs: number): Promise<boolean>;
  close(): Promise<boolean>;
}

const sdk = findOracle('sdk-11');
const loadSdk = (): NodeSdk => createRequire(`${sdk.directory}/package.json`)('@sentry/node');

let collector: Collector;
afterEach(() => collector.close());

const valueOf = (entries: readonly OtlpKeyValue[] = [], key: string): unknown =>
  entries.find((entry) => entry.key === key)?.value;

describe.skipIf(sdk.isSkipped || decoder.isSkipped)(
  `@sentry/node of ${sdk.name} to a collector, read by ${decoder.name}`,
  () => {
    it.each(['stream', 'static'] as const)('sends spans and logs (%s)', async (traceLifecycle) => {
      collector = await startCollector();
      const { init, startSpan, logger, flush, close } = loadSdk();
      const integration = createOtlpIntegration({
        url: `${collector.url}/v1/traces/`,
        headers: { authorization: 'Bearer example' },
        resource: { 'service.name': 'shop' },
      });
      init({
        dsn: 'https://public@sentry.example.com/1',
        transport: () => ({
          send: () => Promise.resolve({}),
          flush: () => Promise.resolve(true),
        }),
        tracesSampleRate: 1,
        enableLogs: true,
        traceLifecycle,
        release: 'shop@1.2.3',
        environment: 'test',
        integrations: [integration],
        beforeSendLog: (log: { message: string }) => ({ ...log, message: `clean ${log.message}` }),
      });
      const outer = startSpan({ name: 'GET /orders', op: 'http.server' }, (span) => {
        startSpan(
          { name: 'select', op: 'db.query', attributes: { rows: 3, share: 0.5 } },
          (child) => {
            child.setStatus({ code: 2, message: 'not_found' });
          },
        );
        logger.warn('low on paper', { sheets: 3 });
        return span.spanContext();
      });
      await flush(5000);
      await integration.flush();
      await close();

      const read = await decodeOtlp(
        collector.requests.map(({ path, body }) => ({
          signal: path === '/v1/logs' ? 'logs' : 'traces',
          form: 'protobuf',
          body,
        })),
      );
      const resources = read.flatMap(({ resourceSpans = [] }) => resourceSpans);
      const spans = resources
        .flatMap(({ scopeSpans = [] }) => scopeSpans)
        .flatMap((scope): readonly OtlpSpan[] => scope.spans ?? []);
      const parent = spans.find(({ name }) => name === 'GET /orders');
      const child = spans.find(({ name }) => name === 'select');
      expect(parent).toMatchObject({ traceId: outer.traceId, spanId: outer.spanId, kind: 2 });
      expect(child).toMatchObject({
        traceId: outer.traceId,
        parentSpanId: outer.spanId,
        kind: 3,
        status: { code: 2 },
      });
      expect(valueOf(child?.attributes, 'rows')).toEqual({ intValue: '3' });
      expect(valueOf(child?.attributes, 'share')).toEqual({ doubleValue: 0.5 });
      const { attributes } = resources[0]?.resource ?? {};
      expect(valueOf(attributes, 'service.name')).toEqual({ stringValue: 'shop' });
      expect(valueOf(attributes, 'service.version')).toEqual({ stringValue: 'shop@1.2.3' });
      expect(valueOf(attributes, 'deployment.environment.name')).toEqual({ stringValue: 'test' });
      const [log] = read
        .flatMap(({ resourceLogs = [] }) => resourceLogs)
        .flatMap(({ scopeLogs = [] }) => scopeLogs)
        .flatMap(({ logRecords = [] }) => logRecords);
      expect(log).toMatchObject({
        body: { stringValue: 'clean low on paper' },
        severityNumber: 13,
        traceId: outer.traceId,
        spanId: outer.spanId,
      });
      expect(collector.requests[0]?.headers).toMatchObject({
        authorization: 'Bearer example',
        'content-type': 'application/x-protobuf',
      });
    });
  },
);

describe('the way to a collector', () => {
  const span = {
    trace_id: '0af7651916cd43dd8448eb211c80319c',
    span_id: 'b7ad6b7169203331',
    name: 'work',
    status: 'ok',
    start_timestamp: 1_800_000_000,
    end_timestamp: 1_800_000_001.5,
  };
  const envelope = [{}, [[{ type: 'span' }, { items: [span] }]]];

  /** As much of a client as the integration listens to. */
  function setUp(integration: OtlpIntegration): (sent: unknown) => void {
    const listeners: ((sent: unknown) => void)[] = [];
    integration.setup?.({
      on(hook: string, listener: (sent: unknown) => void) {
        if (hook === 'beforeEnvelope') listeners.push(listener);
      },
    });
    return (sent) => {
      for (const listener of listeners) listener(sent);
    };
  }

  it('sends again what a collector could not take, and collects meanwhile', async () => {
    collector = await startCollector((index) => (index === 0 ? 503 : 200));
    const clock = createManualClock();
    const diagnostics: Diagnostic[] = [];
    const integration = createOtlpIntegration({
      url: collector.url,
      encoding: 'json',
      clock,
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    });
    const send = setUp(integration);
    send(envelope);
    send(envelope);
    expect(collector.requests).toHaveLength(0);
    const flushed = integration.flush();
    while (collector.requests.length < 2) await clock.advance(500);
    await flushed;
    expect(diagnostics).toEqual([]);
    const [first, second, ...rest] = collector.requests.map(({ body }) => body.toString());
    expect(second).toBe(first);
    expect(rest).toEqual([]);
    expect(canonicalSpans(JSON.parse(first ?? ''))).toHaveLength(2);
  });

  it('says what it could not send, and what did not fit', async () => {
    collector = await startCollector(() => 401);
    const diagnostics: Diagnostic[] = [];
    const integration = createOtlpIntegration({
      url: collector.url,
      maxQueue: 1,
      clock: createManualClock(),
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    });
    const send = setUp(integration);
    send(envelope);
    send(envelope);
    await integration.flush();
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'otel-bridge/otlp-queue-full',
      'otel-bridge/otlp-not-sent',
    ]);
    expect(diagnostics[1]?.message).toContain('401');
    expect(collector.requests).toHaveLength(1);
  });

  it('lives with spans that the wire has no form for', async () => {
    collector = await startCollector();
    const diagnostics: Diagnostic[] = [];
    const integration = createOtlpIntegration({
      url: collector.url,
      clock: createManualClock(),
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    });
    const depth = 20_000;
    const deep = `${'{"arrayValue":{"values":['.repeat(depth)}${']}}'.repeat(depth)}`;
    const send = setUp(integration);
    for (const fields of [
      '"startTimeUnixNano":"none"',
      `"events":[{"attributes":[{"key":"deep","value":${deep}}]}]`,
    ]) {
      const attributes = { 'otlp.kept': { type: 'string', value: `{"span":{${fields}}}` } };
      send([{}, [[{ type: 'span' }, { items: [{ ...span, attributes }] }]]]);
      await integration.flush();
    }
    // The first goes without its time, the second not at all, and the application goes on.
    expect(diagnostics.map(({ code }) => code)).toEqual(['otel-bridge/otlp-not-sent']);
    expect(collector.requests).toHaveLength(1);
  });

  it('leaves out what came from OpenTelemetry over the bridge', async () => {
    collector = await startCollector();
    const integration = createOtlpIntegration({ url: collector.url, clock: createManualClock() });
    setUp(integration)([{ sdk: { name: 'sentry.javascript.otel-bridge' } }, envelope[1]]);
    await integration.flush();
    expect(collector.requests).toEqual([]);
  });
});
