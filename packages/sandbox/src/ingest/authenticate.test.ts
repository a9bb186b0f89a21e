import { describe, expect, test } from 'vitest';
import { createProjectKey } from '../store/create-organization.ts';
import { bodyOf, envelopeOf, send } from '../testing/send.ts';
import { createTestWorld } from '../testing/test-state.ts';

const envelope = envelopeOf({}, [{ type: 'event' }, { message: 'a' }]);

/** The Base64 of `key:`, as curl -u sends it. */
const basic = (key: string): string => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

describe('every way in that Relay knows', () => {
  const world = createTestWorld();
  const key = world.key.publicKey;
  test.each([
    [
      'x-sentry-auth',
      { headers: { 'x-sentry-auth': `Sentry sentry_version=7,sentry_key=${key}` } },
    ],
    ['x-sentry-auth in lower case', { headers: { 'x-sentry-auth': `sentry sentry_key=${key}` } }],
    [
      'authorization',
      { headers: { authorization: `Sentry sentry_key=${key}, sentry_client=curl/8` } },
    ],
    ['curl -u KEY:', { headers: { authorization: basic(key) } }],
    ['the query', { path: `envelope/?sentry_key=${key}&sentry_version=7` }],
    ['no trailing slash', { path: `envelope?sentry_key=${key}` }],
    ['doubled slashes', { fullPath: `//api//${world.project.id}/envelope/?sentry_key=${key}` }],
  ])('%s', async (_, request) => {
    const answer = await send(world, { withKey: false, body: envelope, ...request });
    expect(answer.status).toBe(200);
    expect(bodyOf(answer)).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  test('the DSN in the header of the envelope', async () => {
    const body = envelopeOf({ dsn: `https://${key}@sentry.example.com/1` }, [
      { type: 'event' },
      {},
    ]);
    expect((await send(world, { withKey: false, body })).status).toBe(200);
  });
});

describe('what Relay refuses', () => {
  const world = createTestWorld();
  const key = world.key.publicKey;
  const header = `Sentry sentry_key=${key}`;
  const other = createProjectKey(world.state, 'Other');
  const disabled = { ...createProjectKey(world.state, 'Off'), isActive: false };
  world.project.keys.push(disabled);
  const rejected = { detail: 'event submission rejected with_reason: ProjectId' };
  const multiple = { detail: 'multiple authorization payloads detected' };
  const cases: readonly [string, Parameters<typeof send>[1], number, unknown][] = [
    ['no key', {}, 401, { detail: 'missing authorization information' }],
    [
      'another scheme',
      { headers: { authorization: 'Bearer sntryu_example' } },
      401,
      { detail: 'missing authorization information' },
    ],
    ['two headers', { headers: { 'x-sentry-auth': header, authorization: header } }, 401, multiple],
    [
      'header and query',
      { headers: { 'x-sentry-auth': header }, path: `envelope/?sentry_key=${key}` },
      401,
      multiple,
    ],
    [
      'header and basic',
      { headers: { 'x-sentry-auth': header, authorization: basic(key) } },
      401,
      multiple,
    ],
    ['path and query', { path: `cron/nightly/${key}/?status=ok&sentry_key=${key}` }, 401, multiple],
    [
      'a header without key',
      { headers: { 'x-sentry-auth': 'Sentry sentry_version=7' } },
      401,
      { detail: 'bad x-sentry-auth header', causes: ['missing public key in auth header'] },
    ],
    [
      'a version that is none',
      { headers: { 'x-sentry-auth': `${header}, sentry_version=new` } },
      401,
      { detail: 'bad x-sentry-auth header', causes: ['invalid value for version'] },
    ],
    [
      'a newer protocol',
      { headers: { 'x-sentry-auth': `${header}, sentry_version=8` } },
      400,
      { detail: 'unsupported protocol version (8)' },
    ],
    [
      'a key that is none',
      { path: 'envelope/?sentry_key=public' },
      400,
      { detail: 'bad sentry DSN public key', causes: ['invalid project key'] },
    ],
    ['an unknown key', { path: `envelope/?sentry_key=${other.publicKey}` }, 403, rejected],
    ['a disabled key', { path: `envelope/?sentry_key=${disabled.publicKey}` }, 403, rejected],
    [
      'the key of another project',
      { fullPath: `/api/999/envelope/?sentry_key=${key}` },
      403,
      rejected,
    ],
    [
      'a project that is no number',
      { fullPath: `/api/shop/envelope/?sentry_key=${key}` },
      400,
      { detail: 'bad project path parameter', causes: ['invalid project id'] },
    ],
  ];
  test.each(cases)('%s', async (_, request, status, body) => {
    const answer = await send(world, { withKey: false, body: envelope, ...request });
    expect(answer.status).toBe(status);
    expect(bodyOf(answer)).toEqual(body);
    expect(world.state.events.entries).toEqual([]);
  });

  test.each([
    ['public key', `https://${'f'.repeat(32)}@sentry.example.com/1`],
    ['project id', `https://${world.key.publicKey}@sentry.example.com/2`],
  ])('a DSN in the envelope with another %s than the request', async (what, dsn) => {
    const answer = await send(world, { body: envelopeOf({ dsn }) });
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toEqual({
      detail: 'invalid event envelope',
      causes: [`${what} header mismatch between envelope and request`],
    });
  });
});
