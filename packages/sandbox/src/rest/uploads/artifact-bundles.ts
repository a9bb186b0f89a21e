import type { ArtifactBundle } from '../../store/uploads.ts';
import { PAGING, PROJECT } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import { failure } from '../route.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { paginated } from '../paginate.ts';

const BUNDLES = `${PROJECT}files/artifact-bundles/`;

/** getsentry/sentry, src/sentry/api/endpoints/artifact_bundles.py. */
export const artifactBundleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: BUNDLES,
    scopes: SCOPES.releaseRead,
    query: [...PAGING, 'query', 'sortBy'],
    handle: list,
  },
  {
    method: 'DELETE',
    path: BUNDLES,
    scopes: SCOPES.releaseAdmin,
    query: ['bundleId'],
    handle: remove,
  },
];

function list(context: RestContext): RestAnswer {
  const words = (context.query.get('query') ?? '').toLowerCase();
  const found = context.state.uploads.bundles.filter(
    ({ projects, id, associations }) =>
      projects.includes(context.project) &&
      [id, ...associations.flatMap(({ release, dist }) => [release, dist ?? ''])].some((text) =>
        text.toLowerCase().includes(words),
      ),
  );
  const sorted = isDescending(context.query) ? found.toReversed() : found;
  return paginated(context, sorted, serialize, { defaultSize: 10 });
}

/** They are kept in the order of their dates. */
function isDescending(query: URLSearchParams): boolean {
  const sortBy = query.get('sortBy') ?? '-date_added';
  if (sortBy === 'date_added' || sortBy === '-date_added') return sortBy.startsWith('-');
  throw failure(400, {
    detail: {
      code: 'invalid_sort_by_parameter',
      message: "You can either sort via 'date_added' or '-date_added'",
      extra: {},
    },
  });
}

/** A bundle of several projects only leaves this one; an id that nobody knows is no error. */
function remove({ query, state, organization, project }: RestContext): RestAnswer {
  const id = query.get('bundleId');
  if (!id) throw failure(404, { error: `Supplied an invalid bundle_id ${id ?? 'None'}` });
  const bundle = state.uploads.bundles.find(
    (candidate) => candidate.id === id && candidate.organization === organization,
  );
  if (!bundle) return { status: 204 };
  if (!bundle.projects.includes(project)) {
    const error = `Artifact bundle with ${id} found but it is not connected to project ${project.id}`;
    throw failure(404, { error });
  }
  bundle.projects.splice(bundle.projects.indexOf(project), 1);
  if (bundle.projects.length === 0) {
    state.uploads.bundles.splice(state.uploads.bundles.indexOf(bundle), 1);
  }
  return { status: 204 };
}

function serialize(bundle: ArtifactBundle): Record<string, unknown> {
  const { id, associations, fileCount, uploadedAt, modifiedAt } = bundle;
  return {
    bundleId: id,
    associations: associations.toSorted((a, b) => (a.release < b.release ? -1 : 1)),
    date: wholeSeconds(uploadedAt),
    dateModified: wholeSeconds(modifiedAt),
    fileCount,
  };
}

function wholeSeconds(timeInMs: number): string {
  return `${new Date(timeInMs).toISOString().slice(0, 19)}Z`;
}
