import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real repository in a temporary folder. */
export interface TestRepository {
  readonly directory: string;
  /** Runs git in it and answers what git said. */
  git(...args: string[]): string;
  /** Writes the files and commits them; answers the commit's id. */
  commit(message: string, files?: Readonly<Record<string, string>>): string;
  remove(): void;
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Ada Example',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada Example',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'protocol.file.allow',
  GIT_CONFIG_VALUE_0: 'always',
};

/** An empty folder below the system's temporary one, without symbolic links in its path. */
export function createDirectory(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-git-')));
}

/** Uses a folder that holds a repository, or will. */
export function openRepository(directory: string): TestRepository {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', directory, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...IDENTITY },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  return {
    directory,
    git,
    commit(message, files = {}) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** A new repository on the branch `main`, without remotes. */
export function createRepository(): TestRepository {
  const repository = openRepository(createDirectory());
  repository.git('init', '--quiet', '-b', 'main');
  return repository;
}
