import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { createSentrySpanExporter } from '@sentry-kit/otel-bridge';
import { convertOtlpTraces } from '@sentry-kit/otel-bridge/reverse';
import type { OtlpTraces } from '@sentry-kit/otel-bridge/reverse';

/** Takes OTLP from services in any language, as JSON, and sends it to Sentry with segments, releases and client reports. */
export function createGateway(dsn: string): Server {
  const exporter = createSentrySpanExporter({ dsn });
  return createServer(async (request, response) => {
    const body: OtlpTraces = JSON.parse(await text(request));
    const { value, diagnostics } = convertOtlpTraces(body);
    exporter.export([...value], ({ code }) => {
      const rejectedSpans = diagnostics.length;
      response.writeHead(code === 0 ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ partialSuccess: { rejectedSpans } }));
    });
  });
}
