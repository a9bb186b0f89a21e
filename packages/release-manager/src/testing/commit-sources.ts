import { pathToFileURL } from 'node:url';
import { afterEach } from 'vitest';
import type { SentryRepository } from '../commits/match-repositories.ts';
import type { CommitSources } from '../commits/plan-commits.ts';
import type { CommitsBody } from '../commits/types.ts';
import {
  createDirectory,
  createRepository,
  openRepository,
  type TestRepository,
} from './git-repository.ts';

const opened: TestRepository[] = [];
afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});

/** Takes a repository away when its test is over. */
export function removeLater(repository: TestRepository): TestRepository {
  opened.push(repository);
  return repository;
}

/** A repository without commits, for one test. */
export const freshRepository = (): TestRepository => removeLater(createRepository());

/** A clone of a repository, for one test. */
export function clone(from: TestRepository, ...args: string[]): TestRepository {
  const copy = removeLater(openRepository(createDirectory()));
  copy.git('clone', '--quiet', ...args, pathToFileURL(from.directory).href, '.');
  return copy;
}

/** What Sentry knows: its repositories, and the last commit of the release before. */
export function sentry(
  repositories: readonly SentryRepository[] = [],
  previous?: string,
): CommitSources {
  return {
    repositories: () => Promise.resolve(repositories),
    previousCommit: () => Promise.resolve(previous),
  };
}

/** The messages of commits that are sent. */
export function messagesOf(body: CommitsBody): readonly string[] {
  return 'commits' in body ? body.commits.map(({ message }) => message.trim()) : [];
}
