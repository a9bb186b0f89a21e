import { addOutcome } from '../events/outcomes.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Route } from '../rest/route.ts';
import { createWorld, NOON, type World } from './world.ts';

export const TRACE = 'a'.repeat(32);
const SECOND_IN_MS = 1000;
const DAY_IN_MS = 86_400 * SECOND_IN_MS;

/**
 * A world in which every parameter makes a difference: two projects and environments, a few days, all kinds of rows.
 * The events of issue 1 are `events[0]` to `events[2]`, oldest first.
 */
export async function createBusyWorld(
  routes: readonly Route[],
): Promise<World & { readonly eventIds: readonly string[] }> {
  const world = createWorld(routes);
  const { state, shop, api, clock } = world;
  const oldest = recordEvent(
    state,
    shop,
    error('Boom', {
      environment: 'staging',
      release: 'shop@1.0.0',
      user: { id: '1' },
      tags: { shade: 'dark' },
    }),
    {
      attachments: [
        {
          id: state.nextId('attachment'),
          name: 'screenshot.png',
          contentType: 'image/png',
          type: 'event.attachment',
          bytes: Uint8Array.of(1, 2, 3),
        },
        {
          id: state.nextId('attachment'),
          name: 'server.log',
          contentType: 'text/plain',
          type: 'event.attachment',
          bytes: Uint8Array.of(4, 5),
        },
      ],
    },
  );
  await clock.advance(3 * DAY_IN_MS);
  const middle = world.record(
    error('Boom', {
      environment: 'production',
      release: 'shop@1.1.0',
      tags: { plan: 'free', shade: 'light' },
    }),
  );
  world.record(error('Crash', { environment: 'production', user: { id: '2' } }), api);
  for (const id of ['3', '4', '5']) {
    world.record(error('Busy', { user: { id: '9' }, tags: { plan: `p${id}` } }));
  }
  await clock.advance(60 * SECOND_IN_MS);
  const latest = world.record(
    error('Boom', {
      environment: 'production',
      tags: { plan: 'paid', shade: 'dark' },
      user: { id: '1' },
    }),
  );
  world.record({ message: 'just so you know', level: 'info', platform: 'python' });
  recordTransaction(world);
  recordRows(world);
  await clock.advance(60 * SECOND_IN_MS);
  return { ...world, eventIds: [oldest.id, middle.id, latest.id] };
}

function error(type: string, more: Record<string, unknown>): Record<string, unknown> {
  return {
    platform: 'node',
    exception: {
      values: [
        {
          type,
          value: `${type} happened`,
          mechanism: { type: 'generic', handled: type !== 'Crash' },
          stacktrace: {
            frames: [
              {
                filename: 'app.js',
                function: type,
                lineno: 3,
                in_app: true,
                abs_path: '/srv/app.js',
              },
            ],
          },
        },
      ],
    },
    breadcrumbs: [{ timestamp: NOON / 1000, category: 'auth', message: 'logged in' }],
    sdk: { name: 'sentry.javascript.node', version: '11.0.0' },
    modules: { express: '5.0.0' },
    contexts: { trace: { trace_id: TRACE, span_id: 'b'.repeat(16) } },
    ...more,
  };
}

function recordTransaction(world: World): void {
  const end = world.clock.now() / 1000;
  world.record({
    type: 'transaction',
    platform: 'node',
    transaction: '/pay',
    start_timestamp: end - 0.25,
    timestamp: end,
    environment: 'production',
    contexts: {
      trace: { trace_id: TRACE, span_id: 'b'.repeat(16), op: 'http.server', status: 'ok' },
    },
    measurements: { lcp: { value: 12.5, unit: 'millisecond' } },
    spans: [
      {
        trace_id: TRACE,
        span_id: 'c'.repeat(16),
        parent_span_id: 'b'.repeat(16),
        op: 'db',
        description: 'SELECT 1',
        start_timestamp: end - 0.2,
        timestamp: end - 0.1,
        data: { 'db.rows': 7, 'db.system': 'sqlite', 'cache.hit': true },
      },
    ],
  });
}

function recordRows({ state, shop, api, clock }: World): void {
  const now = clock.now();
  const place = { project: shop, timestamp: now, traceId: TRACE, spanId: null };
  state.logs.push({
    ...place,
    level: 'info',
    severityNumber: 9,
    body: 'paid',
    attributes: { host: 'web-1' },
  });
  state.metrics.push({
    ...place,
    name: 'orders',
    type: 'counter',
    unit: null,
    value: 2,
    attributes: {},
  });
  const session = { id: null, userId: '1', quantity: 1 } as const;
  const sessions = [
    {
      project: shop,
      startedAt: now,
      status: 'healthy',
      release: 'shop@1.1.0',
      environment: 'production',
    },
    {
      project: shop,
      startedAt: now,
      status: 'crashed',
      release: 'shop@1.0.0',
      environment: 'staging',
    },
    {
      project: shop,
      startedAt: now,
      status: 'healthy',
      release: 'shop@1.1.0',
      environment: 'production',
    },
    {
      project: api,
      startedAt: now - DAY_IN_MS,
      status: 'healthy',
      release: null,
      environment: 'production',
    },
  ] as const;
  for (const entry of sessions) state.sessions.push({ ...session, ...entry });
  addOutcome(state, shop, 'attachment', { quantity: 500 });
  addOutcome(state, api, 'error', { outcome: 'rate_limited', reason: 'key_quota', quantity: 3 });
  addOutcome(state, shop, 'error', { outcome: 'filtered', reason: 'localhost' });
}
