import { readSelection } from '../../query/selection.ts';
import type { Detector, Project } from '../../store/model.ts';
import { ORGANIZATION, PAGING } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import { notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { readSort } from './read-sort.ts';
import { serializeDetector } from './serialize-workflow.ts';

const DETECTORS = `${ORGANIZATION}detectors/`;

/** The detectors that every project has; others cannot be made here. */
export const detectorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: DETECTORS,
    scopes: SCOPES.monitorList,
    query: [...PAGING, 'id', 'project', 'query', 'sortBy'],
    handle: listDetectors,
  },
  {
    method: 'GET',
    path: `${DETECTORS}{detector_id}/`,
    scopes: SCOPES.monitorList,
    handle(context) {
      const id = context.params['detector_id'];
      const found = detectorsOf(context).find(({ detector }) => detector.id === id);
      if (!found) throw notFound();
      return { status: 200, body: serializeDetector(found.project, found.detector) };
    },
  },
];

interface ProjectDetector {
  readonly project: Project;
  readonly detector: Detector;
}

function detectorsOf(context: RestContext): ProjectDetector[] {
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
