import type { Deploy, PlannedRequest, Release, ReleaseTarget } from './types.ts';

/** Where a release lives, below `/api/0/`. */
const placeOf = ({ organization, version }: ReleaseTarget) =>
  `${releasesOf(organization)}${encodeURIComponent(version)}/`;

const releasesOf = (organization: string) =>
  `organizations/${encodeURIComponent(organization)}/releases/`;

/** Numeric ids go as numbers, as sentry-cli sends them. */
const idOrSlug = (project: string): string | number =>
  /^\d+$/.test(project) ? Number(project) : project;

const urlOf = ({ url }: Release) => (url === undefined ? {} : { url });

/** Creates a release, or adds projects to it: without `startedAt` for one that is there. */
export function createRequest(
  release: Release,
  target: ReleaseTarget,
  startedAt: string | undefined,
): PlannedRequest {
  const body = {
    version: target.version,
    projects: target.projects.map(idOrSlug),
    ...urlOf(release),
    ...(startedAt === undefined ? {} : { dateStarted: startedAt }),
  };
  return { method: 'POST', path: releasesOf(target.organization), body };
}

/** Sets the commits of a release, in place of those that it has. */
export function commitsRequest(target: ReleaseTarget, body: unknown): PlannedRequest {
  return { method: 'PUT', path: placeOf(target), body };
}

/** Marks a release as released. */
export function finalizeRequest(
  release: Release,
  target: ReleaseTarget,
  releasedAt: string,
): PlannedRequest {
  const body = {
    projects: target.projects.map(idOrSlug),
    ...urlOf(release),
    dateReleased: releasedAt,
  };
  return { method: 'PUT', path: placeOf(target), body };
}

/** What is told of a deploy. */
export interface DeployBody {
  readonly environment: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly dateStarted: string | null;
  readonly dateFinished: string;
}

/** A deploy in the words of the API; finished at `time` unless it says when. */
export function deployBody(deploy: Deploy, time: string): DeployBody {
  return {
    environment: deploy.environment,
    name: deploy.name ?? null,
    url: deploy.url ?? null,
    dateStarted: deploy.startedAt?.toISOString() ?? null,
    dateFinished: deploy.finishedAt?.toISOString() ?? time,
  };
}

/** Records a deploy. */
export function deployRequest(target: ReleaseTarget, body: DeployBody): PlannedRequest {
  return { method: 'POST', path: `${placeOf(target)}deploys/`, body };
}
