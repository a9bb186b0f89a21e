import type { Client } from './connect.ts';

/** The events of an issue as flat rows, oldest first, page by page as they are read. */
export function exportEvents(client: Client, shortId: string) {
  return client.events.query({
    dataset: 'errors',
    fields: ['id', 'timestamp', 'title', 'release', 'user.email', 'trace'],
    query: `issue:${shortId}`,
    sort: 'timestamp',
    statsPeriod: '1h',
  });
}
