import { createManualClock, createSandbox } from '@sentry-kit/sandbox';

/** What a receiver of webhooks is told during a week of errors. */
export const listenForAWeek = async (url: string): Promise<readonly string[]> => {
  const clock = createManualClock(Date.parse('2026-03-02T09:00:00Z'));
  const sandbox = await createSandbox({ clock, webhooks: [{ url, secret: 'a client secret' }] });
  await sandbox.seed({ issues: 3, eventsPerIssue: 2, releases: 1 });
  await clock.advance(24 * 60 * 60 * 1000);
  const messages = sandbox.outbox.map(({ type, status }) => `${type} ${status}`);
  await sandbox.close();
  return messages;
};
