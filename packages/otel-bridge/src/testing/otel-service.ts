import {
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  SpanKind,
  trace,
  type TextMapPropagator,
} from '@opentelemetry/api';
import { BasicTracerProvider, type Sampler } from '@opentelemetry/sdk-trace-base';
import type { Service } from './service.ts';

/** A service on an OpenTelemetry SDK: a server span, and below it the client span of the next call. */
export function createOtelService(sampler: Sampler, propagator: TextMapPropagator): Service {
  const tracer = new BasicTracerProvider({ sampler }).getTracer('shop');
  return (incoming) => {
    const context = propagator.extract(ROOT_CONTEXT, incoming, defaultTextMapGetter);
    const server = tracer.startSpan('GET /orders', { kind: SpanKind.SERVER }, context);
    const within = trace.setSpan(context, server);
    const client = tracer.startSpan('GET', { kind: SpanKind.CLIENT }, within);
    const headers: Record<string, string> = {};
    propagator.inject(trace.setSpan(within, client), headers, defaultTextMapSetter);
    client.end();
    server.end();
    const { traceId } = server.spanContext();
    return { kept: [isSampled(server), isSampled(client)], traceId, headers };
  };
}

function isSampled(span: { spanContext(): { traceFlags: number } }): boolean {
  return span.spanContext().traceFlags % 2 === 1;
}
