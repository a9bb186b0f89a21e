import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, isSandboxError, type Fault } from '../index.ts';
import type { ManualClock, Sandbox } from '../index.ts';

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

  test('that could never strike is refused with everything that is wrong', () => {
    const wrong = { type: 'explode', path: 7, times: 0 } as unknown;
    expect(refusedPaths(wrong)).toEqual(['type', 'path', 'times']);
    expect(refusedPaths({ type: 'status' })).toEqual(['status']);
    expect(refusedPaths({ type: 'delay' })).toEqual(['delayInMs']);
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
