import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSentryCaller } from '../../core.ts';
import { useLoopback, type Received, type Reply } from '../../testing/loopback.ts';
import { answerPage, type Entry, type Paginator } from '../../testing/moving-list.ts';
import { listAll } from '../../testing/operations.ts';
import { runs } from '../../testing/proof.ts';
import type { Checkpoint } from '../types.ts';

const server = useLoopback();
const things = { ...listAll, steadySort: 'new' };
const pageSize = 5;
const timeout = 120_000;

/** What happens to a list right before a request: so many new items, and the places of those that go. */
interface Change {
  readonly added: number;
  readonly removed: readonly number[];
}

const changes = (most: { readonly added: number; readonly removed: number }) =>
  fc.array(
    fc.record({
      added: fc.nat(most.added),
      removed: fc.array(fc.nat(1000), { maxLength: most.removed }),
    }),
    { maxLength: 40 },
  );

const list = fc.record({
  size: fc.nat(40),
  /** Items that share a key, as issues of one millisecond do. */
  shared: fc.integer({ min: 1, max: 7 }),
  /** After how many items, each time, a process ends and another one resumes. */
  stops: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }),
});

/** Serves a list that changes before each request. */
const serve = (paginator: Paginator, size: number, shared: number, script: readonly Change[]) => {
  const keyOfId = (id: number): number => 1_700_000_000_000 + Math.floor(id / shared);
  let entries: readonly Entry[] = Array.from({ length: size }, (_, id) => ({
    id,
    key: keyOfId(id),
  }));
  const removed = new Set<number>();
  let nextId = size;
  let turn = 0;
  server.reply((request: Received): Reply => {
    const change = turn > 0 ? script[turn - 1] : undefined;
    turn += 1;
    for (const place of change?.removed ?? []) {
      const gone = entries[place % Math.max(1, entries.length)];
      if (gone) removed.add(gone.id);
      entries = entries.filter((entry) => entry !== gone);
    }
    for (let count = 0; count < (change?.added ?? 0); count += 1) {
      entries = [...entries, { id: nextId, key: keyOfId(nextId + shared) }];
      nextId += 1;
    }
    return answerPage(paginator, entries, request, pageSize);
  });
  return {
    /** Items that were there from the first request to the last. */
    stayed: () => Array.from({ length: size }, (_, id) => id).filter((id) => !removed.has(id)),
  };
};

/** Reads the list in several processes, so to speak, each from the checkpoint of the one before. */
const readAll = async (stops: readonly number[]) => {
  const client = createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
  });
  const ids: number[] = [];
  let checkpoint: Checkpoint | undefined;
  let gaps = 0;
  for (const stop of [...stops, Infinity]) {
    const pages = client.list(things, {}, { resumeFrom: checkpoint });
    let count = 0;
    // eslint-disable-next-line no-await-in-loop -- one process after the other
    for await (const { id } of pages) {
      ids.push(id);
      if ((count += 1) > stop) break;
    }
    checkpoint = JSON.parse(JSON.stringify(pages.checkpoint()));
    gaps += pages.gaps().length;
  }
  return { ids, gaps };
};

const expectAll = async (
  paginator: Paginator,
  { size, shared, stops }: { size: number; shared: number; stops: readonly number[] },
  script: readonly Change[],
) => {
  const { stayed } = serve(paginator, size, shared, script);
  const { ids, gaps } = await readAll(stops);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(stayed()));
  return gaps;
};

it(
  'loses and repeats nothing where a cursor is a key, whatever comes and goes',
  async () => {
    await fc.assert(
      fc.asyncProperty(list, changes({ added: 8, removed: 8 }), async (given, script) => {
        expect(await expectAll('key', given, script)).toBe(0);
      }),
      runs(1000),
    );
  },
  timeout,
);

it(
  'loses and repeats nothing where a cursor counts items, and says that it might',
  async () => {
    await fc.assert(
      fc.asyncProperty(list, changes({ added: 8, removed: 8 }), async (given, script) => {
        const gaps = await expectAll('items', given, script);
        if (given.size > pageSize && script.length === 0) expect(gaps).toBeGreaterThan(0);
      }),
      runs(1000),
    );
  },
  timeout,
);

it(
  'loses nothing where a cursor counts pages while items go one by one',
  async () => {
    await fc.assert(
      fc.asyncProperty(list, changes({ added: 0, removed: 1 }), async (given, script) => {
        await expectAll('pages', { ...given, stops: [] }, script);
      }),
      runs(1000),
    );
  },
  timeout,
);

it('says that items may be missing in an order that changes', async () => {
  serve('key', 12, 1, []);
  const client = createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
  });
  const byDate = client.list(things, { sort: 'date' });
  expect(await byDate.toArray()).toHaveLength(12);
  expect(byDate.gaps()).toMatchObject([
    {
      code: 'api-client/possible-gap',
      message: expect.stringContaining('things.list sorted by date changes its order'),
    },
  ]);
});
