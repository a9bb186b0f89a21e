import { propagation, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { getCurrentScope, getIsolationScope, withIsolationScope, withScope } from '@sentry/core';
import { beforeEach, expect, test } from 'vitest';
import { createSentrySpanProcessor } from '../index.ts';
import type { SentryOtelOptions } from '../index.ts';
import { startReceiver } from '../testing/receiver.ts';

// Without an SDK there is one isolation scope for all.
beforeEach(() => {
  getIsolationScope().setUser(null).setTags({ plan: undefined, secret: undefined });
});

/** The attributes of the one span that a run makes. */
async function attributesOf(
  options: SentryOtelOptions,
  run: (start: (context?: Context, attributes?: object) => { end(): void }) => void,
): Promise<Record<string, unknown>> {
  const receiver = await startReceiver();
  const processor = createSentrySpanProcessor({ dsn: receiver.dsn, ...options });
  const tracer = new BasicTracerProvider({ spanProcessors: [processor] }).getTracer('shop');
  run((context = ROOT_CONTEXT, attributes = {}) =>
    tracer.startSpan('work', { attributes: { ...attributes } }, context),
  );
  await processor.shutdown();
  await receiver.close();
  const [span] = JSON.parse(receiver.bodies[0]?.split('\n')[2] ?? '').items;
  const entries = Object.entries<{ value: unknown }>(span.attributes);
  return Object.fromEntries(entries.map(([key, { value }]) => [key, value]));
}

/** A request of a user, in scopes of its own; the user becomes known while the span runs. */
function request(start: () => { end(): void }): void {
  withIsolationScope((isolationScope) => {
    isolationScope.setTag('plan', 'free').setTag('secret', 'x');
    const span = start();
    isolationScope.setUser({ id: '7', email: 'jane@example.com', username: 'jane' });
    withScope((scope) => {
      scope.setTag('inner', 'not of the span');
      span.end();
    });
  });
}

// Nobody looks at spans in the first, so that they are written at once; in the second they are objects.
const WAYS: readonly [string, SentryOtelOptions][] = [
  ['written', {}],
  ['as objects', { beforeSendSpan: (span) => span }],
];

test.each(WAYS)(
  'only what is listed of user and tags becomes attributes (%s)',
  async (_way, options) => {
    const scopeKeys = [
      'user.id',
      'user.name',
      'user.ip_address',
      'tag.plan',
      'tag.inner',
      'secret',
    ];
    const attributes = await attributesOf({ ...options, scopeKeys }, request);
    expect(attributes).toMatchObject({ 'user.id': '7', 'user.name': 'jane', plan: 'free' });
    for (const key of ['user.email', 'user.ip_address', 'secret', 'inner', 'tag.plan']) {
      expect(attributes).not.toHaveProperty([key]);
    }
  },
);

test.each(WAYS)(
  'nothing of scopes and baggage becomes attributes by default (%s)',
  async (_way, options) => {
    const baggage = propagation.createBaggage({ tenant: { value: 'acme' } });
    const attributes = await attributesOf(options, (start) => {
      request(() => start(propagation.setBaggage(ROOT_CONTEXT, baggage)));
    });
    const all = JSON.stringify(attributes);
    for (const value of ['jane', 'free', 'acme', '"7"']) expect(all).not.toContain(value);
  },
);

test.each(WAYS)(
  'the values of one request are not those of the next (%s)',
  async (_way, options) => {
    getCurrentScope().setTag('plan', 'of the process');
    const attributes = await attributesOf(
      { ...options, scopeKeys: ['user.id', 'tag.plan'] },
      (start) => {
        withScope((scope) => {
          scope.setUser({ id: '8' });
        });
        start().end();
      },
    );
    getCurrentScope().setTag('plan', undefined);
    expect(attributes).not.toHaveProperty(['user.id']);
    expect(attributes).toMatchObject({ plan: 'of the process' });
  },
);

test.each(WAYS)('what the span says of itself stays (%s)', async (_way, options) => {
  const baggage = propagation.createBaggage({
    tenant: { value: 'of the caller' },
    region: { value: 'eu "west"' },
  });
  const attributes = await attributesOf(
    { ...options, baggageKeys: ['tenant', 'region', 'missing'], scopeKeys: ['user.id'] },
    (start) => start(propagation.setBaggage(ROOT_CONTEXT, baggage), { tenant: 'acme' }).end(),
  );
  expect(attributes).toMatchObject({ tenant: 'acme', region: 'eu "west"' });
  expect(attributes).not.toHaveProperty(['missing']);
  expect(attributes).not.toHaveProperty(['user.id']);
});
