import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { freshRepository, removeLater, sentry } from '../testing/commit-sources.ts';
import { createDirectory, openRepository } from '../testing/git-repository.ts';
import type { SentryRepository } from './match-repositories.ts';
import { planCommits } from './plan-commits.ts';

const GITHUB: SentryRepository = {
  name: 'acme/shop',
  url: 'https://github.com/acme/shop',
  provider: { id: 'integrations:github' },
};

describe('the commits of a release', () => {
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
    const outside = removeLater(openRepository(createDirectory()));
    await expect(
      planCommits('shop@2', 'auto', sentry([GITHUB]), { directory: outside.directory }),
    ).rejects.toMatchObject({ kind: 'git', message: expect.stringContaining('not in a git') });
  });

  test('are none after `clear`', async () => {
    const { body } = await planCommits('shop@2', 'clear', sentry([GITHUB]));
    expect(body).toEqual({ refs: [] });
  });
});
