import { inspect } from 'node:util';
import type { SentryCaller } from '@sentry-kit/api-client/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  applyQuota,
  isSamplingError,
  planQuota,
  readQuota,
  type Quota,
  type QuotaStep,
} from '../quota.ts';
import { sendEvent, START, startSandbox, writesOf, type Sandboxed } from '../testing/sandboxed.ts';

const KEYS = 'projects/acme/shop/keys/';
const HOURLY = { window: 3600, count: 2 };
const WANTED: Quota = {
  projects: {
    shop: {
      keys: { Default: { rateLimit: HOURLY } },
      filters: { localhost: true, 'legacy-browsers': ['opera', 'ie'] },
      spikeProtection: true,
    },
    api: { keys: { Default: { isActive: false } } },
  },
};

let here: Sandboxed;
beforeEach(async () => {
  here = await startSandbox();
});
afterEach(() => here.sandbox.close());

async function planNow(wanted: Quota = WANTED): Promise<ReturnType<typeof planQuota>> {
  return planQuota(wanted, await readQuota(here.client));
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('levers are read, planned and applied', () => {
  test('a new project has one key without a limit, and filters health checks only', async () => {
    const project = {
      keys: { Default: { isActive: true, rateLimit: null } },
      filters: {
        'browser-extensions': false,
        'filtered-transaction': true,
        'legacy-browsers': false,
        localhost: false,
        'web-crawlers': false,
      },
    };
    expect(await readQuota(here.client)).toEqual({ projects: { shop: project, api: project } });
    const one = await readQuota(here.client, { projects: ['api'] });
    expect(Object.keys(one.projects)).toEqual(['api']);
  });

  test('a plan says what it will do and which categories that limits, and survives JSON', async () => {
    const plan = await planNow();
    expect(plan.steps.map(({ summary, limits }) => [summary, limits.join()])).toEqual([
      [
        'shop: key "Default": at most 2 errors in 3,600 s, 48 a day (now no limit of errors)',
        'error',
      ],
      ['shop: filter legacy-browsers: on for ie, opera (now off)', 'error,transaction,span,replay'],
      ['shop: filter localhost: on (now off)', 'error,transaction,span,replay'],
      ['shop: spike protection: on (now unknown)', 'error,transaction,span,attachment'],
      ['api: key "Default": off (now on)', '*'],
    ]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual([
      'sampling/project-silenced',
      'sampling/key-limit-errors-only',
      'sampling/key-switched-off',
      'sampling/spike-protection-unknown',
    ]);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(JSON.stringify(plan)).not.toContain(new URL(here.sandbox.dsn).username);
  });

  test('applied, a second plan is empty; a plan back to what was read undoes it', async () => {
    await here.client.request('POST', 'organizations/acme/spike-protections/', {
      projects: ['$all'],
    });
    const before = await readQuota(here.client);
    const wanted: Quota = {
      projects: {
        ...WANTED.projects,
        shop: { ...WANTED.projects['shop'], spikeProtection: false },
      },
    };
    const plan = planQuota(wanted, before);
    const done: QuotaStep[] = [];
    await applyQuota(plan, { client: here.client, onProgress: (step) => done.push(step) });
    expect(done).toEqual(plan.steps);
    const after = await readQuota(here.client);
    expect(after.projects).toMatchObject({
      shop: {
        keys: { Default: { isActive: true, rateLimit: HOURLY } },
        filters: { localhost: true, 'legacy-browsers': ['ie', 'opera'], 'web-crawlers': false },
        spikeProtection: false,
      },
      api: { keys: { Default: { isActive: false } }, filters: { localhost: false } },
    });
    expect(planQuota(wanted, after).steps).toEqual([]);
    await applyQuota(planQuota(before, after), { client: here.client });
    expect(await readQuota(here.client)).toEqual(before);
  });

  test('the limit holds for errors and lets transactions pass; the filter and the switch take hold', async () => {
    await applyQuota(await planNow(), { client: here.client });
    const seconds = START / 1000;
    const transaction = {
      type: 'transaction',
      transaction: 'GET /orders',
      start_timestamp: seconds - 1,
      timestamp: seconds,
      contexts: { trace: { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) } },
    };
    const local = { message: 'a', request: { url: 'http://localhost/' } };
    const statuses: number[] = [];
    for (const payload of [
      local,
      { message: 'a' },
      { message: 'a' },
      { message: 'a' },
      transaction,
    ])
      statuses.push(await sendEvent(here.sandbox, payload));
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
    await applyQuota(
      await planNow({ projects: { shop: { keys: { Default: { isActive: false } } } } }),
      { client: here.client },
    );
    expect(await sendEvent(here.sandbox, transaction)).toBe(403);
  });

  test('keys of one name are told apart without telling the key', async () => {
    await here.client.request('POST', KEYS, { name: 'Default' });
    const { projects } = await readQuota(here.client, { projects: ['shop'] });
    const names = Object.keys(projects['shop']?.keys ?? {});
    expect(names).toEqual([
      expect.stringMatching(/^Default~[\da-f]{6}$/),
      expect.stringMatching(/^Default~[\da-f]{6}$/),
    ]);
    const [, second = ''] = names;
    const wanted = { projects: { shop: { keys: { [second]: { isActive: false } } } } };
    await applyQuota(await planNow(wanted), { client: here.client });
    expect(await sendEvent(here.sandbox, { message: 'a' })).toBe(200);
    const plan = await planNow({ projects: { shop: { keys: { Default: { isActive: false } } } } });
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'sampling/unknown-lever',
        severity: 'error',
        path: ['projects', 'shop', 'keys', 'Default'],
        hint: `There are: ${names.join(', ')}.`,
      }),
    );
    expect(await failureOf(applyQuota(plan, { client: here.client }))).toMatchObject({
      kind: 'invalid-input',
    });
  });

  test('names that every object has are names like any other', async () => {
    for (const name of ['constructor', '__proto__']) {
      const key = Object.fromEntries([[name, { isActive: false }]]);
      const plan = await planNow({ projects: { shop: { keys: key } } });
      expect(plan.diagnostics.map(({ severity }) => severity)).toContain('error');
      await here.client.request('POST', KEYS, { name });
      await applyQuota(await planNow({ projects: { shop: { keys: key } } }), here);
      const { keys = {} } = (await readQuota(here.client)).projects['shop'] ?? {};
      expect(Object.entries(keys)).toContainEqual([name, { isActive: false, rateLimit: null }]);
    }
  });
});

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
