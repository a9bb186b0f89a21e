import type { Commit, Repository } from '../../store/model.ts';
import { integrationIdOf } from '../../store/integrations.ts';
import { iso } from '../iso.ts';

export function serializeRepository(repository: Repository): Record<string, unknown> {
  const id = repository.provider ?? 'unknown';
  return {
    id: repository.id,
    name: repository.name,
    url: repository.url,
    provider: { id, name: repository.provider === null ? 'Unknown Provider' : id },
    status: repository.status,
    dateCreated: iso(repository.createdAt),
    integrationId: integrationIdOf(repository),
    externalSlug: repository.externalSlug,
    externalId: null,
  };
}

/** Sentry ignores the file list here; `commitfiles/` has it. */
export function serializeCommit(commit: Commit): Record<string, unknown> {
  return {
    id: commit.id,
    message: commit.message,
    dateCreated: iso(commit.createdAt),
    pullRequest: null,
    suspectCommitType: '',
    repository: serializeRepository(commit.repository),
    author: serializeAuthor(commit) ?? {},
  };
}

export function serializeAuthor(
  commit: Commit,
): { name: string | null; email: string } | undefined {
  if (commit.authorEmail === null) return undefined;
  return { name: commit.authorName, email: commit.authorEmail };
}
