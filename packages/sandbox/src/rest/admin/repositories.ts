import type { Repository } from '../../store/model.ts';
import { badRequest, conflict, notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoice, readChoices } from '../read-choices.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeCommit, serializeRepository } from '../serialize/repository.ts';
import { createRepository } from './create-repository.ts';
import { ORGANIZATION, PAGING } from './paths.ts';
import { SCOPES } from './scopes.ts';

const REPOSITORIES = `${ORGANIZATION}repos/`;
const REPOSITORY = `${REPOSITORIES}{repo_id}/`;
const WRITE = ['org:admin', 'org:integrations', 'org:write'];

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: REPOSITORIES,
    scopes: [...SCOPES.organizationRead, 'org:ci', 'org:integrations'],
    query: [...PAGING, 'query', 'status', 'expand'],
    handle: list,
  },
  { method: 'POST', path: REPOSITORIES, scopes: WRITE, handle: create },
  { method: 'PUT', path: REPOSITORY, scopes: WRITE, handle: update },
  {
    method: 'DELETE',
    path: REPOSITORY,
    scopes: WRITE,
    handle(context) {
      const repository = findRepository(context);
      repository.status = 'pending_deletion';
      return { status: 202, body: serializeRepository(repository) };
    },
  },
  {
    method: 'GET',
    path: `${REPOSITORY}commits/`,
    scopes: SCOPES.organizationRead,
    query: PAGING,
    handle: (context) =>
      paginated(context, findRepository(context).commits.toReversed(), serializeCommit),
  },
];

function list(context: RestContext): RestAnswer {
  const { query } = context;
  const status = readChoice(query, 'status', ['active', 'deleted', 'any'], 'active');
  const expanded = readChoices(query, 'expand', ['settings']);
  const words = (query.get('query') ?? '').toLowerCase();
  const repositories = context.organization.repositories.filter(
    (repository) =>
      (status === 'any' || (repository.status === 'active') === (status === 'active')) &&
      repository.name.toLowerCase().includes(words),
  );
  const sorted = repositories.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return paginated(context, sorted, (repository) => ({
    ...serializeRepository(repository),
    ...(expanded.has('settings')
      ? { settings: { enabledCodeReview: false, codeReviewTriggers: [] } }
      : {}),
  }));
}

/** Sentry asks the provider for the rest; what the providers' plugins call the repository differs. */
function create(context: RestContext): RestAnswer {
  const { name, identifier, provider, url } = fields.readFields(context.body, {
    name: fields.optional(fields.text({ maximum: 200 })),
    identifier: fields.optional(fields.text({ maximum: 200 })),
    provider: fields.nullable(fields.text({ maximum: 64 })),
    url: fields.nullable(fields.url()),
  });
  const label = name ?? identifier;
  if (label === undefined) throw badRequest('Repository requires "name" or "identifier"');
  const { repositories } = context.organization;
  if (repositories.some((one) => one.name === label && one.status === 'active')) {
    throw conflict(`A repository with the name ${label} already exists.`);
  }
  const repository = createRepository(context.state, context.organization, {
    name: label,
    provider,
    url,
  });
  return { status: 201, body: serializeRepository(repository) };
}

function update(context: RestContext): RestAnswer {
  const repository = findRepository(context);
  const { status, name, url } = fields.readFields(context.body, {
    status: fields.optional(fields.choice(['visible', 'active', 'hidden', 'disabled'])),
    name: fields.optional(fields.text({ maximum: 200 })),
    url: fields.nullable(fields.url()),
  });
  if (status !== undefined) {
    repository.status = status === 'visible' || status === 'active' ? 'active' : 'disabled';
  }
  if (name !== undefined) repository.name = name;
  if (url !== undefined) repository.url = url;
  return { status: 200, body: serializeRepository(repository) };
}

function findRepository(context: RestContext): Repository {
  const id = context.params['repo_id'];
  const repository = context.organization.repositories.find((one) => one.id === id);
  if (!repository) throw notFound();
  return repository;
}
