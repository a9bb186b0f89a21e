import { createServer } from 'node:http';
import { createSentryClient } from '@sentry-kit/api-client';
import { createManualClock, createSandbox, type Clock, type Sandbox } from '@sentry-kit/sandbox';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendTestEvent } from './send-test-event.ts';

let sandbox: Sandbox;
const connect = () =>
  createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
    project: 'shop',
  });
let client: ReturnType<typeof connect>;
beforeEach(async () => {
  sandbox = await createSandbox({
    organizations: [{ slug: 'acme', projects: ['shop', 'api'] }],
  });
  client = connect();
});
afterEach(() => sandbox.close());

/** Time that passes when it is waited for, so that giving up takes none. */
function hurriedClock(): Clock {
  let now = Date.now();
  return {
    now: () => now,
    sleep: (delayInMs) => ((now += delayInMs), Promise.resolve()),
  };
}

const codesOf = async (dsn: string, more: Partial<Parameters<typeof sendTestEvent>[0]> = {}) =>
  (await sendTestEvent({ dsn, client, clock: hurriedClock(), ...more })).map(({ code }) =>
    code.replace('release-manager/', ''),
  );

const keyOf = async () => {
  const [key] = await client.projectKeys.list().toArray();
  if (key === undefined) throw new Error('the sandbox makes a key with each project');
  return key;
};

test('a set-up that works is one finding, which says where the event is', async () => {
  const findings = await sendTestEvent({ dsn: sandbox.dsnOf('shop'), client });
  expect(findings).toMatchObject([
    {
      code: 'release-manager/test-event-visible',
      severity: 'info',
      message: expect.stringMatching(/can be seen in the project shop/),
    },
  ]);
});

test('without a client it says what ingest said', async () => {
  expect(await codesOf(sandbox.dsnOf('shop'), { client: undefined })).toEqual(['test-event-sent']);
});

describe('names what is wrong:', () => {
  test('a DSN that is none', async () => {
    expect(await codesOf('https://sentry.example.com/shop')).toEqual(['bad-dsn', 'bad-dsn']);
  });

  test('a host that nobody knows', async () => {
    expect(await codesOf('https://publickey@sentry.invalid/1')).toContain('ingest-unknown-host');
  });

  test('a port where nothing listens', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    await new Promise((resolve) => server.close(resolve));
    expect(await codesOf(`http://publickey@127.0.0.1:${port}/1`)).toContain(
      'ingest-connection-refused',
    );
  });

  test('a key that was deleted', async () => {
    const dsn = sandbox.dsnOf('shop');
    const { id } = await keyOf();
    await client.projectKeys.delete({ keyId: id });
    expect(await codesOf(dsn)).toEqual(['ingest-key-rejected', 'test-event-key-unknown']);
  });

  test('a key that is disabled', async () => {
    const { id } = await keyOf();
    await client.projectKeys.update({ keyId: id, isActive: false });
    expect(await codesOf(sandbox.dsnOf('shop'))).toEqual([
      'ingest-key-rejected',
      'test-event-key-disabled',
    ]);
  });

  test('a DSN that was put together from two', async () => {
    const number = sandbox.dsnOf('api').split('/').at(-1) ?? '';
    const mixed = sandbox.dsnOf('shop').replace(/\d+$/, number);
    expect(await codesOf(mixed)).toEqual([
      'ingest-key-rejected',
      'test-event-key-of-other-project',
    ]);
  });

  test('a key that takes no more', async () => {
    const { id } = await keyOf();
    await client.projectKeys.update({ keyId: id, rateLimit: { count: 1, window: 3_600 } });
    expect(await codesOf(sandbox.dsnOf('shop'))).toEqual(['test-event-visible']);
    expect(await codesOf(sandbox.dsnOf('shop'))).toEqual([
      'ingest-rate-limited',
      'test-event-key-limited',
    ]);
  });

  test('an inbound filter', async () => {
    await fetch(`${sandbox.url}/api/0/projects/acme/shop/`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${sandbox.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ options: { 'filters:error_messages': '*test event*' } }),
    });
    expect(await codesOf(sandbox.dsnOf('shop'))).toEqual([
      'test-event-not-visible',
      'test-event-filtered',
    ]);
  });

  test('the DSN of another project', async () => {
    expect(await codesOf(sandbox.dsnOf('api'))).toEqual(['test-event-wrong-project']);
  });

  test('a proxy that answers itself', async () => {
    sandbox.fault({ path: /\/envelope\//, type: 'html', status: 200 });
    expect(await codesOf(sandbox.dsnOf('shop'))).toContain('ingest-not-sentry');
  });

  test('a proxy that does not pass the path', async () => {
    sandbox.fault({ path: /\/envelope\//, type: 'status', status: 404 });
    expect(await codesOf(sandbox.dsnOf('shop'))).toContain('ingest-not-found');
  });

  test('an address that has moved', async () => {
    const headers = { location: 'https://sentry.example.com/' };
    sandbox.fault({ path: /\/envelope\//, type: 'status', status: 301, headers });
    const [moved] = await sendTestEvent({ dsn: sandbox.dsnOf('shop') });
    expect(moved).toMatchObject({ code: 'release-manager/ingest-redirect' });
    expect(moved?.message).toContain('https://sentry.example.com/');
  });

  test('a server that never answers', async () => {
    sandbox.fault({ path: /\/envelope\//, type: 'delay', delayInMs: 60_000 });
    expect(await codesOf(sandbox.dsnOf('shop'), { timeoutInMs: 50 })).toContain('ingest-no-answer');
  });

  test('a token that may not read events', async () => {
    const blind = createSentryClient({
      baseUrl: sandbox.url,
      token: sandbox.createToken(['project:releases']),
      organization: 'acme',
    });
    expect(await codesOf(sandbox.dsnOf('shop'), { client: blind })).toContain(
      'test-event-unreadable',
    );
  });
});

test('stops when it is told to', async () => {
  const stop = AbortSignal.abort();
  const stopped = sendTestEvent({ dsn: sandbox.dsnOf('shop'), signal: stop });
  await expect(stopped).rejects.toMatchObject({ kind: 'aborted' });
});

test('does not wait in real time when a clock is given', async () => {
  const clock = createManualClock();
  const findings = sendTestEvent({ dsn: sandbox.dsnOf('shop'), client, clock });
  expect((await findings).map(({ severity }) => severity)).toEqual(['info']);
});
