import { readSelection } from '../../query/selection.ts';
import type { Detector, Project } from '../../store/model.ts';
import { ORGANIZATION, PAGING, PROJECT } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import { notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import * as fields from '../read-fields.ts';
import type { RestContext, Route } from '../route.ts';
import { serializeOwner } from '../serialize/monitor.ts';
import { camelCased } from './casing.ts';
import { changeable, purgeAlerts, scheduleDeletion } from './pending-deletion.ts';
import { addDetector, changeDetector } from './write-detector.ts';

const UPTIME = `${PROJECT}uptime/`;
const MONITOR = `${UPTIME}{uptime_monitor_id}/`;

/** Uptime detectors under their older paths, flat (getsentry/sentry, src/sentry/uptime/endpoints). */
export const uptimeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ORGANIZATION}uptime/`,
    scopes: SCOPES.organizationRead,
    query: [...PAGING, 'project', 'query'],
    handle(context) {
      const words = (context.query.get('query') ?? '').toLowerCase();
      const found = readSelection(context)
        .projects.flatMap((project) => monitorsOf(context, project))
        .filter(
          ({ detector }) =>
            detector.name.toLowerCase().includes(words) ||
            String(detector.source?.fields['url']).includes(words),
        );
      return paginated(context, found, serialize);
    },
  },
  {
    method: 'POST',
    path: UPTIME,
    scopes: SCOPES.monitorWrite,
    handle(context) {
      const { project } = context;
      const detector = addDetector(context, project, toDetector(context.body, null));
      return { status: 201, body: serialize({ project, detector }) };
    },
  },
  {
    method: 'GET',
    path: MONITOR,
    scopes: SCOPES.monitorRead,
    handle: (context) => ({ status: 200, body: serialize(find(context)) }),
  },
  {
    method: 'PUT',
    path: MONITOR,
    scopes: SCOPES.monitorWrite,
    handle(context) {
      const found = find(context);
      const body = toDetector(context.body, changeable(found.detector));
      changeDetector(context, found.project, body, found.detector);
      return { status: 200, body: serialize(found) };
    },
  },
  {
    method: 'DELETE',
    path: MONITOR,
    scopes: SCOPES.monitorWrite,
    handle(context) {
      scheduleDeletion(context.state, changeable(find(context).detector));
      return { status: 202 };
    },
  },
];

interface ProjectMonitor {
  readonly project: Project;
  readonly detector: Detector;
}

const REQUEST = [
  'url',
  'method',
  'headers',
  'body',
  'intervalSeconds',
  'timeoutMs',
  'traceSampling',
];
const CONFIG = ['environment', 'downtimeThreshold', 'recoveryThreshold'];

/** The body of a detector; what is not sent stays as it was. */
function toDetector(sent: unknown, before: Detector | null): object {
  const camel = camelCased(sent ?? {});
  const body = fields.isObject(camel) ? camel : {};
  const pick = (names: readonly string[], known: object | undefined): object => ({
    ...known,
    ...Object.fromEntries(names.filter((name) => name in body).map((name) => [name, body[name]])),
  });
  const { name = before?.name, owner, status } = body;
  return {
    name,
    type: 'uptime_domain_failure',
    ...('owner' in body ? { owner } : {}),
    ...(status === undefined ? {} : { enabled: status !== 'disabled' }),
    dataSources: [pick(REQUEST, before?.source?.fields)],
    config: pick(CONFIG, before?.config),
  };
}

function serialize({ project, detector }: ProjectMonitor): Record<string, unknown> {
  const { config, source, owner, enabled } = detector;
  return {
    id: detector.id,
    projectSlug: project.slug,
    name: detector.name,
    environment: config['environment'] ?? null,
    status: enabled ? 'active' : 'disabled',
    uptimeStatus: detector.priority === 0 ? 1 : 2,
    mode: config['mode'],
    ...source?.fields,
    downtimeThreshold: config['downtimeThreshold'],
    recoveryThreshold: config['recoveryThreshold'],
    owner: serializeOwner(project.organization, owner),
  };
}

function monitorsOf(
  { state, organization }: RestContext,
  project: Project,
): readonly ProjectMonitor[] {
  purgeAlerts(state, organization);
  return project.detectors
    .filter(({ type }) => type === 'uptime_domain_failure')
    .map((detector) => ({ project, detector }));
}

function find(context: RestContext): ProjectMonitor {
  const id = context.params['uptime_monitor_id'];
  const found = monitorsOf(context, context.project).find(({ detector }) => detector.id === id);
  if (!found) throw notFound();
  return found;
}
