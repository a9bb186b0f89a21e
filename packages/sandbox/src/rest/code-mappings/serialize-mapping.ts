import type { CodeMapping } from '../../store/model.ts';
import { integrationIdOf } from '../../store/integrations.ts';

export function serializeMapping(mapping: CodeMapping): Record<string, unknown> {
  const { id, project, repository, stackRoot, sourceRoot, defaultBranch } = mapping;
  const key = repository.provider?.replace('integrations:', '') ?? 'unknown';
  return {
    id,
    projectId: project.id,
    projectSlug: project.slug,
    repoId: repository.id,
    repoName: repository.name,
    integrationId: integrationIdOf(repository),
    provider: { key, slug: key, name: key, canAdd: true, canDisable: false, features: [] },
    stackRoot,
    sourceRoot,
    defaultBranch,
  };
}
