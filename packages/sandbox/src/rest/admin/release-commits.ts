import type { Release } from '../../store/model.ts';
import { paginated } from '../paginate.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { iso, isoOrNull } from '../iso.ts';
import { serializeRelease, shortVersion } from '../serialize/release.ts';
import { serializeCommit } from '../serialize/repository.ts';
import { findRelease } from './find-release.ts';
import { PAGING, PROJECT, RELEASE } from './paths.ts';
import { SCOPES } from './scopes.ts';

export const releaseCommitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${RELEASE}commits/`,
    scopes: SCOPES.releaseRead,
    query: PAGING,
    handle: list,
  },
  {
    method: 'GET',
    path: `${PROJECT}releases/{version}/commits/`,
    scopes: SCOPES.releaseRead,
    query: PAGING,
    handle: list,
  },
  {
    method: 'GET',
    path: `${RELEASE}commitfiles/`,
    scopes: SCOPES.releaseRead,
    query: PAGING,
    handle: listFiles,
  },
  {
    method: 'GET',
    path: `${RELEASE}previous-with-commits/`,
    scopes: SCOPES.releaseRead,
    handle: previousWithCommits,
  },
];

function list(context: RestContext): RestAnswer {
  const { commits } = findRelease(context);
  return paginated(context, commits, (commit) => ({
    ...serializeCommit(commit),
    releases: context.organization.releases
      .filter((release) => release.commits.includes(commit))
      .map((release) => ({
        version: release.version,
        shortVersion: shortVersion(release.version),
        ref: release.ref,
        url: release.url,
        dateReleased: isoOrNull(release.releasedAt),
        dateCreated: iso(release.createdAt),
      })),
  }));
}

function listFiles(context: RestContext): RestAnswer {
  const changes = findRelease(context).commits.flatMap((commit) =>
    commit.files.map((file) => ({ commit, file })),
  );
  return paginated(context, changes, ({ commit, file }) => ({
    id: `${commit.id}:${file.path}`,
    orgId: Number(context.organization.id),
    author: serializeCommit(commit)['author'],
    commitMessage: commit.message,
    filename: file.path,
    type: file.type,
    repoName: commit.repository.name,
  }));
}

/** The newest earlier release of the same projects that has commits; an empty object when there is none. */
function previousWithCommits(context: RestContext): RestAnswer {
  const release = findRelease(context);
  const earlier = context.organization.releases.filter(
    (other) =>
      other !== release &&
      Number(other.id) < Number(release.id) &&
      other.commits.length > 0 &&
      other.projects.some((project) => release.projects.includes(project)),
  );
  const previous: Release | undefined = earlier.at(-1);
  return { status: 200, body: previous ? serializeRelease(context.state, previous) : {} };
}
