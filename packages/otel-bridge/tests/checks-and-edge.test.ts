import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { createSandbox } from '@sentry-kit/sandbox';
import { expect, test } from 'vitest';
import { explainSetup } from '../examples/checks.ts';
import { createEdgeProvider } from '../examples/edge.ts';

test('a provider that is not registered is told, with what to do', () => {
  const explanation = explainSetup(new BasicTracerProvider());
  expect(explanation).toMatch(/^error otel-bridge\/provider-not-registered: .* Call trace\./m);
});

test('an edge function stays alive until its spans are in Sentry', async () => {
  const sandbox = await createSandbox();
  const works: Promise<unknown>[] = [];
  const provider = createEdgeProvider(sandbox.dsn, (work) => works.push(work));
  provider.getTracer('edge').startSpan('GET /orders').end();
  await Promise.all(works);
  expect(works).toHaveLength(1);
  expect(sandbox.requests).toMatchObject([{ method: 'POST', status: 200 }]);
  await sandbox.close();
});
