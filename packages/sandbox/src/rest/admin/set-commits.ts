import type { Commit, Organization, Release, Repository } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { fieldErrors } from '../errors.ts';
import * as fields from '../read-fields.ts';
import type { RestContext } from '../route.ts';
import { createRepository } from './create-repository.ts';

export interface RefInput {
  readonly repository: string;
  readonly commit: string;
  readonly previousCommit?: string | null | undefined;
}

export interface CommitInput {
  readonly id: string;
  readonly repository?: string | null | undefined;
  readonly message?: string | null | undefined;
  readonly author_name?: string | null | undefined;
  readonly author_email?: string | null | undefined;
  readonly timestamp?: number | null | undefined;
  readonly patch_set?:
    | readonly { readonly path: string; readonly type: string }[]
    | null
    | undefined;
}

export const REFS = fields.nullable(
  fields.list(
    fields.object<RefInput>({
      repository: fields.text({ maximum: 200 }),
      commit: fields.text({ maximum: 64 }),
      previousCommit: fields.nullable(fields.text({ maximum: 64 })),
    }),
  ),
);

export const COMMITS = fields.nullable(
  fields.list(
    fields.object<CommitInput>({
      id: fields.text({ maximum: 64 }),
      repository: fields.nullable(fields.text({ maximum: 64 })),
      message: fields.nullable(fields.text({ blank: true })),
      author_name: fields.nullable(fields.text({ maximum: 128, blank: true })),
      author_email: fields.nullable(fields.text({ maximum: 200, blank: true })),
      timestamp: fields.nullable(fields.dateTime()),
      patch_set: fields.nullable(
        fields.list(
          fields.object({
            path: fields.text({ maximum: 510 }),
            type: fields.choice(['A', 'M', 'D']),
          }),
        ),
      ),
    }),
  ),
);

/**
 * Gives the release the commits that its repositories know between `previousCommit` and `commit`. Sentry asks the
 * repository's host for that range; here a commit that nobody has sent before becomes one without a message.
 */
export function setRefs(context: RestContext, release: Release, refs: readonly RefInput[]): void {
  const { state, organization } = context;
  const repositories = refs.map(({ repository }) => findRepository(organization, repository));
  const unknown = refs.filter((_, index) => repositories[index] === undefined);
  if (unknown.length > 0) {
    const names = unknown.map(({ repository }) => repository).join(', ');
    throw fieldErrors({ refs: [`Invalid repository names: ${names}`] });
  }
  release.commits = refs.flatMap((ref, index) => {
    const repository = repositories[index];
    return repository ? range(state, repository, ref).toReversed() : [];
  });
}

function range(state: State, repository: Repository, ref: RefInput): Commit[] {
  const { commits } = repository;
  const indexOf = (id: string): number => commits.findIndex((commit) => commit.id === id);
  if (indexOf(ref.commit) < 0) addCommit(state, repository, { id: ref.commit });
  const end = indexOf(ref.commit);
  const previous = ref.previousCommit ? indexOf(ref.previousCommit) : -1;
  return previous >= 0 && previous < end
    ? commits.slice(previous + 1, end + 1)
    : commits.slice(end, end + 1);
}

/** Newest first, as they are sent. A repository that is not known yet is made, as Sentry does. */
export function setCommits(
  context: RestContext,
  release: Release,
  commits: readonly CommitInput[],
): void {
  const { state, organization } = context;
  const added = commits.toReversed().map((input) => {
    const name = input.repository || `organization-${organization.id}`;
    const repository =
      findRepository(organization, name) ?? createRepository(state, organization, { name });
    return addCommit(state, repository, input);
  });
  release.commits = added.toReversed();
}

function addCommit(state: State, repository: Repository, input: CommitInput): Commit {
  const known = repository.commits.find((commit) => commit.id === input.id);
  if (known) return known;
  const commit: Commit = {
    id: input.id,
    repository,
    message: input.message ?? null,
    authorName: input.author_name ?? null,
    authorEmail: input.author_email || emailOf(input.author_name),
    createdAt: input.timestamp ?? state.clock.now(),
    files: (input.patch_set ?? []).flatMap(({ path, type }) =>
      type === 'A' || type === 'M' || type === 'D' ? [{ path, type }] : [],
    ),
  };
  repository.commits.push(commit);
  return commit;
}

/** An author without an address gets one at localhost (getsentry/sentry, src/sentry/models/releases/set_commits.py). */
function emailOf(name: string | null | undefined): string | null {
  const letters = (name ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
  return letters === '' ? null : `${letters}@localhost`;
}

function findRepository(organization: Organization, name: string): Repository | undefined {
  return organization.repositories.find(
    (repository) => repository.name === name && repository.status !== 'pending_deletion',
  );
}
