import { readSelection } from '../../query/selection.ts';
import type { Detector, Project } from '../../store/model.ts';
import { ORGANIZATION, PAGING } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import { badRequest, forbidden, notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { changeable, purgeAlerts, scheduleDeletion } from './pending-deletion.ts';
import { readSort } from './read-sort.ts';
import { serializeDetector } from './serialize-detector.ts';
import { addDetector, changeDetector } from './write-detector.ts';

const DETECTORS = `${ORGANIZATION}detectors/`;
const DETECTOR = `${DETECTORS}{detector_id}/`;
const WRITE = ['alerts:write', 'org:admin', 'org:read', 'org:write'];
const FILTERS = ['id', 'project', 'query'] as const;

/** What watches: the detectors that every project has, and those that people make. */
export const detectorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: DETECTORS,
    scopes: SCOPES.monitorList,
    query: [...PAGING, ...FILTERS, 'sortBy'],
    handle: listDetectors,
  },
  { method: 'PUT', path: DETECTORS, scopes: WRITE, query: FILTERS, handle: enableSeveral },
  {
    method: 'DELETE',
    path: DETECTORS,
    scopes: WRITE,
    query: FILTERS,
    handle(context) {
      const chosen = chooseDetectors(context).map(refuseDefault);
      for (const { detector } of chosen) scheduleDeletion(context.state, detector);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: `${ORGANIZATION}projects/{project_id_or_slug}/detectors/`,
    scopes: SCOPES.monitorWrite,
    handle: (context) =>
      answer(context, 201, {
        project: context.project,
        detector: addDetector(context, context.project, context.body),
      }),
  },
  {
    method: 'GET',
    path: DETECTOR,
    scopes: SCOPES.monitorList,
    handle: (context) => answer(context, 200, findDetector(context)),
  },
  { method: 'PUT', path: DETECTOR, scopes: WRITE, handle: update },
  {
    method: 'DELETE',
    path: DETECTOR,
    scopes: WRITE,
    handle(context) {
      const found = refuseDefault(findDetector(context));
      scheduleDeletion(context.state, changeable(found.detector));
      return { status: 204 };
    },
  },
];

interface ProjectDetector {
  readonly project: Project;
  readonly detector: Detector;
}

function detectorsOf(context: RestContext): ProjectDetector[] {
  purgeAlerts(context.state, context.organization);
  const { projects } = readSelection(context);
  return projects.flatMap((project) =>
    project.detectors.map((detector) => ({ project, detector })),
  );
}

function filterDetectors(context: RestContext): ProjectDetector[] {
  const ids = context.query.getAll('id');
  const query = parseSimpleQuery(context.query.get('query'), ['name', 'type']);
  return detectorsOf(context).filter(
    ({ detector }) =>
      (ids.length === 0 || ids.includes(detector.id)) &&
      matchesSimpleQuery(query, [detector.name], {
        name: [detector.name],
        type: [detector.type, SHORT_TYPES[detector.type] ?? ''],
      }),
  );
}

/** `type:metric` means the same as `type:metric_issue` (getsentry/sentry, src/sentry/workflow_engine/endpoints/organization_detector_index.py). */
const SHORT_TYPES: Partial<Record<Detector['type'], string>> = {
  metric_issue: 'metric',
  monitor_check_in_failure: 'cron',
  uptime_domain_failure: 'uptime',
};

function listDetectors(context: RestContext): RestAnswer {
  const weigh = readSort<ProjectDetector>(context, {
    id: ({ detector }) => Number(detector.id),
    name: ({ detector }) => detector.name.toLowerCase(),
    type: ({ detector }) => detector.type,
    connectedWorkflows: ({ project, detector }) =>
      project.organization.workflows.filter((one) => one.detectorIds.includes(detector.id)).length,
  });
  const sorted = filterDetectors(context).toSorted(weigh);
  return paginated(context, sorted, ({ project, detector }) =>
    serializeDetector(context.state, project, detector),
  );
}

/** For a change of several: no filter at all would mean all of them, which Sentry refuses. */
function chooseDetectors(context: RestContext): ProjectDetector[] {
  if (!FILTERS.some((name) => context.query.has(name))) {
    throw badRequest('At least one of "id", "query", "project" must be provided.');
  }
  return filterDetectors(context).filter(({ detector }) => detector.deletedAt === null);
}

/** Those that Sentry makes with a project stay with it. */
function refuseDefault(found: ProjectDetector): ProjectDetector {
  const { type } = found.detector;
  if (type === 'error' || type === 'issue_stream') throw forbidden();
  return found;
}

function update(context: RestContext): RestAnswer {
  const found = findDetector(context);
  changeDetector(context, found.project, context.body, changeable(found.detector));
  return answer(context, 200, found);
}

function enableSeveral(context: RestContext): RestAnswer {
  const { enabled } = fields.readFields(context.body, { enabled: fields.boolean() });
  const chosen = chooseDetectors(context);
  for (const { detector } of chosen) {
    detector.enabled = enabled;
    if (detector.monitor) detector.monitor.status = enabled ? 'active' : 'disabled';
  }
  const body = chosen.map(({ project, detector }) =>
    serializeDetector(context.state, project, detector),
  );
  return { status: 200, body };
}

function findDetector(context: RestContext): ProjectDetector {
  const id = context.params['detector_id'];
  const found = detectorsOf(context).find(({ detector }) => detector.id === id);
  if (!found) throw notFound();
  return found;
}

function answer(
  { state }: RestContext,
  status: number,
  { project, detector }: ProjectDetector,
): RestAnswer {
  return { status, body: serializeDetector(state, project, detector) };
}
