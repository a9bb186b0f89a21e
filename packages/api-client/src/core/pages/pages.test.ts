import { expect, it, vi } from 'vitest';
import { createSentryCaller } from '../../core.ts';
import { caught } from '../../testing/caught.ts';
import { useLoopback, type Received, type Reply } from '../../testing/loopback.ts';
import { listAll } from '../../testing/operations.ts';
import { linkOf } from '../../testing/link.ts';
import { untyped } from '../../testing/untyped.ts';
import type { Checkpoint, ClientOptions } from '../types.ts';

const server = useLoopback();
const options = (): ClientOptions => ({
  token: 'sntryu_example',
  organization: 'acme',
  baseUrl: server.url,
  retries: 0,
});
const setUp = () => createSentryCaller(options());

const cursorOf = ({ url }: Received): string | null =>
  new URL(url, 'http://sentry').searchParams.get('cursor');

const cursorOfPage = (index: number): string => `${1_700_000_000_000 - index}:0:0`;

/** A list that is sorted by a key and cut into the given pages; a page begins at its key. */
const serve = (pages: readonly (readonly number[])[]) => {
  server.reply((request): Reply => {
    const cursor = cursorOf(request);
    const index = Math.max(
      0,
      pages.findIndex((_, page) => cursorOfPage(page) === cursor),
    );
    const link = linkOf(
      index > 0 ? `${cursorOfPage(index - 1).slice(0, -1)}1` : undefined,
      index < pages.length - 1 ? cursorOfPage(index + 1) : undefined,
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
  const cursors = [1, 2, 3, 4].map(cursorOfPage);
  // The front comes last again.
  expect(server.requests.map(cursorOf)).toEqual([null, ...cursors, null]);
});

it('reads a list of one page once', async () => {
  serve([[1, 2]]);
  await setUp().list(listAll, {}).toArray();
  expect(server.requests).toHaveLength(1);
});

it('asks for the next page when half of one is used, and for no further one', async () => {
  serve([[1, 2, 3, 4], [5], [6]]);
  for await (const { id } of setUp().list(listAll, {})) if (id === 2) break;
  expect(server.requests).toHaveLength(1);
  for await (const { id } of setUp().list(listAll, {})) {
    if (id < 4) continue;
    // eslint-disable-next-line no-loop-func -- the server has one list of requests
    await vi.waitFor(() => expect(server.requests).toHaveLength(3));
    break;
  }
  expect(server.requests.map(cursorOf)).toEqual([null, null, cursorOfPage(1)]);
});

it('ends a request for a page that nobody wants any more', async () => {
  const ended: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { url, signal } = new Request(input, init);
    if (url.includes('cursor')) signal.addEventListener('abort', () => ended.push(url));
    return globalThis.fetch(input, init);
  };
  serve([[1, 2], [3]]);
  const client = createSentryCaller({ ...options(), fetch });
  for await (const { id } of client.list(listAll, {})) if (id === 2) break;
  await vi.waitFor(() => expect(ended).toHaveLength(1));
});

it('does not fail for a page that was fetched ahead and is not wanted', async () => {
  server.reply(
    { body: [{ id: 1 }], headers: { link: linkOf(undefined, cursorOfPage(1)) } },
    { status: 500 },
  );
  const list = setUp().list(listAll, {});
  for await (const { id } of list) {
    await vi.waitFor(() => expect(server.requests).toHaveLength(2));
    expect(id).toBe(1);
    break;
  }
  server.reply({ body: [] });
  expect(await setUp().list(listAll, {}).toArray()).toEqual([]);
});

it('sends the same input with every page, and its own cursor', async () => {
  serve([[1], [2]]);
  await setUp().list(listAll, { query: 'is:unresolved' }).toArray();
  const cursor = `&cursor=${encodeURIComponent(cursorOfPage(1))}`;
  const queries = server.requests.map(({ url }) => url.split('?')[1]);
  const query = 'query=is%3Aunresolved';
  expect(queries).toEqual([query, query + cursor, query]);
});

it('asks for the order in which items stay where they are, unless told otherwise', async () => {
  serve([[1]]);
  const steady = { ...listAll, steadySort: 'new' };
  await setUp().list(steady, {}).toArray();
  await setUp().list(steady, { sort: 'freq' }).toArray();
  await setUp()
    .list(steady, {}, { extraQuery: { sort: 'date' } })
    .toArray();
  await setUp().call(steady, {});
  const sorts = server.requests.map(({ url }) =>
    new URL(url, 'http://sentry').searchParams.getAll('sort'),
  );
  expect(sorts).toEqual([['new'], ['freq'], ['date'], ['new']]);
});

it('hands out pages with their cursors and the estimate of all hits', async () => {
  serve([[1], [2]]);
  const list = setUp().list(listAll, {});
  expect(await list.page()).toEqual({ items: [{ id: 1 }], nextCursor: cursorOfPage(1), hits: 7 });
  expect(await list.page(cursorOfPage(1))).toEqual({
    items: [{ id: 2 }],
    previousCursor: `${cursorOfPage(0).slice(0, -1)}1`,
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

it('finds at the end what came to the front meanwhile', async () => {
  const link = (index: number) => ({ link: linkOf(undefined, cursorOfPage(index)) });
  server.reply(
    { body: [{ id: 3 }, { id: 2 }], headers: link(1) },
    { body: [{ id: 1 }] },
    { body: [{ id: 6 }, { id: 5 }], headers: link(2) },
    { body: [{ id: 4 }, { id: 3 }], headers: link(3) },
  );
  const steady = { ...listAll, steadySort: 'new' };
  const list = setUp().list(steady, {});
  expect(idsOf(await list.toArray())).toEqual([3, 2, 1, 6, 5, 4]);
  expect(server.requests).toHaveLength(4);
  expect(list.gaps()).toEqual([]);
});

it('hands out items without an id as they come', async () => {
  server.reply(
    { body: [{ name: 'a' }, { name: 'a' }], headers: { link: linkOf(undefined, '0:2:0') } },
    { body: [{ name: 'a' }] },
  );
  const list = setUp().list(listAll, {});
  expect(await list.toArray()).toHaveLength(3);
  expect(server.requests.map(cursorOf)).toEqual([null, '0:2:0']);
  expect(list.gaps()).toMatchObject([
    { code: 'api-client/possible-gap', message: expect.stringContaining('things.list counts') },
  ]);
});

it('takes two items of one page for two, and of two types too', async () => {
  const first = [{ id: 1 }, { id: 1 }, { id: 2, type: 'rule' }];
  server.reply(
    { body: first, headers: { link: linkOf(undefined, cursorOfPage(1)) } },
    { body: [{ id: 1 }, { id: 2, type: 'metric' }] },
    { body: [] },
  );
  const list = await setUp().list(listAll, {}).toArray();
  expect(list).toEqual([...first, { id: 2, type: 'metric' }]);
});

it('reads on where a cursor counts something that it does not know', async () => {
  server.reply((request) => {
    const page = Number(cursorOf(request)?.split(':')[1] ?? 0);
    const link = linkOf(undefined, page < 3 ? `0:${page + 1}:0` : undefined);
    return { body: [{ id: 2 * page }, { id: 2 * page + 1 }], headers: { link } };
  });
  const ids = idsOf(await setUp().list(listAll, {}).toArray());
  expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

it('refuses the checkpoint of another list', async () => {
  serve([[1], [2]]);
  const list = setUp().list(listAll, { query: 'is:unresolved' });
  await list.toArray({ limit: 1 });
  const refused = async (query: string, resumeFrom: Checkpoint) =>
    (await caught(setUp().list(listAll, { query }, { resumeFrom }).toArray())).message;
  const resumeFrom = list.checkpoint();
  expect(await refused('is:unresolved', { operation: 'others.list', index: 0 })).toContain(
    'resumeFrom is a place in others.list, not in things.list',
  );
  expect(await refused('is:resolved', resumeFrom)).toContain(
    'resumeFrom is a place in things.list with another input',
  );
  const broken = { ...resumeFrom, seen: untyped([1]) };
  expect(await refused('is:unresolved', broken)).toContain('resumeFrom is no checkpoint');
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
