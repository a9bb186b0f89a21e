import { createProjectKey } from '../../store/create-organization.ts';
import type { Project, ProjectKey } from '../../store/model.ts';
import { notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoices } from '../read-choices.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeProjectKey } from '../serialize/project-key.ts';
import { remove } from './delete-project.ts';
import { ORGANIZATION, PAGING, PROJECT } from './paths.ts';
import { SCOPES } from './scopes.ts';

const KEYS = `${PROJECT}keys/`;
const KEY = `${KEYS}{key_id}/`;

export const projectKeyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: KEYS,
    scopes: SCOPES.projectRead,
    query: [...PAGING, 'status'],
    handle: (context) => list(context, [context.project]),
  },
  {
    method: 'GET',
    path: `${ORGANIZATION}project-keys/`,
    scopes: SCOPES.organizationRead,
    query: [...PAGING, 'status', 'team'],
    handle(context) {
      const team = context.query.get('team');
      const projects = context.organization.projects.filter(
        (project) =>
          team === null || project.teams.some(({ id, slug }) => id === team || slug === team),
      );
      return list(context, projects);
    },
  },
  { method: 'POST', path: KEYS, scopes: SCOPES.projectWrite, handle: create },
  {
    method: 'GET',
    path: KEY,
    scopes: SCOPES.projectRead,
    handle: (context) => answer(context, 200, findKey(context)),
  },
  { method: 'PUT', path: KEY, scopes: SCOPES.projectWrite, handle: update },
  {
    method: 'DELETE',
    path: KEY,
    scopes: SCOPES.projectAdmin,
    handle(context) {
      remove(context.project.keys, findKey(context));
      return { status: 204 };
    },
  },
];

function list(context: RestContext, projects: readonly Project[]): RestAnswer {
  const statuses = readChoices(context.query, 'status', ['active', 'inactive']);
  const keys = projects.flatMap((project) => project.keys.map((key) => ({ project, key })));
  const shown = keys.filter(
    ({ key }) => statuses.size === 0 || statuses.has(key.isActive ? 'active' : 'inactive'),
  );
  return paginated(context, shown, ({ project, key }) =>
    serializeProjectKey(project, key, context.baseUrl),
  );
}

const RATE_LIMIT = fields.nullable(
  fields.object({
    count: fields.nullable(fields.integer({ minimum: 0 })),
    window: fields.nullable(fields.integer({ minimum: 0, maximum: 86_400 })),
  }),
);

function create(context: RestContext): RestAnswer {
  const { name, rateLimit } = fields.readFields(context.body, {
    name: fields.nullable(fields.text({ maximum: 64, blank: true })),
    rateLimit: RATE_LIMIT,
    useCase: fields.optional(fields.choice(['user', 'profiling', 'tempest', 'demo'])),
  });
  const key = createProjectKey(context.state, name || generatedName(context));
  key.rateLimit = completeRateLimit(rateLimit);
  context.project.keys.push(key);
  return answer(context, 201, key);
}

function update(context: RestContext): RestAnswer {
  const key = findKey(context);
  const { name, isActive, rateLimit, ...options } = fields.readFields(context.body, {
    name: fields.nullable(fields.text({ maximum: 64, blank: true })),
    isActive: fields.optional(fields.boolean()),
    rateLimit: RATE_LIMIT,
    browserSdkVersion: fields.optional(
      fields.choice(['latest', '7.x', '8.x', '9.x', '10.x', '11.x']),
    ),
    dynamicSdkLoaderOptions: fields.optional(fields.anyObject()),
  });
  if (name) key.label = name;
  if (isActive !== undefined) key.isActive = isActive;
  if (rateLimit !== undefined) key.rateLimit = completeRateLimit(rateLimit);
  fields.assignPresent(key.options, options);
  return answer(context, 200, key);
}

/** A limit without a count or a window is none (getsentry/sentry, src/sentry/api/serializers/rest_framework/project_key.py). */
function completeRateLimit(
  limit:
    | { count?: number | null | undefined; window?: number | null | undefined }
    | null
    | undefined,
): ProjectKey['rateLimit'] {
  if (!limit?.count || !limit.window) return null;
  return { count: limit.count, window: limit.window };
}

function generatedName(context: RestContext): string {
  return `Key ${context.project.keys.length + 1}`;
}

function findKey(context: RestContext): ProjectKey {
  const key = context.project.keys.find(({ id }) => id === context.params['key_id']);
  if (!key) throw notFound();
  return key;
}

function answer(context: RestContext, status: number, key: ProjectKey): RestAnswer {
  return { status, body: serializeProjectKey(context.project, key, context.baseUrl) };
}
