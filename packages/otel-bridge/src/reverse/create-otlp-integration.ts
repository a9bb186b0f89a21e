import { SDK } from '../destination/sdk.ts';
import { systemClock } from '../options/clock.ts';
import type { Clock } from '../options/clock.ts';
import type { Diagnostic } from '../options/diagnostic.ts';
import type { SdkIntegration } from '../options/options.ts';
import { createReport } from '../options/report.ts';
import { convertSentryEnvelope } from './convert-sentry-envelope.ts';
import type { OtlpSignals, SentEnvelope } from './convert-sentry-envelope.ts';
import { createCollectorSender } from './collector-sender.ts';
import { withResource } from './with-resource.ts';

/** Where a Sentry SDK's spans and logs go as OTLP. */
export interface OtlpIntegrationOptions {
  /** The collector's base URL, such as `http://127.0.0.1:4318`; `/v1/traces` and `/v1/logs` are added. Its address for traces will do. */
  url: string;
  /** Headers of each request, such as those that authenticate. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Attributes of the resource, `service.name` among them; what spans say themselves wins. */
  resource?: Readonly<Record<string, unknown>> | undefined;
  /** The form of the requests. Default: `protobuf`. */
  encoding?: 'protobuf' | 'json' | undefined;
  /** How long spans and logs are collected. Default: 1000. */
  delayInMs?: number | undefined;
  /** How many spans and logs may wait; more are dropped and reported. Default: 10000. */
  maxQueue?: number | undefined;
  /** The function that sends. Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** The time. Default: the real one. */
  clock?: Clock | undefined;
  /** Hears of what was not sent; default: one console warning per code. */
  onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

/** An integration for `init` of a Sentry SDK 11. */
export interface OtlpIntegration extends SdkIntegration {
  /** Sends what waits, and waits for what is on its way. `Sentry.flush()` begins it, and does not wait. */
  flush(): Promise<void>;
}

/**
 * The way back: what a Sentry SDK 11 sends to Sentry (spans, transactions, logs) also goes to a collector, cleaned by the
 * SDK's own hooks. An SDK sets up integrations only when it has a DSN; a `transport` that does nothing keeps everything from
 * Sentry. What the bridge itself sends is left out, since it came from OpenTelemetry.
 */
export function createOtlpIntegration(options: OtlpIntegrationOptions): OtlpIntegration {
  const { delayInMs = 1000, maxQueue = 10_000, clock = systemClock, resource = {} } = options;
  const report = createReport(options.onDiagnostic);
  const sender = createCollectorSender(options, clock, report);
  let waiting: OtlpSignals[] = [];
  let waitingCount = 0;
  let isTimed = false;

  async function flush(): Promise<void> {
    const taken = waiting;
    waiting = [];
    waitingCount = 0;
    if (taken.length > 0) sender.send(withResource(taken, resource));
    await sender.whenIdle();
  }

  async function flushLater(): Promise<void> {
    if (isTimed) return;
    isTimed = true;
    await clock.sleep(delayInMs);
    isTimed = false;
    await flush();
  }

  function take(envelope: SentEnvelope): void {
    if (isOurs(envelope)) return;
    const { value, diagnostics } = convertSentryEnvelope(envelope);
    for (const diagnostic of diagnostics) if (diagnostic.severity === 'error') report(diagnostic);
    const count = countOf(value);
    if (count === 0) return;
    if (waitingCount + count > maxQueue) {
      report({
        code: 'otel-bridge/otlp-queue-full',
        severity: 'warning',
        path: [],
        message: `${count} spans and logs are not sent to the collector: ${waitingCount} are waiting.`,
        hint: 'The collector is too slow or away. Raise maxQueue, or send less.',
      });
      return;
    }
    waitingCount += count;
    waiting.push(value);
    void flushLater();
  }

  return {
    name: 'SentryKitOtlp',
    setup(sdkClient) {
      if (!hasHooks(sdkClient)) return;
      sdkClient.on('beforeEnvelope', take);
      sdkClient.on('flush', () => void flush());
      sdkClient.on('close', () => void flush());
    },
    flush,
  };
}

interface Hooks {
  on(hook: 'beforeEnvelope', listener: (envelope: SentEnvelope) => void): unknown;
  on(hook: 'flush' | 'close', listener: () => void): unknown;
}

function hasHooks(sdkClient: object): sdkClient is Hooks {
  return 'on' in sdkClient && typeof sdkClient.on === 'function';
}

function isOurs([header]: SentEnvelope): boolean {
  if (typeof header !== 'object' || header === null || !('sdk' in header)) return false;
  const { sdk } = header;
  return typeof sdk === 'object' && sdk !== null && 'name' in sdk && sdk.name === SDK.name;
}

function countOf({ traces, logs }: OtlpSignals): number {
  let count = 0;
  for (const { scopeSpans = [] } of traces.resourceSpans ?? []) {
    for (const { spans = [] } of scopeSpans) count += spans.length;
  }
  for (const { scopeLogs = [] } of logs.resourceLogs ?? []) {
    for (const { logRecords = [] } of scopeLogs) count += logRecords.length;
  }
  return count;
}
