import type { Story } from '../story.ts';
import { until } from '../until.ts';

/** A span as a waterfall shows it. */
export interface TraceSpan {
  readonly id: string;
  readonly parent: string;
  readonly service: string;
  readonly op: string;
  readonly name: string;
  /** Since the first span of the trace began. */
  readonly startInMs: number;
  readonly durationInMs: number;
}

/** The trace of the visitor's order: from the page through the API to the worker. */
export async function readTrace({ client, first, patience, say }: Story) {
  say('4. One order, in a trace across page, API and worker');
  const spansOf = (query: string) =>
    client.events.query({
      dataset: 'spans',
      fields: [
        'id',
        'trace',
        'parent_span',
        'span.op',
        'span.description',
        'service',
        'resource.service.name',
        'precise.start_ts',
        'precise.finish_ts',
      ],
      query,
      sort: 'precise.start_ts',
      statsPeriod: '1h',
    });
  const spans = await until('the page, the API and the worker in one trace', patience, async () => {
    const query = `release:${first} span.description:"place an order"`;
    const [root] = await spansOf(query).toArray({ limit: 1 });
    if (root === undefined) return undefined;
    const rows = await spansOf(`trace:${String(root['trace'])}`).toArray();
    const begin = Math.min(...rows.map((row) => Number(row['precise.start_ts'])));
    const found = rows.map((row): TraceSpan => ({
      id: text(row['id']),
      parent: text(row['parent_span']),
      service: text(row['service']) || text(row['resource.service.name']),
      op: text(row['span.op']),
      name: text(row['span.description']),
      startInMs: (Number(row['precise.start_ts']) - begin) * 1000,
      durationInMs: (Number(row['precise.finish_ts']) - Number(row['precise.start_ts'])) * 1000,
    }));
    return new Set(found.map(({ service }) => service)).size >= 3 ? found : undefined;
  });
  for (const { service, op, name, durationInMs } of spans)
    say(`   ${service.padEnd(6)} ${durationInMs.toFixed(1).padStart(6)} ms  ${op} ${name}`);
  return spans;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
