import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createDirectory,
  createRepository,
  openRepository,
  type TestRepository,
} from '../testing/git-repository.ts';
import type { SentryRepository } from './match-repositories.ts';
import { planCommits, type CommitSources } from './plan-commits.ts';
import type { CommitsBody } from './types.ts';

const opened: TestRepository[] = [];
afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});

function freshRepository(): TestRepository {
  const created = createRepository();
  opened.push(created);
  return created;
}

function clone(from: TestRepository, ...args: string[]): TestRepository {
  const copy = openRepository(createDirectory());
  opened.push(copy);
  copy.git('clone', '--quiet', ...args, pathToFileURL(from.directory).href, '.');
  return copy;
}

const GITHUB: SentryRepository = {
  name: 'acme/shop',
  url: 'https://github.com/acme/shop',
  provider: { id: 'integrations:github' },
};

function sentry(repositories: readonly SentryRepository[] = [], previous?: string): CommitSources {
  return {
    repositories: () => Promise.resolve(repositories),
    previousCommit: () => Promise.resolve(previous),
  };
}

function messagesOf(body: CommitsBody): readonly string[] {
  return 'commits' in body ? body.commits.map(({ message }) => message.trim()) : [];
}

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

  test('of a submodule are the commit that the working copy records', async () => {
    const library = freshRepository();
    const recorded = library.commit('library', { 'lib.ts': '1' });
    const { directory, git, commit } = freshRepository();
    commit('base');
    git('submodule', '--quiet', 'add', pathToFileURL(library.directory).href, 'vendor/library');
    git(
      'config',
      '-f',
      '.gitmodules',
      'submodule.vendor/library.url',
      'https://github.com/acme/library.git',
    );
    git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
    const head = commit('with the library');
    library.commit('not recorded');

    const { body } = await planCommits(
      'shop@2',
      'auto',
      sentry([GITHUB, { ...GITHUB, name: 'acme/library', url: 'https://github.com/acme/library' }]),
      { directory },
    );
    expect(body).toEqual({
      refs: [
        { repository: 'acme/shop', commit: head, previousCommit: null },
        { repository: 'acme/library', commit: recorded, previousCommit: null },
      ],
    });
  });

  test('in a worktree are those of its own branch', async () => {
    const { directory, git, commit } = freshRepository();
    const base = commit('base');
    const worktree = join(createDirectory(), 'worktree');
    git('worktree', 'add', '--quiet', '-b', 'other', worktree);
    const other = openRepository(worktree);
    opened.push(other);
    other.commit('in the worktree');
    commit('in the main one');

    const { body } = await planCommits('shop@2', 'local', sentry([], base), {
      directory: worktree,
    });
    expect(messagesOf(body)).toEqual(['in the worktree']);
    expect(directory).not.toBe(worktree);
  });

  test('on a detached head are those that lead to it', async () => {
    const { directory, git, commit } = freshRepository();
    git('remote', 'add', 'origin', 'ssh://git@github.com:22/acme/shop.git');
    commit('base');
    const middle = commit('middle');
    commit('newest');
    git('checkout', '--quiet', '--detach', middle);
    const { body } = await planCommits('shop@2', 'auto', sentry([GITHUB]), { directory });
    expect(body).toEqual({
      refs: [{ repository: 'acme/shop', commit: middle, previousCommit: null }],
    });
  });

  test.skipIf(process.getuid?.() !== 0)(
    "in another user's folder are an error that says how to trust it (needs root)",
    async () => {
      const { directory, commit } = freshRepository();
      commit('base');
      chownSync(directory, 12_345, 12_345);
      chownSync(join(directory, '.git'), 12_345, 12_345);
      await expect(planCommits('shop@2', 'local', sentry(), { directory })).rejects.toMatchObject({
        kind: 'git',
        hint: `Run: git config --global --add safe.directory ${directory}`,
      });
    },
  );

  test.each([
    ['https://acme@dev.azure.com/acme/Shop%20Site/_git/web'],
    ['git@ssh.dev.azure.com:v3/acme/Shop%20Site/web'],
    ['https://acme.visualstudio.com/DefaultCollection/Shop%20Site/_git/web'],
    ['acme@vs-ssh.visualstudio.com:v3/acme/Shop%20Site/web'],
  ])('with the Azure address %s are matched', async (url) => {
    const { directory, git, commit } = freshRepository();
    git('remote', 'add', 'origin', url);
    const head = commit('base');
    const azure: SentryRepository = {
      name: 'Shop Site/web',
      url: 'https://dev.azure.com/acme/Shop%20Site/_git/web',
      provider: { id: 'integrations:vsts' },
    };
    const { body } = await planCommits('shop@2', 'auto', sentry([azure]), { directory });
    expect(body).toEqual({
      refs: [{ repository: 'Shop Site/web', commit: head, previousCommit: null }],
    });
  });

  test('without a remote name no repository', async () => {
    const { directory, commit } = freshRepository();
    const id = commit('base', { 'a.ts': '1' });
    const { body, diagnostics } = await planCommits('shop@2', 'auto', sentry([GITHUB]), {
      directory,
    });
    expect(body).toMatchObject({ commits: [{ id, patch_set: [{ path: 'a.ts', type: 'A' }] }] });
    expect(JSON.stringify(body)).not.toContain('"repository"');
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'release-manager/no-repository',
      'release-manager/no-remote',
    ]);
  });

  test('with a renamed remote are matched by its address', async () => {
    const { directory, git, commit } = freshRepository();
    git('remote', 'add', 'upstream', 'https://github.com/ACME/shop.git');
    const head = commit('base');
    const { body } = await planCommits('shop@2', 'auto', sentry([GITHUB]), { directory });
    expect(body).toEqual({
      refs: [{ repository: 'acme/shop', commit: head, previousCommit: null }],
    });
  });

  test('between tags are the commits behind them, annotated or not', async () => {
    const { directory, git, commit } = freshRepository();
    const from = commit('base');
    git('tag', '-a', 'v1', '-m', 'one');
    const to = commit('next');
    git('tag', 'v2');
    const ranges = [{ repository: 'ACME/shop', from: 'v1', to: 'v2' }];
    const { body } = await planCommits('shop@2', ranges, sentry([GITHUB]), { directory });
    expect(body).toEqual({ refs: [{ repository: 'acme/shop', commit: to, previousCommit: from }] });

    const wrong = [
      { repository: 'acme/shop', from: 'v0', to: 'v9' },
      { repository: 'acme/gone', to: 'v2' },
    ];
    await expect(
      planCommits('shop@2', wrong, sentry([GITHUB]), { directory }),
    ).rejects.toMatchObject({
      kind: 'invalid-input',
      diagnostics: [
        { path: ['commits', 0, 'to'] },
        { path: ['commits', 0, 'from'] },
        { path: ['commits', 1, 'repository'] },
      ],
    });
  });

  test('in an empty repository, and outside of any, are an error', async () => {
    const { directory } = freshRepository();
    await expect(
      planCommits('shop@2', 'auto', sentry([GITHUB]), { directory }),
    ).rejects.toMatchObject({
      kind: 'git',
      message: expect.stringContaining('no commit yet'),
    });
    const outside = openRepository(createDirectory());
    opened.push(outside);
    await expect(
      planCommits('shop@2', 'auto', sentry([GITHUB]), { directory: outside.directory }),
    ).rejects.toMatchObject({ kind: 'git', message: expect.stringContaining('not in a git') });
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

  test('are complete over a history of 10,000', async () => {
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

  test('are none after `clear`', async () => {
    const { body } = await planCommits('shop@2', 'clear', sentry([GITHUB]));
    expect(body).toEqual({ refs: [] });
  });
});
