/**
 * The life of an error: two services report it, then sentry-kit finds it, explains it, ships a release that
 * resolves it, and sees it come back.
 */
import { isApiClientError } from '@sentry-kit/api-client';
import { connect, type Connection } from './connect.ts';
import { exportEvents } from './export-events.ts';
import { readIssue } from './read-issue.ts';
import { readTrace } from './read-trace.ts';
import { mixedOrders, type Order, orderWithExpiredCard, sendOrders } from './send-orders.ts';
import { until } from './until.ts';
import { withServices } from './with-services.ts';

const environment = 'production';

async function tellStory(
  { kind, client, project, dsn, patience }: Connection,
  say: (text: string) => void,
) {
  // Each run has releases of its own, newer than those of any run before: Sentry compares versions.
  const series = `shop@1.${Math.floor(Date.now() / 1000)}`;
  const [first, second] = [`${series}.0`, `${series}.1`];
  const takeOrders = (release: string, orders: readonly Order[]) =>
    withServices({ dsn, release, environment }, (shopUrl) => sendOrders(shopUrl, orders));

  say(`1. Two services, ${first}, report to ${kind} at ${client.baseUrl}`);
  const burst = await takeOrders(first, mixedOrders());
  say(`   ${burst.sent} orders, ${burst.failed} failed`);

  say('2. The unresolved issues of this release');
  const issues = await until(`all ${burst.failed} failures in issues`, patience, async () => {
    const query = `is:unresolved release:${first}`;
    const found = await client.issues.list({ query, sort: 'freq' }).toArray({ limit: 10 });
    const events = found.reduce((sum, issue) => sum + Number(issue.count), 0);
    return events >= burst.failed ? found : undefined;
  });
  for (const issue of issues) say(`   ${issue.shortId}  ${issue.count} × ${issue.title}`);
  const [top] = issues;
  if (top === undefined) throw new Error('There is no issue to look at.');

  say(`3. What happened in ${top.shortId}`);
  const story = await readIssue(client, top.id);
  for (const frame of story.stack) say(`   at ${frame}`);
  for (const breadcrumb of story.breadcrumbs) say(`   before: ${breadcrumb}`);
  say(`   user ${story.user}, coupon ${story.tags['coupon'] ?? 'unknown'}`);
  const trace = await readTrace(client, story.traceId, patience);
  for (const part of trace) say(`   trace: ${part.spans} × ${part.op} in ${part.service}`);

  say(`4. Ship ${second}, and resolve ${top.shortId} in it`);
  const { version } = await client.releases.create({
    version: second,
    projects: [project],
    dateReleased: new Date(),
  });
  const shipped = await client.deploys.create({ version, environment });
  const resolved = await client.issues.update({
    issueId: top.id,
    status: 'resolved',
    statusDetails: { inRelease: second },
  });
  say(`   deployed to ${shipped.environment}; the issue is ${resolved.status}`);

  say(`5. One more expired card, in ${second}`);
  await takeOrders(second, [orderWithExpiredCard]);
  // An event of the release that should have fixed it, or of a later one, is a regression; one of an older release is not.
  const regressed = await until(`${top.shortId} as regressed`, patience, async () => {
    const issue = await client.issues.get({ issueId: top.id });
    return issue.status === 'unresolved' ? issue : undefined;
  });
  say(`   the issue is ${regressed.status} again: ${regressed.substatus ?? 'no details'}`);

  say('6. Its events as rows');
  const wanted = { shortId: top.shortId, lastRelease: second };
  const events = await exportEvents(client, wanted, patience);
  for (const row of events) say(JSON.stringify(row));

  return {
    kind,
    releases: [first, second],
    burst,
    issues,
    story,
    trace,
    shipped: { version, environment: shipped.environment },
    resolved,
    regressed,
    events,
  };
}

const isJson = process.argv.includes('--json');
const unknown = process.argv.slice(2).filter((argument) => argument !== '--json');
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. usage: main.js [--json]`);
  process.exit(2);
}
const say = isJson ? () => {} : (text: string) => console.log(text);
try {
  const connection = await connect(process.env);
  try {
    const result = await tellStory(connection, say);
    if (isJson) console.log(JSON.stringify(result, null, 2));
  } finally {
    await connection.close();
  }
} catch (error) {
  // What was asked, what came back and what to do; a stack would help nobody who runs this.
  const hint = isApiClientError(error) ? error.hint : undefined;
  console.error([error instanceof Error ? error.message : error, hint].filter(Boolean).join('\n'));
  process.exitCode = 1;
}
