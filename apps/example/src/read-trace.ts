import type { Client } from './connect.ts';
import { type Patience, until } from './until.ts';

/** The spans of one trace by service; waits until both services have reported theirs. */
export function readTrace(client: Client, traceId: string, patience: Patience) {
  return until(`both services in the trace ${traceId}`, patience, async () => {
    const rows = await client.events
      .query({
        dataset: 'spans',
        fields: ['service', 'span.op', 'count()'],
        query: `trace:${traceId}`,
        statsPeriod: '1h',
      })
      .toArray();
    const parts = rows.map((row) => ({
      service: String(row['service']),
      op: row['span.op'] ?? '',
      spans: row['count()'],
    }));
    return new Set(parts.map((part) => part.service)).size >= 2 ? parts : undefined;
  });
}
