import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { resolveStaleIssues } from '../examples/issues.ts';
import { readForAWhile } from '../examples/resume.ts';
import { useLoopback } from '../src/testing/loopback.ts';

const server = useLoopback();
const options = () => ({ token: 'sntryu_example', organization: 'acme', baseUrl: server.url });

const next = '<https://sentry.io/api/0/x/>; rel="next"; results="true"; cursor="1700000000000:0:0"';

it('resolves stale issues', async () => {
  server.reply(({ method, url }) => {
    if (method === 'PUT') return { body: { id: '7', status: 'resolved' } };
    if (url.includes('cursor')) return { body: [] };
    return { body: [{ id: '7', shortId: 'SHOP-1' }], headers: { link: next } };
  });
  expect(await resolveStaleIssues(options())).toEqual(['SHOP-1']);
  const updates = server.requests.filter(({ method }) => method === 'PUT');
  expect(updates.map(({ url, body }) => url + body)).toEqual([
    '/api/0/organizations/acme/issues/7/{"status":"resolved"}',
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
  expect(place).toMatchObject({
    operation: 'issues.list',
    path: 'organizations/acme/issues/?query=is%3Aunresolved',
    cursor: '1700000000000:0:0',
    index: 1,
  });
});

const folder = new URL('../examples/', import.meta.url);
it.each(readdirSync(folder))('is what the README shows: %s', (name) => {
  const readme = readFileSync(new URL('../README.md', folder), 'utf8');
  expect(readme).toContain(readFileSync(new URL(name, folder), 'utf8').trim());
});
