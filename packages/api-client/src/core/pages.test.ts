import { expect, it } from 'vitest';
import { createSentryCaller } from '../core.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback, type Received, type Reply } from '../testing/loopback.ts';
import { listAll } from '../testing/operations.ts';
import { untyped } from '../testing/untyped.ts';
import type { Checkpoint } from './types.ts';

const server = useLoopback();
const setUp = () =>
  createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
    retries: 0,
  });

// As getsentry/sentry src/sentry/api/base.py writes it: both relations, always.
const linkOf = (previous: string | undefined, next: string | undefined): string =>
  [
    ['previous', previous],
    ['next', next],
  ]
    .map(
      ([rel, cursor]) =>
        `<https://evil.example/api/0/x/?&cursor=${cursor ?? '0:0:1'}>; rel="${rel}"; results="${cursor !== undefined}"; cursor="${cursor ?? '0:0:1'}"`,
    )
    .join(', ');

const cursorOf = ({ url }: Received): string | null =>
  new URL(url, 'http://sentry').searchParams.get('cursor');

/** A list that is cut into the given pages; the cursor of a page is `0:<its number>:0`. */
const serve = (pages: readonly (readonly number[])[]) => {
  server.reply((request): Reply => {
    const index = Number(cursorOf(request)?.split(':')[1] ?? 0);
    const link = linkOf(
      index > 0 ? `0:${index - 1}:1` : undefined,
      index < pages.length - 1 ? `0:${index + 1}:0` : undefined,
    );
    return { body: pages[index]?.map((id) => ({ id })), headers: { link, 'x-hits': '7' } };
  });
};

const idsOf = (items: readonly { readonly id: number }[]): number[] => items.map(({ id }) => id);

it('reads all items, over empty and short pages', async () => {
  serve([[1, 2], [], [3], [], [4, 5]]);
  const ids: number[] = [];
  for await (const { id } of setUp().list(listAll, {})) ids.push(id);
  expect(ids).toEqual([1, 2, 3, 4, 5]);
  expect(server.requests.map(cursorOf)).toEqual([null, '0:1:0', '0:2:0', '0:3:0', '0:4:0']);
});

it('fetches a page only when it is needed', async () => {
  serve([[1, 2], [3]]);
  for await (const { id } of setUp().list(listAll, {})) if (id === 2) break;
  expect(server.requests).toHaveLength(1);
});

it('sends the same input with every page, and its own cursor', async () => {
  serve([[1], [2]]);
  await setUp().list(listAll, { query: 'is:unresolved', cursor: '0:0:0' }).toArray();
  const queries = server.requests.map(({ url }) => url.split('?')[1]);
  expect(queries).toEqual([
    'query=is%3Aunresolved&cursor=0%3A0%3A0',
    'query=is%3Aunresolved&cursor=0%3A1%3A0',
  ]);
});

it('hands out pages with their cursors and the estimate of all hits', async () => {
  serve([[1], [2]]);
  const list = setUp().list(listAll, {});
  expect(await list.page()).toEqual({ items: [{ id: 1 }], nextCursor: '0:1:0', hits: 7 });
  expect(await list.page('0:1:0')).toEqual({
    items: [{ id: 2 }],
    previousCursor: '0:0:1',
    hits: 7,
  });
  const pages = [];
  for await (const { items } of list.pages()) pages.push(idsOf(items));
  expect(pages).toEqual([[1], [2]]);
});

it('stops at the limit and asks for no more than that', async () => {
  serve([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(idsOf(await setUp().list(listAll, {}).toArray({ limit: 2 }))).toEqual([1, 2]);
  expect(server.requests.map(({ url }) => url.split('?')[1])).toEqual(['per_page=2']);
  expect(await setUp().list(listAll, {}).toArray({ limit: 0 })).toEqual([]);
  expect(server.requests).toHaveLength(1);
  expect(await setUp().list(listAll, {}).toArray({ limit: 500 })).toHaveLength(5);
  expect(server.requests[1]?.url).not.toContain('per_page');
});

it('resumes after the last item that was handed out, wherever that was', async () => {
  const pages = [[1, 2, 3], [], [4], [5, 6]];
  serve(pages);
  for (let count = 0; count <= 6; count += 1) {
    const first = setUp().list(listAll, {});
    const read: number[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    if (count > 0) for await (const { id } of first) if (read.push(id) === count) break;
    const stored: Checkpoint = JSON.parse(JSON.stringify(first.checkpoint()));
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const rest = await setUp().list(listAll, {}, { resumeFrom: stored }).toArray();
    expect([...read, ...idsOf(rest)]).toEqual(pages.flat());
  }
});

it('resumes after the last page that was handed out', async () => {
  serve([[1], [2], [3]]);
  const first = setUp().list(listAll, {});
  for await (const _ of first.pages()) break;
  const rest = await setUp().list(listAll, {}, { resumeFrom: first.checkpoint() }).toArray();
  expect(idsOf(rest)).toEqual([2, 3]);
});

it('finds what was added after everything had been read', async () => {
  serve([[1], [2]]);
  const first = setUp().list(listAll, {});
  await first.toArray();
  serve([[1], [2, 3]]);
  const rest = await setUp().list(listAll, {}, { resumeFrom: first.checkpoint() }).toArray();
  expect(idsOf(rest)).toEqual([3]);
});

it('refuses the checkpoint of another list', async () => {
  const resumeFrom = { operation: 'others.list', index: 0 };
  expect((await caught(setUp().list(listAll, {}, { resumeFrom }).toArray())).kind).toBe(
    'invalid-input',
  );
});

it('does not read the same page for ever', async () => {
  server.reply({ body: [{ id: 1 }], headers: { link: linkOf(undefined, '0:1:0') } });
  const error = await caught(setUp().list(listAll, {}).toArray());
  expect(error).toMatchObject({ kind: 'invalid-response' });
  expect(server.requests).toHaveLength(2);
});

it('ends where no header names a page, as after a direct hit', async () => {
  server.reply({ body: [{ id: 1 }], headers: { 'x-sentry-direct-hit': '1' } });
  expect(await setUp().list(listAll, {}).toArray()).toEqual([{ id: 1 }]);
});

it('reads a list that is wrapped in an object', async () => {
  server.reply({ body: { data: [{ id: 1 }], meta: {} } });
  const events = { ...listAll, items: 'data' };
  expect(await setUp().list(events, {}).toArray()).toEqual([{ id: 1 }]);
  expect(await setUp().call(events, {})).toEqual([{ id: 1 }]);
});

it('says when the list is missing', async () => {
  server.reply({ body: { detail: 'hello' } });
  expect((await caught(setUp().list(listAll, {}).toArray())).message).toContain(
    'things.list answered without its list',
  );
});

it.each([Number.NaN, -1, 2.5, '5', null])('refuses %s as a limit', async (limit) => {
  const error = await caught(
    setUp()
      .list(listAll, {})
      .toArray({ limit: untyped(limit) }),
  );
  expect(error.kind).toBe('invalid-input');
});
