import type { Environment } from '../../store/model.ts';
import { readSelection } from '../../query/selection.ts';
import { badRequest, notFound } from '../errors.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { ORGANIZATION, PROJECT } from './paths.ts';
import { SCOPES } from './scopes.ts';

const ENVIRONMENTS = `${PROJECT}environments/`;
const ENVIRONMENT = `${ENVIRONMENTS}{environment}/`;

export const environmentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ORGANIZATION}environments/`,
    scopes: SCOPES.organizationRead,
    query: ['visibility', 'project'],
    handle: listOfOrganization,
  },
  {
    method: 'GET',
    path: ENVIRONMENTS,
    scopes: SCOPES.projectRead,
    query: ['visibility'],
    handle: (context) => ({
      status: 200,
      body: visible(context, context.project.environments).map((one) => serialize(one)),
    }),
  },
  { method: 'PUT', path: ENVIRONMENTS, scopes: SCOPES.projectWrite, handle: updateSeveral },
  {
    method: 'GET',
    path: ENVIRONMENT,
    scopes: SCOPES.projectRead,
    handle: (context) => ({ status: 200, body: serialize(findEnvironment(context)) }),
  },
  { method: 'PUT', path: ENVIRONMENT, scopes: SCOPES.projectWrite, handle: update },
];

/** The choices of getsentry/sentry, src/sentry/api/helpers/environments.py; without one, what is not hidden. */
function visible(context: RestContext, environments: readonly Environment[]): Environment[] {
  const visibility = context.query.get('visibility') ?? 'visible';
  if (!['all', 'hidden', 'visible'].includes(visibility)) {
    throw badRequest(
      "Invalid value for 'visibility', valid values are: ['all', 'hidden', 'visible']",
    );
  }
  return environments.filter(
    ({ isHidden }) => visibility === 'all' || isHidden === (visibility === 'hidden'),
  );
}

function listOfOrganization(context: RestContext): RestAnswer {
  const environments = new Map<string, Environment>();
  for (const project of readSelection(context).projects) {
    for (const one of visible(context, project.environments)) environments.set(one.name, one);
  }
  const sorted = [...environments.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { status: 200, body: sorted.map(({ id, name }) => ({ id, name })) };
}

function updateSeveral(context: RestContext): RestAnswer {
  const { environmentNames, isHidden } = fields.readFields(context.body, {
    environmentNames: fields.list(fields.text({ blank: true })),
    isHidden: fields.boolean(),
  });
  const { environments } = context.project;
  const chosen = environments.filter(({ name }) => environmentNames.includes(name));
  const missing = environmentNames.filter((name) => !chosen.some((one) => one.name === name));
  if (missing.length > 0) {
    throw fields.taken('environmentNames', `Unknown environments: ${missing.join(', ')}`);
  }
  for (const environment of chosen) environment.isHidden = isHidden;
  return { status: 200, body: chosen.map((one) => serialize(one)) };
}

function update(context: RestContext): RestAnswer {
  const environment = findEnvironment(context);
  const { isHidden } = fields.readFields(context.body, { isHidden: fields.boolean() });
  environment.isHidden = isHidden;
  return { status: 200, body: serialize(environment) };
}

function findEnvironment(context: RestContext): Environment {
  const name = context.params['environment'];
  const environment = context.project.environments.find((one) => one.name === name);
  if (!environment) throw notFound();
  return environment;
}

function serialize({ id, name, isHidden }: Environment): Record<string, unknown> {
  return { id, name, isHidden };
}
