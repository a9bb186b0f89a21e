import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createSentryClient } from '../src/index.ts';
import { useLoopback } from '../src/testing/loopback.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

const heapInBytes = (): number => {
  if (typeof collectGarbage === 'function') collectGarbage();
  return process.memoryUsage().heapUsed;
};

const server = useLoopback();
const pages = process.env['SENTRY_KIT_PROOF'] === '1' ? 2000 : 200;
const rowsPerPage = 100;
const rows = pages * rowsPerPage;
const text = 'x'.repeat(1000);

it('reads an export of any length in the memory of a few pages', async () => {
  server.reply(({ url }) => {
    const offset = Number(new URL(url, server.url).searchParams.get('cursor')?.split(':')[1] ?? 0);
    const data = Array.from({ length: Math.min(rowsPerPage, rows - offset) }, (_, index) => ({
      id: String(offset + index),
      title: `${offset + index} ${text}`,
    }));
    const next = offset + rowsPerPage;
    const isLast = next >= rows;
    const link = `<${server.url}/>; rel="next"; results="${!isLast}"; cursor="0:${next}:0"`;
    return {
      body: { data, meta: { fields: { id: 'string', title: 'string' } } },
      headers: { link },
    };
  });
  const client = createSentryClient({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
  });
  const seen = new Uint8Array(rows);
  let warmInBytes = 0;
  let count = 0;
  for await (const row of client.events.query({ fields: ['id', 'title'], dataset: 'errors' })) {
    seen[Number(row['id'])] = 1;
    count += 1;
    if (count === rows / 2) warmInBytes = heapInBytes();
  }
  const grownInMegabytes = (heapInBytes() - warmInBytes) / 1e6;
  const readInMegabytes = (count * text.length) / 1e6;
  console.log(
    `figure: events.query, ${count} rows (${readInMegabytes} MB of text): heap grew by ${grownInMegabytes.toFixed(1)} MB over the second half`,
  );
  expect(count).toBe(rows);
  expect(seen.every((flag) => flag === 1)).toBe(true);
  expect(grownInMegabytes).toBeLessThan(5);
});
