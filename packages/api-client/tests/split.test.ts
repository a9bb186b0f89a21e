import { createManualClock, createSandbox } from '@sentry-kit/sandbox';
import { afterEach, expect, it } from 'vitest';
import { countErrorsOfAQuarter, readUsageOfAQuarter } from '../examples/split.ts';
import { createSentryClient, runSplitQuery, runSplitUsage } from '../src/index.ts';
import { caught } from '../src/testing/caught.ts';
import { createRandom } from '../src/testing/random.ts';

const dayInMs = 24 * 3_600_000;
const dayCount = 89;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Almost 90 days of events, whose numbers are known because they were sent one by one. */
const setUp = async () => {
  // It ends now, because the examples ask for the 90 days before now.
  const clock = createManualClock(Date.now() - dayCount * dayInMs);
  const limits = { queries: { maximumRangeInMs: 7 * dayInMs } };
  const sandbox = await createSandbox({ clock, limits });
  open.push(() => sandbox.close());
  const { username, pathname } = new URL(sandbox.dsn);
  const random = createRandom(20_260_101);
  const sent = new Map<string, { count: number; first: string; last: string }>();
  for (let day = 0; day < dayCount; day += 1) {
    for (let count = Math.floor(random() * 5); count > 0; count -= 1) {
      const level = ['error', 'warning', 'fatal'][Math.floor(random() * 3)] ?? '';
      const at = new Date(clock.now()).toISOString();
      const known = sent.get(level);
      sent.set(level, { count: (known?.count ?? 0) + 1, first: known?.first ?? at, last: at });
      const answer = await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
        method: 'POST',
        body: JSON.stringify({ message: `Number ${count}`, level, timestamp: at }),
      });
      expect(answer.status).toBe(200);
    }
    await clock.advance(dayInMs);
  }
  const client = createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
  });
  return { client, clock, sandbox, sent };
};

it('completes queries over 90 days that Sentry refuses, with the true counts', async () => {
  const { client, clock, sandbox, sent } = await setUp();
  const total = [...sent.values()].reduce((sum, { count }) => sum + count, 0);
  const query = { fields: ['level', 'count()', 'last_seen()'], dataset: 'errors' } as const;
  const whole = client.events.query({ ...query, statsPeriod: '90d' }).toArray();
  expect(await caught(whole)).toMatchObject({ kind: 'query-limit' });

  const before = sandbox.requests.length;
  const rows = await runSplitQuery(client, { ...query, statsPeriod: '90d' }, { clock });
  const queries = sandbox.requests.length - before;
  console.log(`${total} events of 90 days, counted in ${queries} requests`);
  expect(queries).toBeGreaterThan(90 / 7);
  const truth = [...sent].map(([level, { count, last }]) => [level, count, Date.parse(last)]);
  expect(
    rows.map((row) => [row.level, row['count()'], Date.parse(row['last_seen()'] ?? '')]).toSorted(),
  ).toEqual(truth.toSorted());

  const input = { groupBy: ['outcome', 'category'], fields: ['sum(quantity)'] } as const;
  const usage = client.stats.query({ ...input, statsPeriod: '90d' });
  expect(await caught(usage)).toMatchObject({ kind: 'query-limit' });
  const parts = await runSplitUsage(client, { ...input, statsPeriod: '90d' }, { clock });
  expect(parts.intervals).toHaveLength(90 * 24);
  expect(parts.groups).toMatchObject([
    { by: { outcome: 'accepted', category: 'error' }, totals: { 'sum(quantity)': total } },
  ]);

  const counts = await countErrorsOfAQuarter(client);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(total);
  const days = await readUsageOfAQuarter(client);
  expect(days.groups).toMatchObject([{ totals: { 'sum(quantity)': total } }]);
}, 60_000);
