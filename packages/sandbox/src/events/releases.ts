import { createRelease } from '../store/create-release.ts';
import type { Environment, Project, Release } from '../store/model.ts';
import { LIMITS, type State } from '../store/state.ts';

export function releasesOf(project: Project): Release[] {
  return project.organization.releases.filter((release) => release.projects.includes(project));
}

export function findRelease(project: Project, version: string): Release | null {
  return project.organization.releases.find((release) => release.version === version) ?? null;
}

/** The release of that version, made on first sight and linked to the project, as Sentry does for each event. */
export function ensureRelease(state: State, project: Project, version: string): Release {
  const known = findRelease(project, version);
  if (known) {
    if (!known.projects.includes(project)) known.projects.push(project);
    return known;
  }
  const release = createRelease(state, version, [project]);
  const { releases } = project.organization;
  releases.push(release);
  if (releases.length > LIMITS.releases) releases.shift();
  return release;
}

export function ensureEnvironment(state: State, project: Project, name: string): Environment {
  const known = project.environments.find((environment) => environment.name === name);
  if (known) return known;
  const elsewhere = project.organization.projects
    .flatMap((other) => other.environments)
    .find((environment) => environment.name === name);
  // An environment belongs to the organization; each project that used it has its own visibility.
  const id = elsewhere?.id ?? state.nextId('environment');
  const environment: Environment = { id, name, isHidden: false };
  project.environments.push(environment);
  return environment;
}
