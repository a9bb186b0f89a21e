import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  clone,
  freshRepository,
  messagesOf,
  removeLater,
  sentry,
} from '../testing/commit-sources.ts';
import { createDirectory, openRepository } from '../testing/git-repository.ts';
import { planCommits } from './plan-commits.ts';

describe('the commits of a release', () => {
  test('in a full clone are those since the last release, newest first, with their files', async () => {
    const { directory, git, commit } = freshRepository();
    git('remote', 'add', 'origin', 'git@github.com:Acme/Shop.git');
    const first = commit('first', { 'a.ts': '1', 'b.ts': '1' });
    commit('second\n\nwith a body', { 'a.ts': '2', 'with blank.ts': '1' });
    git('rm', '--quiet', 'b.ts');
    const third = commit('third');

    const { body, diagnostics } = await planCommits('shop@2', 'local', sentry([], first), {
      directory,
    });

    expect(diagnostics).toEqual([]);
    expect(body).toMatchObject({
      commits: [
        {
          id: third,
          repository: 'Acme/Shop',
          author_name: 'Ada Example',
          author_email: 'ada@example.com',
          message: 'third\n',
          patch_set: [{ path: 'b.ts', type: 'D' }],
        },
        {
          message: 'second\n\nwith a body\n',
          patch_set: [
            { path: 'a.ts', type: 'M' },
            { path: 'with blank.ts', type: 'A' },
          ],
        },
      ],
    });
  });

  test('in a shallow clone are an error that names commit, release and remedy, or fetched when allowed', async () => {
    const origin = freshRepository();
    const first = origin.commit('first', { 'a.ts': '1' });
    for (let index = 0; index < 5; index++)
      origin.commit(`change ${index}`, { 'a.ts': `${index}` });
    const { directory } = clone(origin, '--depth=1');

    const planned = planCommits('shop@2', 'local', sentry([], first), { directory });
    await expect(planned).rejects.toMatchObject({
      kind: 'git',
      message: expect.stringMatching(new RegExp(`${first}.*shop@2`)),
      hint: expect.stringContaining('fetch-depth: 0'),
    });

    const deepened = await planCommits('shop@2', 'local', sentry([], first), {
      directory,
      deepen: true,
    });
    expect(messagesOf(deepened.body)).toEqual([4, 3, 2, 1, 0].map((index) => `change ${index}`));
  });

  test('in a shallow clone without an earlier release come with a warning', async () => {
    const origin = freshRepository();
    origin.commit('first', { 'a.ts': '1' });
    origin.commit('second', { 'a.ts': '2' });
    const { directory } = clone(origin, '--depth=1');
    const { body, diagnostics } = await planCommits('shop@2', 'local', sentry(), { directory });
    expect(messagesOf(body)).toEqual(['second']);
    expect(diagnostics.map(({ code }) => code)).toContain('release-manager/shallow-clone');
  });

  test('after a squash are an error, or the last ones when that is allowed', async () => {
    const { directory, git, commit } = freshRepository();
    commit('base', { 'a.ts': '1' });
    git('checkout', '--quiet', '-b', 'feature');
    const released = commit('released from the branch', { 'a.ts': '2' });
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--squash', 'feature');
    commit('feature, squashed');
    git('branch', '--quiet', '-D', 'feature');

    await expect(
      planCommits('shop@2', 'local', sentry([], released), { directory }),
    ).rejects.toMatchObject({ kind: 'git', hint: expect.stringContaining('squashed') });

    const { body, diagnostics } = await planCommits('shop@2', 'local', sentry([], released), {
      directory,
      ignoreMissing: true,
    });
    expect(messagesOf(body)).toEqual(['feature, squashed', 'base']);
    expect(diagnostics.map(({ code }) => code)).toContain('release-manager/missing-commit');
  });

  test('across a merge tell what the merge brought in, once and against its first parent', async () => {
    const { directory, git, commit } = freshRepository();
    const base = commit('base', { 'a.ts': '1' });
    git('checkout', '--quiet', '-b', 'feature');
    commit('on the branch', { 'feature.ts': '1' });
    git('checkout', '--quiet', 'main');
    commit('on main', { 'main.ts': '1' });
    git('merge', '--quiet', '--no-ff', '-m', 'merge feature', 'feature');

    const { body } = await planCommits('shop@2', 'local', sentry([], base), { directory });
    expect(body).toMatchObject({
      commits: [
        { message: 'merge feature\n', patch_set: [{ path: 'feature.ts', type: 'A' }] },
        { message: 'on main\n', patch_set: [{ path: 'main.ts', type: 'A' }] },
      ],
    });
  });

  test('in a worktree are those of its own branch', async () => {
    const { directory, git, commit } = freshRepository();
    const base = commit('base');
    const worktree = join(createDirectory(), 'worktree');
    git('worktree', 'add', '--quiet', '-b', 'other', worktree);
    const other = removeLater(openRepository(worktree));
    other.commit('in the worktree');
    commit('in the main one');

    const { body } = await planCommits('shop@2', 'local', sentry([], base), {
      directory: worktree,
    });
    expect(messagesOf(body)).toEqual(['in the worktree']);
    expect(directory).not.toBe(worktree);
  });

  test('of one project of a monorepo are those that touch its path', async () => {
    const { directory, commit } = freshRepository();
    const base = commit('base');
    commit('shop', { 'apps/shop/a.ts': '1' });
    commit('admin', { 'apps/admin/a.ts': '1' });
    commit('both', { 'apps/shop/a.ts': '2', 'apps/admin/a.ts': '2' });
    const { body } = await planCommits('shop@2', 'local', sentry([], base), {
      directory: join(directory, 'apps'),
      paths: ['apps/shop'],
    });
    expect(messagesOf(body)).toEqual(['both', 'shop']);
  });

  test('are complete over a history of 10,000', { timeout: 60_000 }, async () => {
    const { directory, git, commit } = freshRepository();
    const base = commit('base');
    const stream = Array.from({ length: 10_000 }, (_, index) => {
      const message = `change ${index}`;
      return [
        'commit refs/heads/main',
        `committer Ada Example <ada@example.com> ${1_700_000_000 + index} +0000`,
        `data ${message.length}`,
        message,
        index === 0 ? `from ${base}` : '',
        `M 100644 inline a.ts`,
        `data ${String(index).length}`,
        String(index),
        '',
      ]
        .filter((line, position) => position !== 4 || line !== '')
        .join('\n');
    }).join('\n');
    const { execFileSync } = await import('node:child_process');
    execFileSync('git', ['-C', directory, 'fast-import', '--quiet'], { input: stream });
    git('reset', '--quiet', '--hard');
    const { body } = await planCommits('shop@2', 'local', sentry([], base), { directory });
    expect(messagesOf(body)).toHaveLength(10_000);
    expect(messagesOf(body)[0]).toBe('change 9999');
  });
});
