import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SentryClient } from '@sentry-kit/api-client';
import { stringify } from 'csv-stringify';

/** Which errors happened how often in a week. */
const countErrors = (client: SentryClient<'organization'>) =>
  client.events.query({
    fields: ['title', 'count()', 'last_seen()'],
    query: 'event.type:error',
    statsPeriod: '7d',
    sort: '-count()',
  });

/** Writes a line of JSON per row. Rows are fetched as fast as the target takes them. */
export const exportAsJsonLines = async (
  client: SentryClient<'organization'>,
  target: Writable,
): Promise<void> => {
  const rows = countErrors(client);
  console.error(rows.diagnostics[0]?.message); // which dataset was chosen, and why
  await pipeline(async function* lines() {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`;
  }, target);
};

/** Writes a table for a spreadsheet. */
export const exportAsCsv = async (
  client: SentryClient<'organization'>,
  target: Writable,
): Promise<void> => {
  const columns = ['title', 'count()', 'last_seen()'];
  await pipeline(countErrors(client), stringify({ header: true, columns }), target);
};
