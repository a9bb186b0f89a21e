import { ageMonitor } from '../../monitors/age-monitor.ts';
import { createMonitor } from '../../store/create-monitor.ts';
import type { Monitor, Organization, Project } from '../../store/model.ts';
import { fieldErrors, notFound } from '../errors.ts';
import { readSelection } from '../../query/selection.ts';
import { paginated } from '../paginate.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeCheckIn, serializeMonitor } from '../serialize/monitor.ts';
import { remove } from './delete-project.ts';
import { readMonitorConfig } from './monitor-config.ts';
import { ORGANIZATION, PAGING, PROJECT } from './paths.ts';
import { SCOPES } from './scopes.ts';
import { slugify } from './slugify.ts';

const MONITORS = `${ORGANIZATION}monitors/`;
const MONITOR = 'monitors/{monitor_id_or_slug}/';

export const monitorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: MONITORS,
    scopes: SCOPES.monitorList,
    query: [...PAGING, 'project', 'environment', 'owner', 'query'],
    handle: list,
  },
  { method: 'POST', path: MONITORS, scopes: SCOPES.monitorCreate, handle: create },
  // One monitor is reached through its organization and through its project.
  ...[ORGANIZATION, PROJECT].flatMap((base): Route[] => [
    {
      method: 'GET',
      path: `${base}${MONITOR}`,
      scopes: SCOPES.monitorRead,
      query: ['environment'],
      handle: (context) => answer(context, 200, findMonitor(context)),
    },
    { method: 'PUT', path: `${base}${MONITOR}`, scopes: SCOPES.monitorWrite, handle: update },
    {
      method: 'DELETE',
      path: `${base}${MONITOR}`,
      scopes: SCOPES.monitorWrite,
      query: ['environment'],
      handle: removeMonitor,
    },
    {
      method: 'GET',
      path: `${base}${MONITOR}checkins/`,
      scopes: SCOPES.monitorRead,
      query: [...PAGING, 'environment'],
      handle: listCheckIns,
    },
  ]),
];

function list(context: RestContext): RestAnswer {
  const { query, state, organization } = context;
  const { projects } = readSelection(context);
  const environments = query.getAll('environment');
  const owners = query.getAll('owner');
  const words = (query.get('query') ?? '').toLowerCase();
  for (const monitor of organization.monitors) ageMonitor(state, monitor);
  const monitors = organization.monitors.filter(
    (monitor) =>
      projects.includes(monitor.project) &&
      (environments.length === 0 ||
        monitor.checkIns.some(({ environment }) => environments.includes(environment))) &&
      (owners.length === 0 || owners.includes(monitor.owner ?? 'unassigned')) &&
      (monitor.name.toLowerCase().includes(words) || monitor.slug.includes(words)),
  );
  return paginated(context, monitors, (monitor) => serializeMonitor(state, monitor, environments));
}

const MONITOR_FIELDS = {
  name: fields.text({ maximum: 128 }),
  slug: fields.optional(fields.slug(50)),
  status: fields.optional(fields.choice(['active', 'disabled'])),
  owner: fields.nullable(readOwner),
  is_muted: fields.optional(fields.boolean()),
  isMuted: fields.optional(fields.boolean()),
  project: fields.text(),
  config: readMonitorConfig,
};

function create(context: RestContext): RestAnswer {
  const { state, organization } = context;
  const input = fields.readFields(context.body, MONITOR_FIELDS);
  const project = findNamedProject(context, input.project);
  const isTaken = (slug: string): boolean =>
    organization.monitors.some((monitor) => monitor.slug === slug);
  refuseTakenSlug(input.slug, isTaken);
  const { monitor } = createMonitor(state, project, {
    id: state.hex(32),
    slug: input.slug ?? slugify(input.name, isTaken),
    name: input.name,
    status: input.status ?? 'active',
    isMuted: input.is_muted ?? input.isMuted ?? false,
    config: input.config,
    owner: input.owner ?? null,
    isUpserting: false,
  });
  return answer(context, 201, monitor);
}

function update(context: RestContext): RestAnswer {
  const monitor = findMonitor(context);
  const input = fields.readFields(context.body, {
    ...MONITOR_FIELDS,
    name: fields.optional(MONITOR_FIELDS.name),
    project: fields.optional(MONITOR_FIELDS.project),
    config: fields.optional(MONITOR_FIELDS.config),
  });
  refuseTakenSlug(input.slug, (slug) =>
    context.organization.monitors.some((other) => other !== monitor && other.slug === slug),
  );
  if (input.project !== undefined) {
    const project = findNamedProject(context, input.project);
    if (project !== monitor.project) {
      throw fieldErrors({ project: ['existing monitors may not be moved between projects'] });
    }
  }
  if (input.name !== undefined) monitor.name = input.name;
  if (input.slug !== undefined) monitor.slug = input.slug;
  if (input.status !== undefined) monitor.status = input.status;
  if (input.owner !== undefined) monitor.owner = input.owner;
  if (input.config !== undefined) monitor.config = { ...monitor.config, ...input.config };
  monitor.isMuted = input.is_muted ?? input.isMuted ?? monitor.isMuted;
  return answer(context, 200, monitor);
}

/** With environments only their check-ins go; without, the whole monitor. */
function removeMonitor(context: RestContext): RestAnswer {
  const monitor = findMonitor(context);
  const environments = context.query.getAll('environment');
  for (const checkIn of monitor.checkIns.slice()) {
    if (environments.includes(checkIn.environment)) remove(monitor.checkIns, checkIn);
  }
  if (environments.length === 0) deleteMonitor(context.organization, monitor);
  return { status: 202 };
}

function deleteMonitor({ monitors, workflows }: Organization, monitor: Monitor): void {
  remove(monitors, monitor);
  const { detectors } = monitor.project;
  const detector = detectors.find((one) => one.monitor === monitor);
  if (!detector) return;
  remove(detectors, detector);
  for (const workflow of workflows) {
    workflow.detectorIds = workflow.detectorIds.filter((id) => id !== detector.id);
  }
}

function listCheckIns(context: RestContext): RestAnswer {
  const monitor = findMonitor(context);
  const environments = context.query.getAll('environment');
  const checkIns = monitor.checkIns.filter(
    ({ environment }) => environments.length === 0 || environments.includes(environment),
  );
  return paginated(context, checkIns.toReversed(), (checkIn) => serializeCheckIn(monitor, checkIn));
}

function answer(context: RestContext, status: number, monitor: Monitor): RestAnswer {
  const environments = context.query.getAll('environment');
  return { status, body: serializeMonitor(context.state, monitor, environments) };
}

function findMonitor(context: RestContext): Monitor {
  const name = context.params['monitor_id_or_slug'];
  const monitor = context.organization.monitors.find(
    ({ id, slug }) => slug === name || id === name,
  );
  const isElsewhere =
    monitor !== undefined &&
    context.params['project_id_or_slug'] !== undefined &&
    monitor.project !== context.project;
  if (!monitor || isElsewhere) throw notFound();
  ageMonitor(context.state, monitor);
  return monitor;
}

function findNamedProject(context: RestContext, name: string): Project {
  const project = context.organization.projects.find(
    ({ id, slug }) => slug === name || id === name,
  );
  if (!project) throw fieldErrors({ project: ['Invalid project'] });
  return project;
}

function refuseTakenSlug(slug: string | undefined, isTaken: (slug: string) => boolean): void {
  if (slug !== undefined && isTaken(slug)) {
    throw fields.taken('slug', `The slug "${slug}" is already in use.`);
  }
}

function readOwner(value: unknown): string {
  const owner = fields.text()(value);
  if (/^(?:user|team):\d+$/.test(owner)) return owner;
  throw fields.fieldProblem(
    'Could not parse owner. Format should be `type:id` where type is `team` or `user`.',
  );
}
