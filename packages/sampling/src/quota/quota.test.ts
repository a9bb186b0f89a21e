import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyQuota, planQuota, readQuota, type Quota, type QuotaStep } from '../quota.ts';
import { failureOf, HOURLY, KEYS, WANTED, planFor } from '../testing/quota-setup.ts';
import { sendEvent, START, startSandbox, type Sandboxed } from '../testing/sandboxed.ts';

let here: Sandboxed;
beforeEach(async () => {
  here = await startSandbox();
});
afterEach(() => here.sandbox.close());

const planNow = (wanted?: Quota) => planFor(here.client, wanted);

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
