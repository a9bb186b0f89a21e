/** The worker that charges cards. OpenTelemetry instruments it, and it knows nothing of Sentry's SDK. */
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { createSentryOtel } from '@sentry-kit/otel-bridge';
import { checkOtelSetup } from '@sentry-kit/otel-bridge/check';
import { createTracesSampler } from '@sentry-kit/sampling';
import { createScrubber, explainConfig } from '@sentry-kit/sdk-config-builder';
import { config, policy } from '../description.ts';
import { type Answer, type Question, serve } from './serve.ts';
import type { WorkerSummary } from './summaries.ts';

const { dsn, release, environment, scrubbing } = explainConfig(config, process.env).config;
const { textMapPropagator, ...parts } = createSentryOtel({
  dsn,
  release,
  environment,
  tracesSampler: createTracesSampler(policy, { environment, release }),
  scrub: createScrubber(scrubbing),
});
const resource = resourceFromAttributes({ 'service.name': 'worker' });
const provider = new BasicTracerProvider({ resource, ...parts });
trace.setGlobalTracerProvider(provider);
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(textMapPropagator);
const findings = checkOtelSetup({ provider }).map(({ code }) => code);
const tracer = trace.getTracer('worker');

serve(
  { 'POST /charge': charge },
  {
    onError: (error) => ({ status: 500, body: { message: String(error) } }),
    async finish() {
      await provider.shutdown();
      return { findings } satisfies WorkerSummary;
    },
  },
);

/** The trace of who asked goes on here, in another process and another instrumentation. */
function charge({ form, headers }: Question): Promise<Answer> {
  const parent = propagation.extract(ROOT_CONTEXT, headers);
  return tracer.startActiveSpan('charge', { kind: SpanKind.CONSUMER }, parent, async (job) => {
    const answer = tracer.startActiveSpan('ask the card issuer', (call) => {
      call.setAttribute('payment.amount_in_cents', Number(form.get('amountInCents')));
      const isExpired = form.get('card') === 'expired';
      if (isExpired)
        call.setStatus({ code: SpanStatusCode.ERROR, message: 'the card has expired' });
      call.end();
      return isExpired
        ? { status: 402, body: { reason: 'the card has expired' } }
        : { status: 200, body: { isCharged: true } };
    });
    job.end();
    return answer;
  });
}
