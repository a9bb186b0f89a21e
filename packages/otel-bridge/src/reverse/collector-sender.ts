import { parseRetryAfterHeader, suppressTracing } from '@sentry/core';
import { withoutTracing } from '../destination/suppress-tracing.ts';
import type { Clock } from '../options/clock.ts';
import type { Report } from '../options/report.ts';
import type { OtlpSignals } from './convert-sentry-envelope.ts';
import type { OtlpIntegrationOptions } from './create-otlp-integration.ts';
import { encodeOtlpLogs, encodeOtlpTraces } from './protobuf/encode.ts';

/** Sends signals to a collector. */
export interface CollectorSender {
  send(signals: OtlpSignals): void;
  /** Resolves when nothing is on its way. */
  whenIdle(): Promise<void>;
}

type RequestBody = string | Uint8Array;

const MOST_ATTEMPTS = 4;
const LONGEST_WAIT_IN_MS = 30_000;
const TIMEOUT_IN_MS = 10_000;
// What may be sent again (opentelemetry-proto docs/specification.md, "Failures").
const RETRYABLE = new Set([429, 502, 503, 504]);

/** A sender over OTLP/HTTP. It never rejects; what a collector refuses in the end is reported. */
export function createCollectorSender(
  options: OtlpIntegrationOptions,
  clock: Clock,
  report: Report,
): CollectorSender {
  const isJson = options.encoding === 'json';
  // The address of traces is as good as that of the collector.
  const base = options.url.replace(/\/*(?:\/v1\/traces\/*)?$/, '');
  const onTheirWay = new Set<Promise<void>>();

  function attempt(path: string, body: RequestBody): Promise<Response> {
    const type = isJson ? 'application/json' : 'application/x-protobuf';
    const request = {
      method: 'POST',
      headers: { ...options.headers, 'content-type': type },
      body,
      signal: AbortSignal.timeout(TIMEOUT_IN_MS),
    };
    // Neither the SDK nor OpenTelemetry may make a span of this: it would be sent, and make another.
    return suppressTracing(() =>
      withoutTracing(() => (options.fetch ?? fetch)(`${base}${path}`, request)),
    );
  }

  function giveUp(path: string, problem: string): void {
    report({
      code: 'otel-bridge/otlp-not-sent',
      severity: 'warning',
      path: [],
      message: `A request to ${base}${path} was given up: ${problem}.`,
      hint: 'Check the URL (OTLP over HTTP usually has port 4318) and the headers that authenticate.',
    });
  }

  async function post(path: string, body: RequestBody): Promise<void> {
    let problem = '';
    for (let count = 1; count <= MOST_ATTEMPTS; count++) {
      let waitInMs = 1000 * 2 ** (count - 1);
      try {
        // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
        const answer = await attempt(path, body);
        // oxlint-disable-next-line no-await-in-loop -- an unread body holds its connection
        await answer.body?.cancel();
        if (answer.ok) return;
        problem = `the collector answered ${answer.status}`;
        if (!RETRYABLE.has(answer.status)) break;
        const retryAfter = answer.headers.get('retry-after');
        if (retryAfter) waitInMs = parseRetryAfterHeader(retryAfter, clock.now());
      } catch (error) {
        problem = String(error);
      }
      // oxlint-disable-next-line no-await-in-loop -- see above
      if (count < MOST_ATTEMPTS) await clock.sleep(Math.min(waitInMs, LONGEST_WAIT_IN_MS));
    }
    giveUp(path, problem);
  }

  function start(path: string, encode: () => RequestBody): void {
    try {
      const work = post(path, encode()).finally(() => onTheirWay.delete(work));
      onTheirWay.add(work);
    } catch (error) {
      // What was kept of foreign OTLP may be nested deeper than the stack.
      giveUp(path, String(error));
    }
  }

  return {
    send({ traces, logs }) {
      if (traces.resourceSpans?.length) {
        start('/v1/traces', () => (isJson ? JSON.stringify(traces) : encodeOtlpTraces(traces)));
      }
      if (logs.resourceLogs?.length) {
        start('/v1/logs', () => (isJson ? JSON.stringify(logs) : encodeOtlpLogs(logs)));
      }
    },
    async whenIdle() {
      await Promise.all(onTheirWay);
    },
  };
}
