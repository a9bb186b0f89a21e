import { expect, it } from 'vitest';
import { findDrift } from '../examples/find-drift.ts';
import { readExport } from '../examples/read-export.ts';
import { useLoopback } from '../src/testing/loopback.ts';
import { issues } from './support/issues.ts';

const server = useLoopback();

it('finds where a server differs', async () => {
  const [sound, other] = issues(2);
  server.reply(({ url }) =>
    url.includes('/issues/')
      ? { body: [sound, { ...other, level: 'ghastly', brandNew: true, count: null }] }
      : { body: [{ id: '1', slug: 'acme' }] },
  );
  const found = await findDrift({ token: 'sntryu_example', baseUrl: server.url });
  expect(found.filter((line) => line.startsWith('issues.list'))).toEqual([
    'issues.list *.level must be sample or debug or info or warning or error or fatal or unknown, was string (1 times)',
    'issues.list *.count must be string, was null (1 times)',
    'issues.list *.brandNew must be nothing, was boolean (1 times)',
  ]);
});

it('reads what was saved and leaves out what is no issue', () => {
  const [sound] = issues(1);
  const lines = [sound, { id: 7 }, { id: '8', title: 'kept by an older server' }];
  expect(readExport(lines.map((line) => JSON.stringify(line)))).toEqual([
    sound?.title,
    'kept by an older server',
  ]);
});
