import type { OutboxMessage } from '@sentry-kit/sandbox';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { exportEvents } from './export-events.ts';

/** Resolves an issue in the second release, and sees it come back with that release's traffic. */
export async function seeRegression(
  { client, second, sandbox, patience, say, skip }: Story,
  { id, shortId }: { readonly id: string; readonly shortId: string },
  sendTraffic: () => Promise<unknown>,
) {
  const statusDetails = { inRelease: second };
  const resolved = await client.issues.update({ issueId: id, status: 'resolved', statusDetails });
  say(`   ${shortId} is ${resolved.status} in ${second}`);
  await sendTraffic();
  // An event of the release that should have fixed it, or of a later one, is a regression; one of an older release is not.
  const regressed = await until(`${shortId} as regressed`, patience, async () => {
    const issue = await client.issues.get({ issueId: id });
    return issue.status === 'unresolved' ? issue : undefined;
  });
  say(`   it is ${regressed.status} again: ${regressed.substatus ?? 'no details'}`);
  const events = await exportEvents(client, { shortId, lastRelease: second }, patience);
  for (const row of events) say(`   ${JSON.stringify(row)}`);
  if (sandbox === undefined) skip('what the alerts sent', 'it is in the mailboxes of people');
  const sent = (sandbox?.outbox ?? []).map((message) => describeMessage(message));
  for (const { alert, type, to, issue } of sent)
    say(`   alert ${alert}: ${type} to ${to} about ${issue}`);
  return { resolved, regressed, events, sent };
}

function describeMessage({ type, target, body }: OutboxMessage) {
  const part = (name: string, key: string): string =>
    String(Reflect.get(Object(Reflect.get(Object(body), name)), key));
  return { type, to: target, alert: part('workflow', 'name'), issue: part('issue', 'shortId') };
}
