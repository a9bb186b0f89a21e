import { describe, expect, it } from 'vitest';
import { createSentryCaller } from '../core/caller.ts';
import type { SentryCaller } from '../core/types.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { useLoopback } from '../testing/loopback.ts';
import { untyped } from '../testing/untyped.ts';
import { deleteIssues } from './change-issues.ts';
import {
  archiveIssues,
  assignIssues,
  prioritizeIssues,
  reopenIssues,
  resolveIssues,
} from './issue-actions.ts';
import { mergeIssues } from './merge-issues.ts';

const server = useLoopback();
const client = (): SentryCaller =>
  createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: server.url,
    clock: createInstantClock(),
  });
const one = { ids: [7] };
const parameters = (index: number): URLSearchParams =>
  new URL(server.requests[index]?.url ?? '', server.url).searchParams;

describe('an action sends what Sentry understands', () => {
  const commit = { commit: 'abc123', repository: 'acme/shop' };
  const until = 'archived_until_condition_met';
  const ignored = { status: 'ignored', substatus: until };
  it.each<[string, (caller: SentryCaller) => Promise<unknown>, unknown]>([
    ['resolve', (c) => resolveIssues(c, one), { status: 'resolved' }],
    [
      'resolve in the next release',
      (c) => resolveIssues(c, one, 'next-release'),
      { status: 'resolved', statusDetails: { inNextRelease: true } },
    ],
    [
      'resolve in a release',
      (c) => resolveIssues(c, one, { release: 'latest' }),
      { status: 'resolved', statusDetails: { inRelease: 'latest' } },
    ],
    [
      'resolve in a commit',
      (c) => resolveIssues(c, one, commit),
      { status: 'resolved', statusDetails: { inCommit: commit } },
    ],
    ['reopen', (c) => reopenIssues(c, one), { status: 'unresolved' }],
    [
      'archive',
      (c) => archiveIssues(c, one),
      { status: 'ignored', substatus: 'archived_until_escalating' },
    ],
    [
      'archive for good',
      (c) => archiveIssues(c, one, 'forever'),
      { status: 'ignored', substatus: 'archived_forever' },
    ],
    [
      'archive for a time',
      (c) => archiveIssues(c, one, { minutes: 30 }),
      { ...ignored, statusDetails: { ignoreDuration: 30 } },
    ],
    [
      'archive until a count',
      (c) => archiveIssues(c, one, { events: 100, withinMinutes: 60 }),
      { ...ignored, statusDetails: { ignoreCount: 100, ignoreWindow: 60 } },
    ],
    [
      'archive until a number of users',
      (c) => archiveIssues(c, one, { users: 5, withinMinutes: 60 }),
      { ...ignored, statusDetails: { ignoreUserCount: 5, ignoreUserWindow: 60 } },
    ],
    ['assign to an id', (c) => assignIssues(c, one, { user: 3 }), { assignedTo: 'user:3' }],
    [
      'assign to an address',
      (c) => assignIssues(c, one, { user: 'ada@example.com' }),
      { assignedTo: 'ada@example.com' },
    ],
    ['assign to a team', (c) => assignIssues(c, one, { team: 4 }), { assignedTo: 'team:4' }],
    ['unassign', (c) => assignIssues(c, one, null), { assignedTo: null }],
    ['prioritize', (c) => prioritizeIssues(c, one, 'high'), { priority: 'high' }],
  ])('%s', async (_, run, body) => {
    server.reply({ body: {} });
    expect(await run(client())).toMatchObject({ ids: ['7'], updates: [{}] });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.method).toBe('PUT');
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(body);
    expect(parameters(0).getAll('id')).toEqual(['7']);
  });
});

it('never lets unknown issues mean all unresolved ones', async () => {
  server.reply({ status: 204 });
  const changed = await resolveIssues(client(), { ids: ['1', '2'] });
  expect(changed).toEqual({ ids: ['1', '2'], updates: [] });
  await deleteIssues(client(), { ids: ['1', '2'] });
  // An issue without a single event does not exist.
  expect([0, 1].map((index) => parameters(index).get('query'))).toEqual([
    'timesSeen:<1',
    'timesSeen:<1',
  ]);
});

it.each([
  ['no ids', { ids: [] }, 'ids'],
  ['short ids', { ids: ['SHOP-12'] }, 'ids'],
  ['an empty search', { query: ' ', maximum: 10 }, 'query'],
  ['a search without a maximum', { query: 'is:unresolved' }, 'maximum'],
  ['a maximum of nothing', { query: 'is:unresolved', maximum: 0 }, 'maximum'],
  ['ids and a search', { ids: [1], query: 'is:unresolved', maximum: 1 }, 'selection'],
  ['neither', {}, 'selection'],
  ['nothing at all', undefined, 'selection'],
])('refuses a selection of %s', async (_, selection, path) => {
  const error = await caught(deleteIssues(client(), untyped(selection)));
  expect(error.kind).toBe('invalid-input');
  expect(error.diagnostics.map((problem) => problem.path[0])).toContain(path);
  expect(server.requests).toEqual([]);
});

describe('a search', () => {
  const found = [{ id: '1' }, { id: '2' }, { id: '3' }];

  it('is listed first, and exactly what was listed is changed', async () => {
    server.reply({ body: found }, { status: 204 });
    const selection = { query: 'is:unresolved', project: ['shop'], statsPeriod: '14d', maximum: 3 };
    expect((await deleteIssues(client(), selection)).ids).toEqual(['1', '2', '3']);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
    expect(Object.fromEntries(parameters(0))).toMatchObject({
      query: 'is:unresolved',
      project: 'shop',
      statsPeriod: '14d',
    });
    expect(parameters(0).has('maximum')).toBe(false);
    expect(parameters(1).getAll('id')).toEqual(['1', '2', '3']);
  });

  it('that finds more than the maximum changes nothing', async () => {
    server.reply({ body: found });
    const selection = { query: 'is:unresolved', maximum: 2 };
    const error = await caught(deleteIssues(client(), selection));
    expect(error.message).toMatch(/more than 2 issues; nothing was changed/);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('that finds nothing sends nothing more', async () => {
    server.reply({ body: [] });
    const selection = { query: 'is:unresolved', maximum: 2 };
    expect(await resolveIssues(client(), selection)).toEqual({ ids: [], updates: [] });
    expect(server.requests).toHaveLength(1);
  });
});

describe('many issues', () => {
  const ids = Array.from({ length: 250 }, (_, index) => index + 1);

  it('go by the hundred, each once', async () => {
    server.reply({ body: {} });
    const { updates } = await resolveIssues(client(), { ids: [...ids, 1, 2] });
    expect(updates).toHaveLength(3);
    const sent = [0, 1, 2].map((index) => parameters(index).getAll('id').map(Number));
    expect(sent.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(sent.flat()).toEqual(ids);
  });

  it('that fail on the way say how far it came', async () => {
    server.reply({ body: {} }, { status: 403, body: { detail: 'No.' } });
    const error = await caught(resolveIssues(client(), { ids }));
    expect(error.kind).toBe('incomplete');
    expect(error.message).toMatch(/^The first 100 of 250 issues are done, then: .*answered 403/);
  });

  it('that fail at once fail as they are', async () => {
    server.reply({ status: 403, body: { detail: 'No.' } });
    expect((await caught(resolveIssues(client(), { ids }))).kind).toBe('forbidden');
  });
});

it('acts in the organization of the selection', async () => {
  server.reply({ body: [{ id: '1' }] }, { body: {} });
  await resolveIssues(client(), { organization: 'other', query: 'is:new', maximum: 1 });
  for (const { url } of server.requests) expect(url).toMatch(/^\/api\/0\/organizations\/other\//);
});

describe('merging', () => {
  it('takes two issues at least, and says into which they went', async () => {
    expect((await caught(mergeIssues(client(), { ids: [1, 1] }))).message).toMatch(/not 1/);
    server.reply({ body: { merge: { parent: '2', children: ['1'] } } });
    expect(await mergeIssues(client(), { ids: [1, 2] })).toEqual({ parent: '2', children: ['1'] });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ merge: true });
  });
});
