import { afterEach, describe, expect, test } from 'vitest';
import {
  createManualClock,
  createSandbox,
  type ManualClock,
  type RestLimits,
  type Sandbox,
} from '../index.ts';

const START = Date.UTC(2026, 0, 1);
const DAY_IN_MS = 86_400_000;

let clock: ManualClock;
let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function start(limits: RestLimits, projects: readonly string[] = ['shop']): Promise<Sandbox> {
  clock = createManualClock(START);
  sandbox = await createSandbox({ clock, limits, organizations: [{ slug: 'acme', projects }] });
  return sandbox;
}

const ORGANIZATIONS = '/api/0/organizations/';
const ISSUES = '/api/0/organizations/acme/issues/';
const EVENTS = '/api/0/organizations/acme/events/?field=title';
const RELEASES = '/api/0/organizations/acme/releases/';

function ask(
  { url, token }: Sandbox,
  path = ORGANIZATIONS,
  { method = 'GET', as = token }: { readonly method?: string; readonly as?: string } = {},
): Promise<Response> {
  return fetch(`${url}${path}`, { method, headers: { Authorization: `Bearer ${as}` } });
}

const limitOf = (answer: Response, name: string): string | null =>
  answer.headers.get(`x-sentry-rate-limit-${name}`);

describe('the limit on requests', () => {
  test('refuses what is too frequent in the words of Sentry, until the next second', async () => {
    const limited = await start({ requestsPerSecond: 2 });
    const answers = [await ask(limited), await ask(limited), await ask(limited)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers.map((answer) => limitOf(answer, 'remaining'))).toEqual(['1', '0', '0']);
    const [, , refusal] = answers;
    expect(refusal && limitOf(refusal, 'reset')).toBe(String(START / 1000 + 1));
    expect(refusal?.headers.get('retry-after')).toBeNull();
    expect(refusal?.headers.get('content-type')).toContain('text/html');
    expect(await refusal?.json()).toEqual({
      detail:
        'You are attempting to use this endpoint too frequently. Limit is 2 requests in 1 seconds',
    });
    await clock.advance(1000);
    expect((await ask(limited)).status).toBe(200);
  });

  test('is shared by the views of a group, and counted by method and view', async () => {
    const limited = await start({ requestsPerSecond: 1 });
    expect((await ask(limited)).status).toBe(200);
    expect((await ask(limited, ISSUES)).status).toBe(429);
    expect((await ask(limited, ORGANIZATIONS, { method: 'POST' })).status).toBe(405);
    // Release tools are a group of their own, and `events/` has limits of its own in Sentry.
    expect((await ask(limited, RELEASES)).status).toBe(200);
    expect((await ask(limited, EVENTS)).status).toBe(200);
    expect((await ask(limited, EVENTS)).status).toBe(429);
  });

  test('is shared by the tokens of a user, and by all organization tokens of an address', async () => {
    const limited = await start({ requestsPerSecond: 1 });
    expect((await ask(limited)).status).toBe(200);
    const other = limited.createToken(['org:read']);
    expect((await ask(limited, ORGANIZATIONS, { as: other })).status).toBe(429);
    const first = limited.createToken(['org:ci']);
    const second = limited.createToken(['org:ci']);
    expect((await ask(limited, RELEASES, { as: first })).status).toBe(200);
    expect((await ask(limited, RELEASES, { as: second })).status).toBe(429);
  });

  test('of a view replaces the general one, with a window of its own', async () => {
    const limited = await start({
      requestsPerSecond: 1,
      views: [{ path: /\/issues\/$/, requests: 2, windowInSeconds: 60 }],
    });
    const answers = [await ask(limited, ISSUES), await ask(limited, ISSUES)];
    expect(answers.map((answer) => limitOf(answer, 'limit'))).toEqual(['2', '2']);
    const refusal = await ask(limited, ISSUES);
    expect(await refusal.json()).toEqual({
      detail:
        'You are attempting to use this endpoint too frequently. Limit is 2 requests in 60 seconds',
    });
    expect(limitOf(refusal, 'reset')).toBe(String(START / 1000 + 60));
    expect((await ask(limited)).status).toBe(200);
    await clock.advance(59_999);
    expect((await ask(limited, ISSUES)).status).toBe(429);
    await clock.advance(1);
    expect((await ask(limited, ISSUES)).status).toBe(200);
  });

  test('leaves out the headers without a value, or sends them as Python writes nothing', async () => {
    const quiet = await start({ requestsPerSecond: 5 });
    expect(limitOf(await ask(quiet), 'concurrentlimit')).toBeNull();
    await quiet.close();
    const noisy = await start({ requestsPerSecond: 5, noneHeaders: true });
    const answer = await ask(noisy);
    const names = ['limit', 'concurrentlimit', 'concurrentremaining'];
    expect(names.map((name) => limitOf(answer, name))).toEqual(['5', 'None', 'None']);
  });
});

test('the limit on concurrency refuses what runs beside too many others', async () => {
  const limited = await start({ concurrency: 1 });
  limited.fault({ type: 'delay', delayInMs: 1000, times: 1 });
  const slow = ask(limited);
  while (limited.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const refusal = await ask(limited);
  expect(refusal.status).toBe(429);
  expect(await refusal.json()).toEqual({
    detail:
      'You are attempting to go above the allowed concurrency for this endpoint. Concurrency limit is 1',
  });
  await clock.advance(1000);
  expect((await slow).status).toBe(200);
  expect((await ask(limited)).status).toBe(200);
});

describe('the quota for queries', () => {
  const detail =
    'Rate limit exceeded. Please try your query with a smaller date range or fewer projects.';
  const USAGE = '/api/0/organizations/acme/stats_v2/?field=sum(quantity)&groupBy=category';

  test('refuses a longer range, also the one that is meant when none is given', async () => {
    const limited = await start({ queries: { maximumRangeInMs: 30 * DAY_IN_MS } });
    const wide = await ask(limited, `${EVENTS}&statsPeriod=31d`);
    expect([wide.status, wide.headers.get('retry-after')]).toEqual([429, null]);
    expect(await wide.json()).toEqual({ detail });
    expect((await ask(limited, EVENTS)).status).toBe(429);
    expect((await ask(limited, `${EVENTS}&statsPeriod=30d`)).status).toBe(200);
    const half = '&start=2025-12-01T00:00:00Z&end=2025-12-20T00:00:00Z';
    expect((await ask(limited, `${EVENTS}${half}`)).status).toBe(200);
    expect((await ask(limited, `${USAGE}&statsPeriod=60d`)).status).toBe(429);
    expect((await ask(limited, ISSUES)).status).toBe(200);
  });

  test('refuses more projects', async () => {
    const limited = await start({ queries: { maximumProjects: 1 } }, ['shop', 'api']);
    expect((await ask(limited, EVENTS)).status).toBe(429);
    expect((await ask(limited, `${EVENTS}&project=1&project=2`)).status).toBe(429);
    expect((await ask(limited, `${EVENTS}&project=2`)).status).toBe(200);
  });
});
