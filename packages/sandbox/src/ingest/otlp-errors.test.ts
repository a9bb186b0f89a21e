import { describe, expect, test } from 'vitest';
import { bodyOf, send } from '../testing/send.ts';
import { createTestWorld, START } from '../testing/test-state.ts';

const JSON_BODY = { 'content-type': 'application/json' };
const PROTOBUF_BODY = { 'content-type': 'application/x-protobuf' };
const now = `${START}000000`;
const ONE_SPAN = {
  resourceSpans: [
    {
      scopeSpans: [
        {
          spans: [
            {
              traceId: '0af7651916cd43dd8448eb211c80319c',
              spanId: 'b7ad6b7169203331',
              name: 'GET /cart',
              startTimeUnixNano: now,
              endTimeUnixNano: now,
            },
          ],
        },
      ],
    },
  ],
};

describe('errors are in the encoding of the request', () => {
  const path = 'integration/otlp/v1/traces/';
  test.each([
    ['another content type', { headers: { 'content-type': 'text/plain' }, body: '{}' }, 415, 3],
    ['no key', { withKey: false, headers: JSON_BODY, body: '{}' }, 401, 16],
    [
      'a foreign key',
      {
        withKey: false,
        path: `${path}?sentry_key=${'f'.repeat(32)}`,
        headers: JSON_BODY,
        body: '{}',
      },
      403,
      7,
    ],
    ['broken JSON', { headers: JSON_BODY, body: '{' }, 400, 3],
    ['too much', { headers: JSON_BODY, body: new Uint8Array(13 * 1024 * 1024) }, 413, 8],
  ])('%s', async (_, request, status, code) => {
    const answer = await send(createTestWorld(), { path, ...request });
    expect(answer.status).toBe(status);
    expect(bodyOf(answer)).toEqual({ code, message: expect.any(String) });
  });

  test('protobuf', async () => {
    const world = createTestWorld();
    const answer = await send(world, {
      path,
      headers: PROTOBUF_BODY,
      body: new Uint8Array([0x0a, 0xff]),
    });
    expect(answer).toMatchObject({ status: 400, headers: PROTOBUF_BODY });
    // google.rpc.Status: field 1 is the code, 3 for an invalid argument; field 2 the message.
    const body = Buffer.from(answer.body);
    expect([...body.subarray(0, 3)]).toEqual([0x08, 3, 0x12]);
    expect(body.toString()).toContain('invalid protobuf data');
  });

  test('a limit', async () => {
    const world = createTestWorld();
    world.state.rateLimits.push({
      categories: ['span'],
      scope: 'organization',
      reasonCode: 'over',
      endsAt: START + 5000,
    });
    const answer = await send(world, { path, headers: JSON_BODY, body: JSON.stringify(ONE_SPAN) });
    expect(answer).toMatchObject({
      status: 429,
      headers: { 'retry-after': '5', 'x-sentry-rate-limits': '5:span:organization:over' },
    });
    expect(bodyOf(answer)).toMatchObject({ code: 8 });
    expect(world.state.outcomes.entries).toMatchObject([{ outcome: 'rate_limited', quantity: 1 }]);
  });
});
