import type { KnownRepository } from '../git/read-remotes.ts';
import { isSameRepository, readRepositoryUrl, type RepositoryName } from './repository-url.ts';
import type { CommitReference } from './types.ts';

/** What is read of a repository as Sentry lists it. */
export interface SentryRepository {
  /** Name in Sentry; `group / shop` for GitLab. */
  readonly name: string;
  /** Where it is, for most providers. */
  readonly url?: string | null | undefined;
  /** Whose it is. */
  readonly provider?: { readonly id?: string | null | undefined } | null | undefined;
}

/** Providers whose commits Sentry can fetch itself (getsentry/sentry-cli: src/utils/vcs.rs). */
const FETCHING_PROVIDERS = new Set([
  'git',
  'github',
  'bitbucket',
  'visualstudio',
  'google',
  'integrations:github',
  'integrations:github_enterprise',
  'integrations:gitlab',
  'integrations:bitbucket',
  'integrations:bitbucket_server',
  'integrations:vsts',
]);

/** Hosts of the providers that have only one. */
const PROVIDER_HOSTS: Readonly<Record<string, string>> = {
  github: 'github.com',
  'integrations:github': 'github.com',
  bitbucket: 'bitbucket.org',
  'integrations:bitbucket': 'bitbucket.org',
};

/**
 * The repositories of Sentry that the working copy holds a commit of. Compared by address, never by
 * the remote's name; a repository without an address by its name at its provider's host.
 */
export function matchRepositories(
  repositories: readonly SentryRepository[],
  known: readonly KnownRepository[],
): readonly CommitReference[] {
  const here = known.flatMap(({ url, commit }) => {
    const name = readRepositoryUrl(url);
    return name ? [{ name, commit }] : [];
  });
  return repositories.flatMap((repository) => {
    if (!FETCHING_PROVIDERS.has(repository.provider?.id ?? '')) return [];
    const name = nameOf(repository);
    const match = name && here.find((candidate) => isSameRepository(candidate.name, name));
    return match
      ? [{ repository: repository.name, commit: match.commit, previousCommit: null }]
      : [];
  });
}

function nameOf(repository: SentryRepository): RepositoryName | undefined {
  if (repository.url) return readRepositoryUrl(repository.url);
  const host = PROVIDER_HOSTS[repository.provider?.id ?? ''];
  return host === undefined
    ? undefined
    : readRepositoryUrl(`https://${host}/${repository.name.replaceAll(' ', '')}`);
}
