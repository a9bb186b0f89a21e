import { describe, expect, test } from 'vitest';
import { isSameRepository, readRepositoryUrl } from './repository-url.ts';

/** Each row: ways to write one repository. The forms are those that the hosts' own pages show. */
const SAME: readonly (readonly string[])[] = [
  [
    'https://github.com/acme/shop',
    'https://github.com/Acme/Shop.git/',
    'https://user:secret@github.com:443/acme/shop.git',
    'git@github.com:acme/shop.git',
    'ssh://git@github.com/acme/shop',
    'ssh://git@ssh.github.com:443/acme/shop.git',
    'git://github.com/acme/shop.git',
    'https://www.github.com/acme/shop',
  ],
  [
    'https://gitlab.example.com/group/sub/deeper/shop.git',
    'git@gitlab.example.com:group/sub/deeper/shop.git',
    'ssh://git@gitlab.example.com:2222/group/sub/deeper/shop.git',
  ],
  [
    'https://dev.azure.com/acme/Web/_git/shop',
    'https://acme@dev.azure.com/acme/Web/_git/shop',
    'https://acme.visualstudio.com/Web/_git/shop',
    'https://acme.visualstudio.com/DefaultCollection/Web/_git/shop',
    'git@ssh.dev.azure.com:v3/acme/Web/shop',
    'acme@vs-ssh.visualstudio.com:v3/acme/Web/shop',
  ],
  ['https://dev.azure.com/acme/_git/shop', 'https://dev.azure.com/acme/shop/_git/shop'],
  [
    'https://bitbucket.example.com/scm/SHOP/web.git',
    'ssh://git@bitbucket.example.com:7999/shop/web.git',
    'https://bitbucket.example.com/projects/SHOP/repos/web/browse',
    'https://bitbucket.example.com/context/projects/SHOP/repos/web',
  ],
  [
    'https://bitbucket.example.com/users/ada/repos/web/browse',
    'ssh://git@bitbucket.example.com:7999/~ada/web.git',
    'https://bitbucket.example.com/scm/~ada/web.git',
  ],
  ['git@bitbucket.org:acme/shop.git', 'ssh://git@altssh.bitbucket.org:443/acme/shop'],
];

describe('the address of a repository', () => {
  test.each(SAME.map((forms) => [forms[0] ?? '', forms] as const))(
    '%s is the same in all of its forms, and another one than the rest',
    (_, forms) => {
      const names = forms.map((form) => readRepositoryUrl(form));
      const [first] = names;
      if (!first) throw new Error('unreadable');
      for (const name of names) expect(name && isSameRepository(first, name)).toBe(true);
      for (const other of SAME.filter((row) => row !== forms).flat()) {
        const name = readRepositoryUrl(other);
        expect(name && isSameRepository(first, name), other).toBe(false);
      }
    },
  );

  test.each([
    '',
    '/srv/git/shop.git',
    '../shop',
    'file:///srv/git/shop',
    String.raw`C:\shop`,
    'shop',
  ])('is none in %j', (path) => {
    expect(readRepositoryUrl(path)).toBeUndefined();
  });

  test('keeps its own case for people to read', () => {
    expect(readRepositoryUrl('git@github.com:Acme/Shop.git')?.display).toBe('Acme/Shop');
  });
});
