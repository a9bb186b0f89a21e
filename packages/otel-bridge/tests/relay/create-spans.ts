import { SpanStatusCode } from '@opentelemetry/api';
import type { Attributes, HrTime, Link, SpanStatus } from '@opentelemetry/api';
import type { OtelReadableSpan } from '../../src/otel-types/span.ts';

const TEXTS: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  'http.request.method': ['GET', 'POST'],
  'http.method': ['GET', 'PUT'],
  'http.route': ['/users/:id'],
  'url.path': ['/users/7'],
  'url.full': ['https://shop.example.com/users/7'],
  'server.address': ['shop.example.com'],
  'http.response.status_code': [200, 404, 500],
  'sentry.http.prefetch': [true],
  'db.system.name': ['postgresql'],
  'db.system': ['mysql'],
  'db.query.text': ['select 1'],
  'db.statement': ['select 2'],
  'db.query.summary': ['select users'],
  'db.operation.name': ['select'],
  'db.collection.name': ['users'],
  'gen_ai.provider.name': ['acme'],
  'gen_ai.system': ['acme'],
  'gen_ai.operation.name': ['chat', 'execute_tool', 'invoke_agent'],
  'gen_ai.request.model': ['large'],
  'rpc.service': ['Orders'],
  'rpc.system': ['grpc'],
  'rpc.grpc.status_code': [0, 5],
  'messaging.system': ['kafka'],
  'messaging.operation.type': ['send', 'process'],
  'messaging.destination.name': ['orders'],
  'faas.trigger': ['http', 'pubsub', 'timer'],
  'sentry.op': ['mine'],
  'sentry.origin': ['auto.http'],
  'user.id': ['7', 7],
  'service.version': ['9'],
};
const STATUSES: readonly SpanStatus[] = [
  { code: SpanStatusCode.UNSET },
  { code: SpanStatusCode.OK },
  { code: SpanStatusCode.ERROR },
  { code: SpanStatusCode.ERROR, message: 'gone' },
];
const KEYS = Object.keys(TEXTS);

/** Spans as the SDKs hand them to exporters, with the attributes on which op, name and status depend. */
export function createSpans(random: () => number): () => OtelReadableSpan {
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const hex = (length: number): string =>
    Array.from({ length }, (_, index) =>
      (index === 0 ? 1 + below(15) : below(16)).toString(16),
    ).join('');
  const time = (): HrTime => [1_700_000_000 + below(1e8), below(1e9)];

  const anything = (): string | number | boolean | string[] | number[] | boolean[] =>
    pick([
      () => pick(['', 'text', '😀', '{"a":1}']),
      () => below(1000) - 500,
      () => pick([0.5, -1.25, 1e300, random()]),
      () => random() < 0.5,
      () => pick([['a', 'b'], [], ['']]),
      () => pick([[1, 2], [0.5], [-1]]),
      () => [true, false],
    ])();
  const attributes = (): Attributes => {
    const made: Attributes = {};
    for (let count = below(6); count > 0; count--) {
      const key = pick(KEYS);
      made[key] = pick(TEXTS[key] ?? ['']);
    }
    for (let count = below(3); count > 0; count--) made[`key.${below(50)}`] = anything();
    return made;
  };
  const link = (): Link => ({
    context: { traceId: hex(32), spanId: hex(16), traceFlags: pick([0, 1, 2, 3]) },
    attributes: attributes(),
  });
  const resources = Array.from({ length: 20 }, () => ({
    attributes: {
      'service.name': 'shop',
      ...(random() < 0.5 && { 'service.version': '1.2.3' }),
      ...(random() < 0.5 && { 'deployment.environment.name': 'staging' }),
      ...(random() < 0.7 && {
        'telemetry.sdk.language': pick(['nodejs', 'webjs', 'dotnet', 'go']),
      }),
      ...attributes(),
    },
  }));
  const scopes = ['@opentelemetry/instrumentation-http', 'orders', ''].flatMap((name) => [
    { name },
    { name, version: '1.0.0' },
  ]);

  return () => {
    const traceId = hex(32);
    const spanContext = { traceId, spanId: hex(16), traceFlags: 1 };
    const startTime = time();
    const isRemote = random() < 0.5;
    return {
      name: pick(['GET', 'GET /users/7', 'work', 'query', '']),
      kind: below(5),
      spanContext: () => spanContext,
      ...(random() < 0.6 && {
        parentSpanContext: { traceId, spanId: hex(16), traceFlags: 1, isRemote },
      }),
      startTime,
      endTime: [startTime[0] + below(10), startTime[1]],
      status: pick(STATUSES),
      attributes: attributes(),
      links: Array.from({ length: below(3) }, link),
      events: [],
      resource: pick(resources),
      instrumentationScope: pick(scopes),
      droppedAttributesCount: 0,
      droppedEventsCount: 0,
      droppedLinksCount: 0,
    };
  };
}
