// A worker that uses every package that promises to run on an edge runtime, without anything of Node.
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { createSentryCaller } from '@sentry-kit/api-client/core';
import { list } from '@sentry-kit/api-client/operations/projects';
import { createSentryOtel } from '@sentry-kit/otel-bridge';
import { createTracesSampler, defineSamplingPolicy } from '@sentry-kit/sampling';
import { createInitOptions, createScrubber } from '@sentry-kit/sdk-config-builder/runtime';

const policy = defineSamplingPolicy({
  rules: [
    { id: 'health', when: { name: { suffix: '/health' } }, rate: 0 },
    { id: 'checkout', when: { name: { contains: '/checkout' } }, always: true },
  ],
  defaultRate: 0,
});

export default {
  async fetch(_request, { BASE_URL: baseUrl, TOKEN: token, DSN: dsn }) {
    const client = createSentryCaller({ baseUrl, token, organization: 'acme' });
    const projects = await client.list(list, {}).toArray();

    const { textMapPropagator: _, ...parts } = createSentryOtel({
      dsn,
      tracesSampler: createTracesSampler(policy),
      scrub: createScrubber('strict'),
    });
    const provider = new BasicTracerProvider(parts);
    const tracer = provider.getTracer('edge');
    tracer.startSpan('GET /health').end();
    tracer.startSpan('POST /checkout', { attributes: { 'user.email': 'ada@example.com' } }).end();
    await provider.forceFlush();

    const config = { dsn, environment: 'edge', traces: 0.5 };
    const options = createInitOptions(config, { sdk: '@sentry/cloudflare', version: '11' });
    return Response.json({
      projects: projects.map(({ slug }) => slug),
      tracesSampleRate: options.tracesSampleRate,
    });
  },
};
