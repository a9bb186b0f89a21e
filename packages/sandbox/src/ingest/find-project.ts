import type { State } from '../store/state.ts';
import { refusal } from './refusal.ts';
import type { IngestContext } from './types.ts';

/**
 * The project of a DSN. An unknown or disabled key, and a key of another project, are answered alike: Relay does not
 * tell which (`DiscardReason::ProjectId`).
 */
export function findProject(
  state: State,
  projectId: string | null,
  publicKey: string,
): Pick<IngestContext, 'project' | 'key'> {
  for (const organization of state.organizations) {
    for (const project of organization.projects) {
      const key = project.keys.find((candidate) => candidate.publicKey === publicKey);
      const isAsked = projectId === null || project.id === projectId;
      if (key?.isActive && isAsked) return { project, key };
    }
  }
  throw refusal(403, 'event submission rejected with_reason: ProjectId');
}
