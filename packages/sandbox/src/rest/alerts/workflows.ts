import { readSelection } from '../../query/selection.ts';
import type { Workflow } from '../../store/model.ts';
import { ORGANIZATION, PAGING } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import { badRequest, notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { changeable, purgeAlerts, scheduleDeletion } from './pending-deletion.ts';
import { readSort } from './read-sort.ts';
import { serializeWorkflow } from './serialize-workflow.ts';
import { addWorkflow, changeWorkflow } from './write-workflow.ts';

const WORKFLOWS = `${ORGANIZATION}workflows/`;
const WORKFLOW = `${WORKFLOWS}{workflow_id}/`;
const WRITE = ['alerts:write', 'org:admin', 'org:write'];

export const workflowRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: WORKFLOWS,
    scopes: SCOPES.monitorList,
    query: [...PAGING, 'id', 'project', 'query', 'sortBy'],
    handle: listWorkflows,
  },
  {
    method: 'POST',
    path: WORKFLOWS,
    scopes: WRITE,
    handle: (context) => answer(context, 201, addWorkflow(context, context.body)),
  },
  {
    method: 'PUT',
    path: WORKFLOWS,
    scopes: WRITE,
    query: ['id', 'project', 'query'],
    handle: enableSeveral,
  },
  {
    method: 'DELETE',
    path: WORKFLOWS,
    scopes: WRITE,
    query: ['id', 'project', 'query'],
    handle(context) {
      for (const workflow of chooseWorkflows(context)) {
        scheduleDeletion(context.state, workflow);
      }
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: WORKFLOW,
    scopes: SCOPES.monitorList,
    handle: (context) => answer(context, 200, findWorkflow(context)),
  },
  { method: 'PUT', path: WORKFLOW, scopes: WRITE, handle: update },
  {
    method: 'DELETE',
    path: WORKFLOW,
    scopes: WRITE,
    handle(context) {
      scheduleDeletion(context.state, changeable(findWorkflow(context)));
      return { status: 204 };
    },
  },
];

function filterWorkflows(context: RestContext): Workflow[] {
  purgeAlerts(context.state, context.organization);
  const ids = context.query.getAll('id');
  const query = parseSimpleQuery(context.query.get('query'), ['name', 'action']);
  const { projects } = readSelection(context);
  const detectors = projects.flatMap((project) => project.detectors.map(({ id }) => id));
  return context.organization.workflows.filter(
    (workflow) =>
      (ids.length === 0 || ids.includes(workflow.id)) &&
      (!context.query.has('project') ||
        workflow.detectorIds.some((id) => detectors.includes(id))) &&
      matchesSimpleQuery(query, [workflow.name], {
        name: [workflow.name],
        action: workflow.actionFilters.flatMap(({ actions }) => actions.map(({ type }) => type)),
      }),
  );
}

const SORTS = {
  name: ({ name }: Workflow) => name.toLowerCase(),
  id: ({ id }: Workflow) => Number(id),
  dateCreated: ({ createdAt }: Workflow) => createdAt,
  dateUpdated: ({ updatedAt }: Workflow) => updatedAt,
  connectedDetectors: ({ detectorIds }: Workflow) => detectorIds.length,
  actions: ({ actionFilters }: Workflow) => actionFilters.flatMap(({ actions }) => actions).length,
} as const;

function listWorkflows(context: RestContext): RestAnswer {
  const weigh = readSort(context, SORTS);
  const sorted = filterWorkflows(context).toSorted(weigh);
  return paginated(context, sorted, (workflow) =>
    serializeWorkflow(context.organization, workflow),
  );
}

/** For a change of several: no filter at all would mean all of them, which Sentry refuses. */
function chooseWorkflows(context: RestContext): Workflow[] {
  const isFiltered = ['id', 'query', 'project'].some((name) => context.query.has(name));
  if (!isFiltered) throw badRequest('At least one of "id", "query", "project" must be provided.');
  return filterWorkflows(context).filter(({ deletedAt }) => deletedAt === null);
}

function update(context: RestContext): RestAnswer {
  const workflow = changeable(findWorkflow(context));
  changeWorkflow(context, context.body, workflow);
  return answer(context, 200, workflow);
}

function enableSeveral(context: RestContext): RestAnswer {
  const { enabled } = fields.readFields(context.body, { enabled: fields.boolean() });
  const chosen = chooseWorkflows(context);
  for (const workflow of chosen) workflow.enabled = enabled;
  const body = chosen.map((workflow) => serializeWorkflow(context.organization, workflow));
  return { status: 200, body };
}

function findWorkflow(context: RestContext): Workflow {
  purgeAlerts(context.state, context.organization);
  const id = context.params['workflow_id'];
  const workflow = context.organization.workflows.find((one) => one.id === id);
  if (!workflow) throw notFound();
  return workflow;
}

function answer(context: RestContext, status: number, workflow: Workflow): RestAnswer {
  return { status, body: serializeWorkflow(context.organization, workflow) };
}
