import type { Connection } from './connect.ts';
import { createShopRepository } from './shop/create-repository.ts';
import { mixedOrders, orderWithExpiredCard } from './shop/send-orders.ts';
import { describeServices } from './steps/describe-services.ts';
import { findIssue } from './steps/find-issue.ts';
import { planOwnSentry } from './steps/plan-deployment.ts';
import { readTrace } from './steps/read-trace.ts';
import { runJob } from './steps/run-job.ts';
import { seeRegression } from './steps/see-regression.ts';
import { sendTraffic } from './steps/send-traffic.ts';
import { setUpAlerts, takeBackAlerts } from './steps/set-up-alerts.ts';
import { shipRelease } from './steps/ship-release.ts';
import type { Story } from './story.ts';

const HOUR_IN_MS = 3_600_000;

/**
 * The life of an error: a page, an API and a worker report it; sentry-kit finds it, explains it, ships a release that
 * should resolve it, sees it come back and tells people.
 */
export async function tellStory(connection: Connection, say: (text: string) => void) {
  const { kind, client, sandbox, environment } = connection;
  // Each run has releases of its own, newer than those of any run before: Sentry compares versions.
  const series = `shop@1.${Math.floor(Date.now() / 1000)}`;
  const skipped: string[] = [];
  const skip = (what: string, why: string): void => {
    skipped.push(what);
    say(`   skipped: ${what}; ${why}`);
  };
  const story: Story = { ...connection, first: `${series}.0`, second: `${series}.1`, say, skip };
  const { first, second } = story;

  say(`A shop that reports to ${kind} at ${client.baseUrl}`);
  if (sandbox === undefined) skip('a week of earlier errors', 'Sentry has its own');
  // A quiet week, and two hours in which one of its errors piles up.
  const week = { issues: 4, eventsPerIssue: 60, releases: 2, overInMs: 7 * 24 * HOUR_IN_MS };
  await sandbox?.seed(week);
  await sandbox?.seed({
    ...week,
    issues: 1,
    eventsPerIssue: 30,
    releases: 0,
    overInMs: 2 * HOUR_IN_MS,
  });
  const described = describeServices(story);

  const repository = createShopRepository();
  try {
    say(`2. Ship ${first}`);
    repository.commit('Open the shop');
    const shipped = await shipRelease(story, repository, first);

    say('3. Traffic');
    const { pageDirectory } = repository;
    const people = { orders: mixedOrders(), readers: 60, healthChecks: 20 };
    const traffic = await sendTraffic(story, { release: first, pageDirectory }, people);
    const trace = await readTrace(story);
    // The page fails beside the orders.
    const found = await findIssue(story, traffic.orders.failed + 1, shipped.lock);
    const alerts = await setUpAlerts(story);

    say(`7. Ship ${second}, which should resolve ${found.issue.shortId}`);
    repository.edit('cart.ts', '/** The total', '// Euro cents, never floats.\n/** The total');
    repository.commit('Keep totals in cents');
    const shippedAgain = await shipRelease(story, repository, second);
    const after = await seeRegression(story, found.issue, () =>
      sendTraffic(
        story,
        { release: second, pageDirectory },
        { orders: [orderWithExpiredCard], readers: 0, healthChecks: 0 },
      ),
    );
    const job = await runJob(story);
    const takenBack = await takeBackAlerts(story, alerts.lock);
    const deployment = await planOwnSentry(story);
    return {
      ...{ kind, environment, releases: [first, second], skipped, described, traffic, trace },
      ...{ shipped: [shipped, shippedAgain], found, alerts, after, job, takenBack, deployment },
    };
  } finally {
    repository.remove();
  }
}

/** Everything that the story has come to; the report shows it. */
export type Facts = Awaited<ReturnType<typeof tellStory>>;
