import type { Project, Release } from './model.ts';
import type { State } from './state.ts';

/** A release of which nothing is known but its version and where it was seen; not yet in its organization. */
export function createRelease(state: State, version: string, projects: Project[] = []): Release {
  return {
    id: state.nextId('release'),
    version,
    projects,
    ref: null,
    url: null,
    createdAt: state.clock.now(),
    startedAt: null,
    releasedAt: null,
    status: 'open',
    commits: [],
    deploys: [],
    files: [],
    data: {},
  };
}
