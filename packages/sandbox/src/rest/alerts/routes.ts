import { readSelection } from '../../query/selection.ts';
import type { Workflow } from '../../store/model.ts';
import { remove } from '../admin/delete-project.ts';
import { ORGANIZATION, PAGING } from '../admin/paths.ts';
import { badRequest, notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoice } from '../read-choices.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { readWorkflow } from './read-workflow.ts';
import { serializeDetector, serializeWorkflow } from './serialize-workflow.ts';

const WORKFLOWS = `${ORGANIZATION}workflows/`;
const WORKFLOW = `${WORKFLOWS}{workflow_id}/`;
const DETECTORS = `${ORGANIZATION}detectors/`;
const READ = ['alerts:read', 'org:admin', 'org:read', 'org:write'];
const WRITE = ['alerts:write', 'org:admin', 'org:write'];

export const alertRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: WORKFLOWS,
    scopes: READ,
    query: [...PAGING, 'id', 'project', 'query', 'sortBy'],
    handle: listWorkflows,
  },
  { method: 'POST', path: WORKFLOWS, scopes: WRITE, handle: create },
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
        remove(context.organization.workflows, workflow);
      }
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: WORKFLOW,
    scopes: READ,
    handle: (context) => answer(context, 200, findWorkflow(context)),
  },
  { method: 'PUT', path: WORKFLOW, scopes: WRITE, handle: update },
  {
    method: 'DELETE',
    path: WORKFLOW,
    scopes: WRITE,
    handle(context) {
      remove(context.organization.workflows, findWorkflow(context));
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: DETECTORS,
    scopes: READ,
    query: [...PAGING, 'id', 'project', 'query', 'sortBy'],
    handle: listDetectors,
  },
  {
    method: 'GET',
    path: `${DETECTORS}{detector_id}/`,
    scopes: READ,
    handle(context) {
      const id = context.params['detector_id'];
      const found = detectorsOf(context).find(({ detector }) => detector.id === id);
      if (!found) throw notFound();
      return { status: 200, body: serializeDetector(found.project, found.detector) };
    },
  },
];

function filterWorkflows(context: RestContext): Workflow[] {
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

/** `name` or `-name`; by default the order of the ids. */
function readSort<Entry>(
  context: RestContext,
  sorts: Readonly<Record<string, (entry: Entry) => string | number>>,
): (a: Entry, b: Entry) => number {
  const names = Object.keys(sorts).flatMap((name) => [name, `-${name}`]);
  const chosen = readChoice(context.query, 'sortBy', names, 'id');
  const weight = sorts[chosen.replace(/^-/, '')] ?? (() => 0);
  const direction = chosen.startsWith('-') ? -1 : 1;
  return (a, b) => {
    const [left, right] = [weight(a), weight(b)];
    return left === right ? 0 : direction * (left < right ? -1 : 1);
  };
}

/** For a change of several: no filter at all would mean all of them, which Sentry refuses. */
function chooseWorkflows(context: RestContext): Workflow[] {
  const isFiltered = ['id', 'query', 'project'].some((name) => context.query.has(name));
  if (!isFiltered) throw badRequest('At least one of "id", "query", "project" must be provided.');
  return filterWorkflows(context);
}

function create(context: RestContext): RestAnswer {
  const now = context.state.clock.now();
  const workflow: Workflow = {
    id: context.state.nextId('workflow'),
    ...readWorkflow(context, null),
    createdAt: now,
    updatedAt: now,
    lastTriggeredAt: null,
    doneAt: new Map(),
  };
  context.organization.workflows.push(workflow);
  return answer(context, 201, workflow);
}

function update(context: RestContext): RestAnswer {
  const workflow = findWorkflow(context);
  Object.assign(workflow, readWorkflow(context, workflow), {
    updatedAt: context.state.clock.now(),
  });
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
  const id = context.params['workflow_id'];
  const workflow = context.organization.workflows.find((one) => one.id === id);
  if (!workflow) throw notFound();
  return workflow;
}

function answer(context: RestContext, status: number, workflow: Workflow): RestAnswer {
  return { status, body: serializeWorkflow(context.organization, workflow) };
}

type ProjectDetector = ReturnType<typeof detectorsOf>[number];

function detectorsOf(context: RestContext) {
  const { projects } = readSelection(context);
  return projects.flatMap((project) =>
    project.detectors.map((detector) => ({ project, detector })),
  );
}

function listDetectors(context: RestContext): RestAnswer {
  const ids = context.query.getAll('id');
  const query = parseSimpleQuery(context.query.get('query'), ['name', 'type']);
  const weigh = readSort<ProjectDetector>(context, {
    id: ({ detector }) => Number(detector.id),
    name: ({ detector }) => detector.name.toLowerCase(),
    type: ({ detector }) => detector.type,
    connectedWorkflows: ({ project, detector }) =>
      project.organization.workflows.filter((one) => one.detectorIds.includes(detector.id)).length,
  });
  const found = detectorsOf(context).filter(
    ({ detector }) =>
      (ids.length === 0 || ids.includes(detector.id)) &&
      matchesSimpleQuery(query, [detector.name], { name: [detector.name], type: [detector.type] }),
  );
  return paginated(context, found.toSorted(weigh), ({ project, detector }) =>
    serializeDetector(project, detector),
  );
}
