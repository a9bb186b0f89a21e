import type { Client } from '../connect.ts';
import { type Patience, until } from '../until.ts';

/** The events of an issue as flat rows, oldest first; waits until the last release is among them. */
export function exportEvents(
  client: Client,
  { shortId, lastRelease }: { shortId: string; lastRelease: string },
  patience: Patience,
) {
  return until(`an event of ${lastRelease}`, patience, async () => {
    const rows = await client.events
      .query({
        dataset: 'errors',
        fields: ['id', 'timestamp', 'title', 'release', 'user.email', 'trace'],
        query: `issue:${shortId}`,
        sort: 'timestamp',
        statsPeriod: '1h',
      })
      .toArray();
    return rows.some((row) => row['release'] === lastRelease) ? rows : undefined;
  });
}
