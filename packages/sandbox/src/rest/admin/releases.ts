import {
  SELECTION_PARAMETERS,
  isEnvironmentSelected,
  readSelection,
  type Selection,
} from '../../query/selection.ts';
import { isWithin, readPeriod } from '../../query/time-range.ts';
import type { Release } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoice, readFlag } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeRelease, type ReleaseForm } from '../serialize/release.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { remove } from './delete-project.ts';
import { findRelease } from './find-release.ts';
import { ORGANIZATION, PAGING, PROJECT, RELEASE } from './paths.ts';
import { RELEASE_SORTS, sortReleases } from './sort-releases.ts';
import { SCOPES } from './scopes.ts';
import { createOrUpdateRelease, updateRelease } from './write-release.ts';

const FORM_PARAMETERS = ['adoptionStages', 'health', 'healthStatsPeriod'] as const;

export const releaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ORGANIZATION}releases/`,
    scopes: SCOPES.releaseRead,
    query: [...PAGING, ...SELECTION_PARAMETERS, 'query', 'sort', 'status', ...FORM_PARAMETERS],
    handle: (context) => list(context, context.organization.releases),
  },
  {
    method: 'GET',
    path: `${PROJECT}releases/`,
    scopes: SCOPES.releaseRead,
    query: [...PAGING, 'environment', 'query'],
    handle: (context) =>
      list(
        context,
        context.organization.releases.filter((one) => one.projects.includes(context.project)),
      ),
  },
  {
    method: 'POST',
    path: `${ORGANIZATION}releases/`,
    scopes: SCOPES.releaseWrite,
    handle: createOrUpdateRelease,
  },
  {
    method: 'GET',
    path: RELEASE,
    scopes: SCOPES.releaseRead,
    query: [...FORM_PARAMETERS, 'project', 'project_id'],
    handle: get,
  },
  { method: 'PUT', path: RELEASE, scopes: SCOPES.releaseWrite, handle: updateRelease },
  { method: 'DELETE', path: RELEASE, scopes: SCOPES.releaseAdmin, handle: removeRelease },
];

function list(context: RestContext, releases: readonly Release[]): RestAnswer {
  const { state } = context;
  const selection = readSelection(context);
  const query = parseSimpleQuery(context.query.get('query'), ['release', 'version', 'package']);
  const status = readChoice(context.query, 'status', ['open', 'archived', 'all'], 'all');
  const sort = readChoice(context.query, 'sort', RELEASE_SORTS, 'date');
  const form = readForm(context);
  const found = releases.filter(
    (release) =>
      (status === 'all' || release.status === status) &&
      isReleaseSelected(context, release, selection) &&
      matchesSimpleQuery(query, [release.version], {
        release: [release.version],
        version: [release.version.slice(release.version.lastIndexOf('@') + 1)],
        package: [release.version.slice(0, Math.max(0, release.version.lastIndexOf('@')))],
      }),
  );
  return paginated(context, sortReleases(state, found, sort), (release) =>
    serializeRelease(state, release, form),
  );
}

/** An environment selects the releases that were deployed to it, or whose events came from it. */
function isReleaseSelected(context: RestContext, release: Release, selection: Selection): boolean {
  if (context.query.has('project')) {
    if (!release.projects.some((project) => selection.projects.includes(project))) return false;
  }
  if (!isWithin(selection.range, release.releasedAt ?? release.createdAt)) return false;
  if (selection.environments === null) return true;
  return (
    release.deploys.some(({ environment }) => isEnvironmentSelected(selection, environment)) ||
    context.state.events.entries.some(
      (event) =>
        event.release === release.version &&
        release.projects.includes(event.project) &&
        isEnvironmentSelected(selection, event.environment),
    )
  );
}

function readForm(context: RestContext): ReleaseForm {
  const period = context.query.get('healthStatsPeriod');
  const healthPeriodInMs = period === null ? undefined : readPeriod(period);
  if (healthPeriodInMs === null) throw badRequest(`Invalid healthStatsPeriod: '${period}'`);
  return {
    hasHealth: readFlag(context.query, 'health'),
    hasAdoptionStages: readFlag(context.query, 'adoptionStages'),
    ...(healthPeriodInMs === undefined ? {} : { healthPeriodInMs }),
  };
}

function get(context: RestContext): RestAnswer {
  const release = findRelease(context);
  const wanted = [...context.query.getAll('project'), ...context.query.getAll('project_id')];
  const projects = release.projects.filter(
    ({ id, slug }) => wanted.length === 0 || wanted.includes(id) || wanted.includes(slug),
  );
  if (wanted.length > 0 && projects.length === 0) throw badRequest('Invalid project');
  const body = serializeRelease(context.state, { ...release, projects }, readForm(context));
  return { status: 200, body };
}

/** getsentry/sentry, src/sentry/models/release.py, safe_delete: what is in use stays. */
function removeRelease(context: RestContext): RestAnswer {
  const release = findRelease(context);
  const { issues, sessions } = context.state;
  const isOurs = (entry: { readonly project: { readonly organization: unknown } }): boolean =>
    entry.project.organization === context.organization;
  if ([...issues.values()].some((one) => isOurs(one) && one.firstRelease === release.version)) {
    throw badRequest('This release is referenced by active issues and cannot be removed.');
  }
  if (sessions.entries.some((one) => isOurs(one) && one.release === release.version)) {
    throw badRequest('This release has health data associated and cannot be removed.');
  }
  remove(context.organization.releases, release);
  return { status: 204 };
}
