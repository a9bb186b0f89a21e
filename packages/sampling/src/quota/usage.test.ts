import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  forecastUsage,
  isSamplingError,
  publishedPrices,
  readUsage,
  type Usage,
} from '../quota.ts';
import { createSeededRandom, simulateSampling } from '../simulate.ts';
import { sendEvent, START, startSandbox, type Sandboxed } from '../testing/sandboxed.ts';

const HOUR_IN_MS = 3_600_000;
let here: Sandboxed;
beforeEach(async () => {
  here = await startSandbox();
});
afterEach(() => here.sandbox.close());

async function send(count: number, payload: object = { message: 'a' }): Promise<void> {
  for (let sent = 0; sent < count; sent += 1) {
    expect(await sendEvent(here.sandbox, payload)).toBe(200);
  }
}

test('usage is told by hour and outcome, without the hour that is not over', async () => {
  const { client, clock } = here;
  await client.request('PUT', 'projects/acme/shop/filters/localhost/', { active: true });
  await send(3);
  await send(2, { message: 'a', request: { url: 'http://localhost/' } });
  await clock.advance(HOUR_IN_MS);
  await send(1);
  await clock.advance(2.5 * HOUR_IN_MS);
  await send(4);
  const usage = await readUsage(client, { category: 'error', statsPeriod: '1d', clock });
  expect(new Date(usage.start + usage.intervalInMs * usage.counts.length)).toEqual(
    new Date(START + 3 * HOUR_IN_MS),
  );
  expect(usage.counts.slice(-4)).toEqual([0, 5, 1, 0]);
  expect(usage.outcomes['accepted']?.slice(-4)).toEqual([0, 3, 1, 0]);
  expect(usage.outcomes['filtered']?.slice(-4)).toEqual([0, 2, 0, 0]);
});

test('usage is traffic that can be simulated', async () => {
  const { client, clock } = here;
  await send(7);
  await clock.advance(HOUR_IN_MS);
  const usage = await readUsage(client, { category: 'error', statsPeriod: '1d', clock });
  const { offered, kept } = simulateSampling(usage, {
    policy: { rules: [], defaultRate: 1 },
    random: createSeededRandom(1),
  });
  expect([offered, kept]).toEqual([
    { traces: 7, spans: 7 },
    { traces: 7, spans: 7 },
  ]);
});

test('an organization that sent nothing has usage of zeros', async () => {
  const { client, clock } = here;
  const usage = await readUsage(client, { clock });
  expect(usage.category).toBe('span');
  expect(usage.counts.length).toBeGreaterThanOrEqual(35 * 24);
  expect(new Set(usage.counts)).toEqual(new Set([0]));
  expect(forecastUsage(usage, { plan: 'team' })).toMatchObject({
    used: 0,
    projected: 0,
    bill: { dollars: 0 },
  });
});

/** Every hour alike, from five weeks before a day of March 2026. */
function steady(day: number, anHour: number, category = 'span'): Usage {
  const end = Date.UTC(2026, 2, day);
  const length = 35 * 24;
  const accepted = Array.from({ length }, () => anHour);
  return {
    category,
    start: end - length * HOUR_IN_MS,
    intervalInMs: HOUR_IN_MS,
    counts: accepted.map((count) => count * 2),
    names: [{ name: category, weight: 1, spansPerTrace: 1 }],
    outcomes: { accepted, client_discard: accepted },
  };
}

test('a steady month comes to its hours, and costs what the table says', () => {
  // March has 744 hours; ten days are 240.
  const forecast = forecastUsage(steady(11, 50_000), { plan: 'team' });
  expect(forecast.used).toBe(240 * 50_000);
  expect(forecast.projected).toBeCloseTo(744 * 50_000, 3);
  // 37.2 million spans: 27.2 million beyond the included 10 million, at $2 a million.
  expect(forecast.bill?.dollars).toBeCloseTo(54.4, 3);
  expect(forecast.bill?.date).toBe(publishedPrices.date);
});

test('another price table is used as it is; what has no price has no bill', () => {
  const tiers = [{ from: 0, reserved: 0, payAsYouGo: 1 }];
  const free = { included: 0, tiers };
  const plans = { team: { spans: free, errors: free }, business: { spans: free, errors: free } };
  const priceTable = { date: '2030-01-01', source: 'our contract', plans };
  const { bill } = forecastUsage(steady(11, 1, 'error'), { plan: 'business', priceTable });
  expect(bill?.dollars).toBeCloseTo(744, 6);
  expect(forecastUsage(steady(11, 1, 'replay'), { plan: 'team' }).bill).toBeUndefined();
  expect(forecastUsage(steady(11, 1)).bill).toBeUndefined();
});

test('an answer without a whole hour is an error that says so', async () => {
  const { client, clock } = here;
  const early = { now: () => clock.now() - 40 * 24 * HOUR_IN_MS };
  const failure: unknown = await readUsage(client, { clock: early }).catch(
    (error: unknown) => error,
  );
  expect(isSamplingError(failure, 'incomplete')).toBe(true);
});
