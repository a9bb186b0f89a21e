// A service that OpenTelemetry instruments and that knows nothing of Sentry's SDK: stock control.
import { createRequire } from 'node:module';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import type { ContextManager, TracerProvider } from '@opentelemetry/api';
import { createSentryOtel } from '../../../src/index.ts';

const { DSN = '', OTEL_DIRECTORY = '' } = process.env;
const require = createRequire(`${OTEL_DIRECTORY}/package.json`);
const load = (name: string): unknown => require(`@opentelemetry/${name}`);
const { BasicTracerProvider } = load('sdk-trace-base') as {
  BasicTracerProvider: new (options: object) => TracerProvider & {
    forceFlush(): Promise<void>;
  };
};
const { resourceFromAttributes } = load('resources') as {
  resourceFromAttributes(attributes: object): object;
};
const { AsyncLocalStorageContextManager } = load('context-async-hooks') as {
  AsyncLocalStorageContextManager: new () => ContextManager;
};
const { HttpInstrumentation } = load('instrumentation-http') as {
  HttpInstrumentation: new () => { setTracerProvider(provider: TracerProvider): void };
};

const { textMapPropagator, ...parts } = createSentryOtel({
  dsn: DSN,
  tracesSampleRate: 1,
  captureExceptions: true,
  delayInMs: 100,
});
const provider = new BasicTracerProvider({
  resource: resourceFromAttributes({ 'service.name': 'stock', 'service.version': '2.0.0' }),
  ...parts,
});
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(textMapPropagator);
trace.setGlobalTracerProvider(provider);
new HttpInstrumentation().setTracerProvider(provider);

// Only after the instrumentation is there.
const http = require('node:http') as {
  createServer(handle: (request: IncomingMessage, response: ServerResponse) => void): Server;
};
const tracer = trace.getTracer('stock');

const server = http.createServer((_request, response) => {
  tracer.startActiveSpan('count items', (span) => {
    try {
      throw new RangeError('there is less than nothing in stock');
    } catch (error) {
      span.recordException(error as Error);
      span.setStatus({ code: SpanStatusCode.ERROR, message: 'no stock' });
    }
    span.end();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":0}');
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});
