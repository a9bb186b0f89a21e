import { inspect } from 'node:util';
import type { SentryCaller } from '@sentry-kit/api-client/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyQuota, isSamplingError, type Quota, type QuotaStep } from '../quota.ts';
import { failureOf, HOURLY, KEYS, planFor } from '../testing/quota-setup.ts';
import { writesOf, startSandbox, type Sandboxed } from '../testing/sandboxed.ts';

let here: Sandboxed;
beforeEach(async () => {
  here = await startSandbox();
});
afterEach(() => here.sandbox.close());

const planNow = (wanted?: Quota) => planFor(here.client, wanted);

describe('a plan', () => {
  test('applied twice changes nothing the second time', async () => {
    const plan = await planNow();
    await applyQuota(plan, { client: here.client });
    const writes = writesOf(here.sandbox);
    expect(writes).toHaveLength(plan.steps.length);
    const done: QuotaStep[] = [];
    await applyQuota(plan, { client: here.client, onProgress: (step) => done.push(step) });
    expect(done).toEqual([]);
    expect(writesOf(here.sandbox)).toEqual(writes);
  });

  test('that failed in the middle is finished by applying it again', async () => {
    const plan = await planNow();
    here.sandbox.fault({ type: 'status', status: 400, path: /filters\/localhost/, times: 1 });
    const done: string[] = [];
    const onProgress = ({ summary }: QuotaStep): number => done.push(summary);
    const failure = await failureOf(applyQuota(plan, { client: here.client, onProgress }));
    expect(failure).toMatchObject({
      kind: 'incomplete',
      message: expect.stringContaining('filter localhost'),
      hint: expect.stringContaining('again'),
      cause: { name: 'ApiClientError', status: 400 },
    });
    expect(done).toHaveLength(2);
    await applyQuota(plan, { client: here.client, onProgress });
    expect(done).toEqual(plan.steps.map(({ summary }) => summary));
    expect((await planNow()).steps).toEqual([]);
  });

  test('that fails at a key does not tell the key, which is part of a DSN', async () => {
    const plan = await planNow();
    here.sandbox.fault({ type: 'status', status: 403, path: /keys\/./ });
    const failure = await failureOf(applyQuota(plan, { client: here.client }));
    expect(failure).toMatchObject({
      kind: 'incomplete',
      message: expect.stringContaining('answered 403'),
      hint: expect.stringContaining('scopes'),
    });
    expect(inspect(failure, { depth: null, showHidden: true })).not.toContain(
      new URL(here.sandbox.dsn).username,
    );
  });

  test('is refused, and changes nothing, when a lever of its projects was moved', async () => {
    const plan = await planNow({ projects: { shop: { filters: { localhost: true } } } });
    const put = (path: string, body: object): Promise<unknown> =>
      here.client.request('PUT', path, body);
    await put('projects/acme/api/filters/web-crawlers/', { active: true });
    await put('projects/acme/shop/filters/web-crawlers/', { active: true });
    const writes = writesOf(here.sandbox).length;
    const failure = await failureOf(applyQuota(plan, { client: here.client }));
    expect(isSamplingError(failure, 'stale-plan')).toBe(true);
    expect(failure).toMatchObject({ message: expect.stringContaining('another lever') });
    expect(writesOf(here.sandbox)).toHaveLength(writes);
    // Another project may move as it likes.
    await put('projects/acme/shop/filters/web-crawlers/', { active: false });
    await applyQuota(plan, { client: here.client });
  });

  test('names the steps that no longer begin where they were read', async () => {
    const plan = await planNow({
      projects: {
        shop: { keys: { Default: { rateLimit: HOURLY } }, filters: { localhost: true } },
      },
    });
    const keys = await here.client.request('GET', KEYS);
    const [key] = keys as readonly { readonly id: string }[];
    await here.client.request('PUT', `${KEYS}${key?.id}/`, { rateLimit: { window: 60, count: 9 } });
    const failure = await failureOf(applyQuota(plan, { client: here.client }));
    expect(failure).toMatchObject({
      kind: 'stale-plan',
      diagnostics: [{ path: ['projects', 'shop'], message: expect.stringContaining('Default') }],
    });
    await here.client.request('POST', KEYS, { name: 'new' });
    expect(await failureOf(applyQuota(plan, { client: here.client }))).toMatchObject({
      kind: 'stale-plan',
    });
  });

  test('is incomplete when Sentry takes a limit and does not keep it', async () => {
    // A plan without key limits answers 200 and leaves the limit out (project_key_details.py of getsentry/sentry).
    const client: SentryCaller = {
      ...here.client,
      call: (operation, input, options) =>
        here.client.call(
          operation,
          operation.id === 'projectKeys.update' ? { ...input, rateLimit: undefined } : input,
          options,
        ),
    };
    const failure = await failureOf(applyQuota(await planNow(), { client }));
    expect(failure).toMatchObject({
      kind: 'incomplete',
      hint: expect.stringContaining('Business'),
      diagnostics: [{ message: expect.stringContaining('at most 2 errors') }],
    });
  });

  test('is not begun when it is aborted', async () => {
    const plan = await planNow();
    const failure = await failureOf(
      applyQuota(plan, { client: here.client, signal: AbortSignal.abort() }),
    );
    expect(isSamplingError(failure, 'aborted')).toBe(true);
    expect(writesOf(here.sandbox)).toEqual([]);
  });

  test('aborted in the middle stops before the next step, and can be finished', async () => {
    const plan = await planNow();
    const stop = new AbortController();
    const failure = await failureOf(
      applyQuota(plan, {
        client: here.client,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      }),
    );
    expect(failure).toMatchObject({ kind: 'aborted', hint: expect.stringContaining('again') });
    expect(writesOf(here.sandbox)).toHaveLength(1);
    await applyQuota(plan, { client: here.client });
    expect((await planNow()).steps).toEqual([]);
  });

  test.each([
    [undefined, /an object/],
    [{ steps: [{ type: 'reboot' }], diagnostics: [], basedOn: 'a' }, /reboot/],
    [{ steps: [], diagnostics: [], basedOn: '' }, /basedOn/],
    [
      {
        steps: [{ type: 'key-rate-limit', project: 'shop', key: 'a', from: null, to: 3 }],
        diagnostics: [],
        basedOn: 'a',
      },
      /steps\.0\.to/,
    ],
  ])('that is none is refused: %j', async (value, message) => {
    // A plan may come from a file.
    const plan = value as never;
    const failure = await failureOf(applyQuota(plan, { client: here.client }));
    expect(failure).toMatchObject({
      kind: 'invalid-input',
      message: expect.stringMatching(message),
    });
  });
});
