import { ensureEnvironment } from '../../events/releases.ts';
import type { Deploy } from '../../store/model.ts';
import { fieldErrors } from '../errors.ts';
import { paginated } from '../paginate.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeDeploy } from '../serialize/release.ts';
import { findRelease } from './find-release.ts';
import { PAGING, RELEASE } from './paths.ts';
import { SCOPES } from './scopes.ts';

export const deployRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${RELEASE}deploys/`,
    scopes: SCOPES.releaseRead,
    query: PAGING,
    handle(context) {
      const deploys = findRelease(context).deploys.toSorted((a, b) => b.finishedAt - a.finishedAt);
      return paginated(context, deploys, serializeDeploy);
    },
  },
  { method: 'POST', path: `${RELEASE}deploys/`, scopes: SCOPES.releaseWrite, handle: create },
];

function create(context: RestContext): RestAnswer {
  const { state } = context;
  const release = findRelease(context);
  const input = fields.readFields(context.body, {
    environment: readEnvironment,
    name: fields.nullable(fields.text({ maximum: 64, blank: true })),
    url: fields.nullable(fields.url()),
    dateStarted: fields.nullable(fields.dateTime()),
    dateFinished: fields.nullable(fields.dateTime()),
    projects: fields.optional(fields.list(fields.text())),
  });
  const projects = release.projects.filter(
    ({ id, slug }) =>
      !input.projects?.length || input.projects.includes(slug) || input.projects.includes(id),
  );
  const unknown = (input.projects ?? []).filter(
    (name) => !release.projects.some(({ id, slug }) => slug === name || id === name),
  );
  if (unknown.length > 0) throw fieldErrors({ projects: ['Invalid projects'] });
  for (const project of projects) ensureEnvironment(state, project, input.environment);
  const deploy: Deploy = {
    id: state.nextId('deploy'),
    environment: input.environment,
    name: input.name ?? null,
    url: input.url ?? null,
    startedAt: input.dateStarted ?? null,
    finishedAt: input.dateFinished ?? state.clock.now(),
    projects,
  };
  release.deploys.push(deploy);
  return { status: 201, body: serializeDeploy(deploy) };
}

/** getsentry/sentry, src/sentry/models/environment.py, is_valid_name. */
function readEnvironment(value: unknown): string {
  const environment = fields.text({ maximum: 64 })(value);
  if (environment.toLowerCase() !== 'none' && !/[\n\r\f/]/.test(environment)) return environment;
  throw fields.fieldProblem('Invalid value for environment');
}
