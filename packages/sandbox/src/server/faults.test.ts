import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, isSandboxError, type Fault } from '../index.ts';
import type { ManualClock, Sandbox } from '../index.ts';
import { createSeededRandom } from './seeded-random.ts';

let clock: ManualClock;
let sandbox: Sandbox;

beforeEach(async () => {
  clock = createManualClock();
  sandbox = await createSandbox({ clock });
});
afterEach(() => sandbox.close());

const PATH = '/api/0/organizations/';

function ask(path = PATH, method = 'GET'): Promise<Response> {
  return fetch(`${sandbox.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { Authorization: `Bearer ${sandbox.token}` },
  });
}

describe('fault', () => {
  test('strikes as often as it was told, then everything is as before', async () => {
    sandbox.fault({ type: 'status', status: 502, times: 2 });
    const statuses = [await ask(), await ask(), await ask()].map(({ status }) => status);
    expect(statuses).toEqual([502, 502, 200]);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([502, 502, 200]);
  });

  test('strikes only the method and path that it names, until it is removed', async () => {
    const remove = sandbox.fault({
      type: 'status',
      status: 500,
      method: 'get',
      path: /\/organizations\//g,
    });
    expect((await ask()).status).toBe(500);
    expect((await ask()).status).toBe(500);
    expect((await ask(PATH, 'POST')).status).toBe(405);
    expect((await ask('/api/0/projects/')).status).toBe(200);
    remove();
    expect((await ask()).status).toBe(200);
  });

  test('takes a string for the whole path', async () => {
    sandbox.fault({ type: 'status', status: 500, path: PATH });
    expect((await ask(`${PATH}?per_page=1`)).status).toBe(500);
    expect((await ask(`${PATH}acme/`)).status).toBe(200);
  });

  test('status sends the body and headers that it was given', async () => {
    const headers = { 'retry-after': '7' };
    sandbox.fault({ type: 'status', status: 429, body: { detail: 'slow down' }, headers });
    const answer = await ask();
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(await answer.json()).toEqual({ detail: 'slow down' });
  });

  test('reset cuts the connection without an answer', async () => {
    sandbox.fault({ type: 'reset', times: 1 });
    await expect(ask()).rejects.toThrow('fetch failed');
    expect(sandbox.requests[0]?.status).toBeNull();
    expect((await ask()).status).toBe(200);
  });

  test('truncate does the work and sends half of the answer', async () => {
    sandbox.fault({ type: 'truncate', times: 1 });
    const answer = await ask();
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  test('html answers as a proxy does', async () => {
    sandbox.fault({ type: 'html', status: 503 });
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(await answer.text()).toContain('nginx');
  });

  test('redirect sends somewhere else', async () => {
    sandbox.fault({ type: 'redirect', location: 'https://example.com/', status: 307 });
    const answer = await ask();
    expect([answer.status, answer.headers.get('location')]).toEqual([307, 'https://example.com/']);
  });

  test('delay waits on the clock of the sandbox, and the next fault comes after it', async () => {
    sandbox.fault({ type: 'delay', delayInMs: 60_000, times: 1 });
    sandbox.fault({ type: 'status', status: 500, times: 1 });
    let status = 0;
    const asking = async (): Promise<void> => {
      status = (await ask()).status;
    };
    const asked = asking();
    await received(1);
    await clock.advance(59_999);
    expect(status).toBe(0);
    await clock.advance(1);
    await asked;
    expect(status).toBe(500);
  });

  test('delay takes a time between two, the same ones in every run', async () => {
    const delays: number[] = [];
    const patient = await createSandbox({
      clock: { now: () => 0, sleep: async (delayInMs) => void delays.push(delayInMs) },
    });
    patient.fault({ type: 'delay', delayInMs: 120, upToInMs: 240 });
    for (const path of ['/one', '/two', '/three']) {
      // oxlint-disable-next-line no-await-in-loop -- in order
      await fetch(`${patient.url}${path}`);
    }
    await patient.close();
    expect(new Set(delays).size).toBe(3);
    expect(delays.every((delayInMs) => delayInMs >= 120 && delayInMs < 240)).toBe(true);
    const again = createSeededRandom(13);
    expect(delays).toEqual([0, 0, 0].map(() => 120 + again() * 120));
  });

  test('deprecated tells the date and the replacement, and is gone for a minute at noon', async () => {
    await sandbox.close();
    clock = createManualClock(Date.parse('2026-03-02T11:59:59Z'));
    sandbox = await createSandbox({ clock });
    const replacement = '/api/0/organizations/:organization_id_or_slug/projects/';
    const path = '/api/0/projects/';
    sandbox.fault({ type: 'deprecated', path, date: '2026-03-01T00:00:00Z', replacement });
    const answers = [];
    for (const durationInMs of [1000, 59_999, 1]) {
      // oxlint-disable-next-line no-await-in-loop -- as time goes by
      answers.push(await ask(path));
      // oxlint-disable-next-line no-await-in-loop
      await clock.advance(durationInMs);
    }
    answers.push(await ask(path));
    expect(answers.map(({ status }) => status)).toEqual([200, 410, 410, 200]);
    expect(await answers[1]?.json()).toEqual({ message: 'This API no longer exists.' });
    for (const { headers } of answers) {
      expect(headers.get('x-sentry-deprecation-date')).toBe('2026-03-01T00:00:00+00:00');
      expect(headers.get('x-sentry-replacement-endpoint')).toBe(replacement);
    }
    expect((await ask()).headers.get('x-sentry-deprecation-date')).toBeNull();
  });

  test('deprecated is never gone before its date, and goes on to the next fault', async () => {
    const date = new Date(clock.now() + 1000).toISOString();
    sandbox.fault({ type: 'deprecated', date, brownoutInMs: 86_400_000 });
    sandbox.fault({ type: 'html', times: 1 });
    const proxied = await ask();
    expect(proxied.status).toBe(502);
    expect(Date.parse(proxied.headers.get('x-sentry-deprecation-date') ?? '')).toBe(
      Date.parse(date),
    );
    expect((await ask()).status).toBe(200);
    await clock.advance(1001);
    expect((await ask()).status).toBe(410);
  });

  test('status with an empty body is what the wrong silo answers', async () => {
    sandbox.fault({ type: 'status', status: 404, body: '' });
    const answer = await ask();
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  test('that could never strike is refused with everything that is wrong', () => {
    const wrong = { type: 'explode', path: 7, times: 0 } as unknown;
    expect(refusedPaths(wrong)).toEqual(['type', 'path', 'times']);
    expect(refusedPaths({ type: 'status' })).toEqual(['status']);
    expect(refusedPaths({ type: 'delay' })).toEqual(['delayInMs']);
    expect(refusedPaths({ type: 'delay', delayInMs: 5, upToInMs: 4 })).toEqual(['upToInMs']);
    expect(refusedPaths({ type: 'deprecated', date: 'soon' })).toEqual(['date']);
  });
});

function refusedPaths(fault: unknown): unknown {
  try {
    sandbox.fault(fault as Fault);
  } catch (error) {
    if (isSandboxError(error)) return error.diagnostics.flatMap(({ path }) => path);
    throw error;
  }
  throw new Error('the fault was accepted');
}

/** A turn of the event loop at a time until so many requests arrived. */
async function received(count: number): Promise<void> {
  while (sandbox.requests.length < count) {
    // oxlint-disable-next-line no-await-in-loop -- waits for the loop itself
    await new Promise((resolve) => setImmediate(resolve));
  }
}
