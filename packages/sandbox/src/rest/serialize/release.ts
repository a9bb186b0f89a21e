import { parseVersion } from '../../events/compare-releases.ts';
import type { Deploy, Issue, Project, Release } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { platformsOf } from './project.ts';
import { adoptionStageOf, releaseHealth } from './release-health.ts';
import { serializeAuthor, serializeCommit } from './repository.ts';
import { iso, isoOrNull } from '../iso.ts';

export interface ReleaseForm {
  /** Adds each project's `healthData`. */
  readonly hasHealth?: boolean;
  readonly hasAdoptionStages?: boolean;
  /** How far back the summary of health data reaches. Default 24 hours. */
  readonly healthPeriodInMs?: number;
}

export function serializeRelease(
  state: State,
  release: Release,
  form: ReleaseForm = {},
): Record<string, unknown> {
  const issues = [...state.issues.values()].filter((issue) => isOfRelease(issue, release));
  const authors = new Map(
    release.commits.flatMap((commit) => {
      const author = serializeAuthor(commit);
      return author ? [[author.email, author] as const] : [];
    }),
  );
  const times = eventTimes(state, release);
  const lastDeploy = newestDeploy(release);
  const lastCommit = release.commits.at(0);
  return {
    id: Number(release.id),
    version: release.version,
    shortVersion: shortVersion(release.version),
    versionInfo: versionInfo(release.version),
    status: release.status,
    ref: release.ref,
    url: release.url,
    dateCreated: iso(release.createdAt),
    dateStarted: isoOrNull(release.startedAt),
    dateReleased: isoOrNull(release.releasedAt),
    firstEvent: isoOrNull(times.first),
    lastEvent: isoOrNull(times.last),
    data: release.data,
    newGroups: issues.length,
    owner: null,
    userAgent: null,
    commitCount: release.commits.length,
    lastCommit: lastCommit ? serializeCommit(lastCommit) : null,
    deployCount: release.deploys.length,
    lastDeploy: lastDeploy ? serializeDeployReference(lastDeploy) : null,
    authors: [...authors.values()],
    currentProjectMeta: null,
    projects: release.projects.map((project) => ({
      id: Number(project.id),
      slug: project.slug,
      name: project.name,
      platform: project.platform,
      platforms: platformsOf(state, project),
      newGroups: issues.filter((issue) => issue.project === project).length,
      hasHealthData: hasSessions(state, release, project),
      ...(form.hasHealth
        ? { healthData: releaseHealth(state, release, project, form.healthPeriodInMs) }
        : {}),
    })),
    ...(form.hasAdoptionStages
      ? {
          adoptionStages: Object.fromEntries(
            release.projects.map((project) => [
              project.slug,
              adoptionStageOf(state, release, project),
            ]),
          ),
        }
      : {}),
  };
}

export function serializeDeploy(deploy: Deploy): Record<string, unknown> {
  return {
    id: deploy.id,
    environment: deploy.environment,
    name: deploy.name,
    url: deploy.url,
    dateStarted: isoOrNull(deploy.startedAt),
    dateFinished: iso(deploy.finishedAt),
  };
}

/** As `lastDeploy`, where the OpenAPI file knows no deploy without a name. */
function serializeDeployReference(deploy: Deploy): Record<string, unknown> {
  return { ...serializeDeploy(deploy), name: deploy.name ?? '' };
}

function newestDeploy(release: Release): Deploy | undefined {
  return release.deploys.toSorted((a, b) => a.finishedAt - b.finishedAt).at(-1);
}

export function shortVersion(version: string): string {
  return versionInfo(version)?.description ?? version;
}

function isOfRelease(issue: Issue, release: Release): boolean {
  return issue.firstRelease === release.version && release.projects.includes(issue.project);
}

function hasSessions(state: State, release: Release, project: Project): boolean {
  return state.sessions.entries.some(
    (session) => session.project === project && session.release === release.version,
  );
}

function eventTimes(
  state: State,
  release: Release,
): { readonly first: number | null; readonly last: number | null } {
  let first: number | null = null;
  let last: number | null = null;
  for (const event of state.events) {
    if (event.release !== release.version || !release.projects.includes(event.project)) continue;
    first = Math.min(first ?? event.timestamp, event.timestamp);
    last = Math.max(last ?? event.timestamp, event.timestamp);
  }
  return { first, last };
}

interface VersionInfo {
  readonly package: string | null;
  readonly description: string;
  readonly version: Readonly<Record<string, unknown>>;
  readonly buildHash: string | null;
}

/** `package@version`, and a build hash for versions that are one (getsentry/relay, relay-sourcemap: release-parser). */
function versionInfo(version: string): VersionInfo | null {
  const at = version.lastIndexOf('@');
  const raw = version.slice(at + 1);
  const isHash = /^[0-9a-f]{12,40}$/.test(raw);
  const parsed = parseVersion(version);
  const [major = 0, minor = 0, patch = 0] = parsed?.numbers ?? [];
  const [beforeBuild = raw, build] = raw.split('+', 2);
  return {
    package: at > 0 ? version.slice(0, at) : null,
    description: isHash
      ? raw.slice(0, 12)
      : parsed && build !== undefined
        ? `${beforeBuild} (${build})`
        : raw,
    version: parsed
      ? {
          raw,
          major,
          minor,
          patch,
          pre: parsed.prerelease.join('.') || null,
          buildCode: build ?? null,
          components: parsed.numbers.length,
        }
      : { raw },
    buildHash: isHash ? raw : null,
  };
}
