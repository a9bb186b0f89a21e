import { describe, expect, test } from 'vitest';
import type { Change } from '../store/changes.ts';
import type { Issue, Repository } from '../store/model.ts';
import { createTestWorld, type TestWorld } from '../testing/test-state.ts';
import { ageIssues, assignIssue, setIssueStatus, type StatusUpdate } from './issue-status.ts';
import { deleteIssue, mergeIssues } from './merge-issues.ts';
import { recordEvent } from './record-event.ts';
import { ensureRelease } from './releases.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Lifecycle extends TestWorld {
  readonly issue: Issue;
  readonly heard: string[];
  /** One more event of the issue. */
  readonly again: (event?: Record<string, unknown>) => void;
  readonly set: (update: StatusUpdate) => void;
}

function createLifecycle(first: Record<string, unknown> = {}): Lifecycle {
  const world = createTestWorld();
  const heard: string[] = [];
  const again = (event: Record<string, unknown> = {}): void => {
    recordEvent(world.state, world.project, { message: 'payment failed', ...event });
  };
  again(first);
  const [issue] = world.state.issues.values();
  if (!issue) throw new Error('the first event makes an issue');
  world.state.onChange((change: Change) => {
    if (change.type !== 'event.recorded') heard.push(change.type);
  });
  const set = (update: StatusUpdate): void => setIssueStatus(world.state, issue, update, '1');
  return { ...world, issue, heard, again, set };
}

describe('a resolved issue', () => {
  test('regresses with the next event', () => {
    const { issue, heard, again, set } = createLifecycle();
    set({ status: 'resolved' });
    expect(issue).toMatchObject({ status: 'resolved', substatus: null });
    again();
    expect(issue).toMatchObject({ status: 'unresolved', substatus: 'regressed', resolvedAt: null });
    expect(heard).toEqual(['issue.resolved', 'issue.regressed']);
    expect(issue.activity.map(({ type }) => type)).toEqual([
      'first_seen',
      'set_resolved',
      'set_regression',
    ]);
  });

  test.each([
    ['an older release', 'shop@1.9.0', 'resolved'],
    ['a pre-release of that release', 'shop@1.10.0-beta.1', 'resolved'],
    ['no release', undefined, 'resolved'],
    ['that release', 'shop@1.10.0', 'unresolved'],
    ['a newer release', 'shop@1.11.0', 'unresolved'],
  ])('in a release, after an event of %s, is as Sentry has it', (_, release, status) => {
    const { issue, again, set } = createLifecycle({ release: 'shop@1.10.0' });
    set({ status: 'resolved', statusDetails: { inRelease: 'shop@1.10.0' } });
    again({ release });
    expect(issue.status).toBe(status);
  });

  test.each([
    ['the newest release of then', 'shop@1.10.0', 'resolved'],
    ['an older release', 'shop@1.9.0', 'resolved'],
    ['no release', undefined, 'resolved'],
    ['the next release', 'shop@2.0.0', 'unresolved'],
  ])('in the next release, after an event of %s, is as Sentry has it', (_, release, status) => {
    const { issue, again, set } = createLifecycle({ release: 'shop@1.10.0' });
    set({ status: 'resolved', statusDetails: { inNextRelease: true } });
    expect(issue.statusDetails).toEqual({ inNextRelease: true });
    again({ release });
    expect(issue.status).toBe(status);
  });

  test('in a commit, comes back with the release that has it and not before', () => {
    const { state, project, issue, again, set } = createLifecycle({ release: 'shop@1.10.0' });
    set({ status: 'resolved', statusDetails: { inCommit: { commit: 'c0ffee', repository: 'a' } } });
    again({ release: 'shop@1.11.0' });
    expect(issue.status).toBe('resolved');
    const repository: Repository = {
      id: '1',
      name: 'a',
      url: null,
      provider: null,
      externalSlug: null,
      status: 'active',
      createdAt: 0,
      commits: [],
    };
    const author = { authorName: null, authorEmail: null };
    const commit = { id: 'c0ffee', repository, message: null, ...author, createdAt: 0, files: [] };
    ensureRelease(state, project, 'shop@1.12.0').commits.push(commit);
    again({ release: 'shop@1.11.0' });
    expect(issue.status).toBe('resolved');
    again({ release: 'shop@1.12.0' });
    expect(issue.status).toBe('unresolved');
  });

  test('releases without a semantic version are compared by when they were made', async () => {
    const { issue, clock, again, set } = createLifecycle({ release: 'f00dbabe' });
    await clock.advance(MINUTE);
    again({ release: 'deadbeef' });
    set({ status: 'resolved', statusDetails: { inRelease: 'latest' } });
    expect(issue.statusDetails).toEqual({ inRelease: 'deadbeef' });
    again({ release: 'f00dbabe' });
    expect(issue.status).toBe('resolved');
    await clock.advance(MINUTE);
    again({ release: 'aaaa' });
    expect(issue.status).toBe('unresolved');
  });
});

describe('an archived issue', () => {
  test('stays so forever without a condition', () => {
    const { issue, again, set } = createLifecycle();
    set({ status: 'ignored' });
    for (let count = 0; count < 50; count += 1) again();
    expect(issue).toMatchObject({
      status: 'ignored',
      substatus: 'archived_forever',
      timesSeen: 51,
    });
  });

  test('comes back after so many events more', () => {
    const { issue, heard, again, set } = createLifecycle();
    set({ status: 'ignored', statusDetails: { ignoreCount: 3 } });
    expect(issue.substatus).toBe('archived_until_condition_met');
    again();
    again();
    expect(issue.status).toBe('ignored');
    again();
    expect(issue).toMatchObject({
      status: 'unresolved',
      substatus: 'escalating',
      statusDetails: {},
    });
    expect(heard).toEqual(['issue.ignored', 'issue.reappeared']);
  });

  test('comes back after so many events within a window only', async () => {
    const { issue, clock, again, set } = createLifecycle();
    set({ status: 'ignored', statusDetails: { ignoreCount: 3, ignoreWindow: 10 } });
    await clock.advance(11 * MINUTE);
    again();
    again();
    await clock.advance(11 * MINUTE);
    again();
    expect(issue.status).toBe('ignored');
    again();
    again();
    expect(issue.status).toBe('unresolved');
  });

  test('comes back after so many users more', () => {
    const { issue, again, set } = createLifecycle({ user: { id: 1 } });
    set({ status: 'ignored', statusDetails: { ignoreUserCount: 2 } });
    again({ user: { id: 1 } });
    again({ user: { id: 2 } });
    expect(issue.status).toBe('ignored');
    again({ user: { id: 3 } });
    expect(issue.status).toBe('unresolved');
  });

  test('comes back when its time is over, with or without an event', async () => {
    const { state, issue, clock, set } = createLifecycle();
    set({ status: 'ignored', statusDetails: { ignoreDuration: 30 } });
    await clock.advance(29 * MINUTE);
    ageIssues(state);
    expect(issue.status).toBe('ignored');
    await clock.advance(MINUTE);
    ageIssues(state);
    expect(issue.status).toBe('unresolved');
  });
});

test('a new issue becomes ongoing after a week', async () => {
  const { state, issue, clock } = createLifecycle();
  await clock.advance(7 * DAY - 1);
  ageIssues(state);
  expect(issue.substatus).toBe('new');
  await clock.advance(1);
  ageIssues(state);
  expect(issue.substatus).toBe('ongoing');
});

test.each([
  ['ignored', 'new'],
  ['resolved', 'regressed'],
] as const)('an issue that a user reopens after %s is %s', (from, substatus) => {
  const { issue, heard, set } = createLifecycle();
  set({ status: from });
  set({ status: 'unresolved' });
  expect(issue).toMatchObject({ status: 'unresolved', substatus });
  expect(heard.at(-1)).toBe('issue.unresolved');
});

test('an assignment is told once', () => {
  const { state, issue, heard } = createLifecycle();
  const owner = { type: 'user', id: '1' } as const;
  assignIssue(state, issue, owner, '1');
  assignIssue(state, issue, owner, '1');
  assignIssue(state, issue, null, '1');
  expect(heard).toEqual(['issue.assigned', 'issue.unassigned']);
});

describe('merging', () => {
  test('adds up counts, users and times, and later events follow', async () => {
    const { state, project, clock, issue, again } = createLifecycle({ user: { id: 1 } });
    await clock.advance(MINUTE);
    recordEvent(state, project, {
      message: 'card refused',
      user: { id: 2 },
      release: 'shop@2.0.0',
    });
    again();
    const other = [...state.issues.values()].find((candidate) => candidate !== issue);
    if (!other) throw new Error('the other message makes another issue');
    expect(mergeIssues(state, [other, issue], '1')).toBe(issue);
    expect(issue).toMatchObject({ timesSeen: 3, lastRelease: 'shop@2.0.0' });
    expect(issue.users.size).toBe(2);
    recordEvent(state, project, { message: 'card refused' });
    expect(issue.timesSeen).toBe(4);
    expect(issue.events).toHaveLength(4);
    expect(issue.events.every((event) => event.issue === issue)).toBe(true);
    expect([...state.issues.keys()]).toEqual([issue.id]);
  });
});

test('a deleted issue takes its events along, and the next event makes a new one', () => {
  const { state, issue, again } = createLifecycle({ event_id: 'e'.repeat(32) });
  deleteIssue(state, issue, '1');
  expect(state.events.entries).toEqual([]);
  again({ event_id: 'e'.repeat(32) });
  const [next] = state.issues.values();
  expect(next).toMatchObject({ timesSeen: 1, shortId: 'SHOP-2' });
});
