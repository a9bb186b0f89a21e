import type { Organization, Repository } from '../../store/model.ts';
import type { State } from '../../store/state.ts';

export interface RepositoryInput {
  readonly name: string;
  readonly provider?: string | null | undefined;
  readonly url?: string | null | undefined;
}

export function createRepository(
  state: State,
  organization: Organization,
  input: RepositoryInput,
): Repository {
  const repository: Repository = {
    id: state.nextId('repository'),
    name: input.name,
    url: input.url ?? null,
    provider: input.provider ?? null,
    externalSlug: input.provider ? input.name : null,
    status: 'active',
    createdAt: state.clock.now(),
    commits: [],
  };
  organization.repositories.push(repository);
  return repository;
}
