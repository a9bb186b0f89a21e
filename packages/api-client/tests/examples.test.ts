import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { resolveStaleIssues } from '../examples/issues.ts';
import { readForAWhile } from '../examples/resume.ts';
import { useLoopback } from '../src/testing/loopback.ts';

const server = useLoopback();
const options = () => ({ token: 'sntryu_example', organization: 'acme', baseUrl: server.url });

const next = '<https://sentry.io/api/0/x/>; rel="next"; results="true"; cursor="0:1:0"';

it('resolves stale issues', async () => {
  server.reply(
    { body: [{ id: '7', shortId: 'SHOP-1' }], headers: { link: next } },
    { body: { id: '7', status: 'resolved' } },
    { body: [] },
  );
  expect(await resolveStaleIssues(options())).toEqual(['SHOP-1']);
  expect(server.requests.map(({ method, body }) => method + body)).toEqual([
    'GET',
    'PUT{"status":"resolved"}',
    'GET',
  ]);
});

it('reads issues and says where it stopped', async () => {
  server.reply(
    { body: [{ title: 'TypeError' }], headers: { link: next } },
    { body: [{ title: 'KeyError' }] },
  );
  const titles: string[] = [];
  const place = await readForAWhile(options(), undefined, (title) => titles.push(title));
  expect(titles).toEqual(['TypeError', 'KeyError']);
  expect(place).toEqual({ operation: 'issues.list', cursor: '0:1:0', index: 1 });
});

it.each(['issues', 'resume'])('is what the README shows: %s', (name) => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
  expect(read('../README.md')).toContain(read(`../examples/${name}.ts`).trim());
});
