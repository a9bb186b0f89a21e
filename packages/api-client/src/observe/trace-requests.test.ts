import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { expect, it } from 'vitest';
import { createSentryClient } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { closedUrl, useLoopback } from '../testing/loopback.ts';
import { reachableTexts } from '../testing/reachable.ts';

const server = useLoopback();

const setUp = (options: object = {}) => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const client = createSentryClient({
    ...{ token: 'sntryu_example', organization: 'acme', baseUrl: server.url },
    clock: createInstantClock(),
    tracer: provider.getTracer('test'),
    ...options,
  });
  return { client, spans: () => exporter.getFinishedSpans() };
};

it('makes a span of each try, by the semantic conventions of HTTP clients', async () => {
  server.reply({ status: 503 }, { body: [] });
  const { client, spans } = setUp();
  await client.issues.list({ query: 'user.email:ada@acme.test' }).page();
  const { hostname, port } = new URL(server.url);
  const attributes = {
    'http.request.method': 'GET',
    'server.address': hostname,
    'server.port': Number(port),
    'url.full': `${server.url}/api/0/organizations/acme/issues/`,
    'url.template': '/api/0/organizations/{organization}/issues/',
    'sentry.operation': 'issues.list',
  };
  expect(
    spans().map(({ name, kind, status, attributes: found }) => ({ name, kind, status, found })),
  ).toEqual([
    {
      name: 'GET /api/0/organizations/{organization}/issues/',
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.ERROR },
      found: { ...attributes, 'http.response.status_code': 503, 'error.type': '503' },
    },
    {
      name: 'GET /api/0/organizations/{organization}/issues/',
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      found: { ...attributes, 'http.response.status_code': 200, 'http.request.resend_count': 1 },
    },
  ]);
  const texts = reachableTexts(spans().map(({ name, attributes: found }) => ({ name, found })));
  expect(texts.filter((text) => /sntryu_|ada@/.test(text))).toEqual([]);
});

it('gives a path without names no place in the name of a span', async () => {
  server.reply({ body: [] });
  const { client, spans } = setUp();
  await client.request('GET', 'organizations/acme/new/?secret=1');
  expect(spans().map(({ name }) => name)).toEqual(['GET']);
  expect(spans()[0]?.attributes['url.template']).toBe(undefined);
});

it('ends a span with the reason when no answer comes', async () => {
  const { client, spans } = setUp({ baseUrl: await closedUrl(), retries: 0 });
  await caught(client.teams.list().page());
  expect(spans()).toMatchObject([
    { status: { code: SpanStatusCode.ERROR }, attributes: { 'error.type': 'ECONNREFUSED' } },
  ]);
});
