import { createProject, createTeam } from '../../store/create-organization.ts';
import type { Project, Team } from '../../store/model.ts';
import { badRequest, conflict } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoices } from '../read-choices.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeOrganization } from '../serialize/organization.ts';
import { serializeProject, serializeProjectDetails } from '../serialize/project.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { deleteProject } from './delete-project.ts';
import { findTeam } from './find-team.ts';
import { ORGANIZATION, PAGING, PROJECT, TEAM } from './paths.ts';
import { SCOPES } from './scopes.ts';
import { slugify } from './slugify.ts';

export const projectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/projects/',
    scopes: SCOPES.projectRead,
    query: [...PAGING, 'query'],
    handle: (context) =>
      list(
        context,
        context.state.organizations.flatMap((organization) => organization.projects),
      ),
  },
  {
    method: 'GET',
    path: `${ORGANIZATION}projects/`,
    scopes: SCOPES.organizationRead,
    query: [...PAGING, 'query'],
    handle: (context) => list(context, context.organization.projects),
  },
  {
    method: 'POST',
    path: `${ORGANIZATION}projects/`,
    scopes: SCOPES.projectRead,
    handle: createWithNewTeam,
  },
  {
    method: 'GET',
    path: `${TEAM}projects/`,
    scopes: SCOPES.projectRead,
    query: PAGING,
    handle(context) {
      const team = findTeam(context);
      const projects = context.organization.projects.filter((one) => one.teams.includes(team));
      return list(context, projects);
    },
  },
  {
    method: 'POST',
    path: `${TEAM}projects/`,
    scopes: SCOPES.projectWrite,
    handle: (context) => create(context, () => findTeam(context)),
  },
  {
    method: 'GET',
    path: PROJECT,
    scopes: SCOPES.projectRead,
    query: ['collapse'],
    handle(context) {
      const collapsed = readChoices(context.query, 'collapse', ['organization']);
      return details(context, collapsed.has('organization'));
    },
  },
  { method: 'PUT', path: PROJECT, scopes: SCOPES.projectRead, handle: update },
  {
    method: 'DELETE',
    path: PROJECT,
    scopes: SCOPES.projectAdmin,
    handle(context) {
      deleteProject(context.state, context.project);
      return { status: 204 };
    },
  },
];

function list(context: RestContext, projects: readonly Project[]): RestAnswer {
  const query = parseSimpleQuery(context.query.get('query'), [
    'id',
    'slug',
    'name',
    'platform',
    'team',
  ]);
  const found = projects.filter((project) =>
    matchesSimpleQuery(query, [project.slug, project.name], {
      id: [project.id],
      slug: [project.slug],
      name: [project.name],
      platform: [project.platform ?? ''],
      team: project.teams.map((team) => team.slug),
    }),
  );
  const sorted = found.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return paginated(context, sorted, (project) => serializeProject(context.state, project));
}

const PROJECT_FIELDS = {
  name: fields.text({ maximum: 50 }),
  slug: fields.nullable(fields.slug(100)),
  platform: fields.nullable(fields.text({ blank: true })),
  default_rules: fields.optional(fields.boolean()),
};

/** Makes a project of a team; the team is found or made only when the body is right. */
function create(context: RestContext, getTeam: () => Team): RestAnswer {
  const { state, organization } = context;
  const { name, slug, platform } = fields.readFields(context.body, PROJECT_FIELDS);
  const isTaken = (candidate: string): boolean =>
    organization.projects.some((project) => project.slug === candidate);
  if (slug && isTaken(slug)) throw conflict('A project with this slug already exists.');
  const project = createProject(state, organization, {
    slug: slug ?? slugify(name, isTaken),
    name,
    platform: platform ?? null,
    teams: [getTeam()],
  });
  return { status: 201, body: serializeProject(state, project) };
}

/** getsentry/sentry, src/sentry/core/endpoints/organization_projects_experiment.py: the team bears the user's name. */
function createWithNewTeam(context: RestContext): RestAnswer {
  const { state, organization } = context;
  const member = organization.members.find(({ userId }) => userId === context.token.userId);
  const isTaken = (candidate: string): boolean =>
    organization.teams.some((team) => team.slug === candidate);
  return create(context, () => {
    const slug = slugify(`team-${member?.email.split('@', 1)[0] ?? 'user'}`, isTaken);
    const team = createTeam(state, organization, { slug, name: slug });
    member?.teams.push(team);
    member?.teamsLed.push(team);
    return team;
  });
}

function details(context: RestContext, isWithoutOrganization = false): RestAnswer {
  const { state, project, organization, baseUrl } = context;
  const summary = isWithoutOrganization ? undefined : serializeOrganization(organization, baseUrl);
  return { status: 200, body: serializeProjectDetails(state, project, summary) };
}

function update(context: RestContext): RestAnswer {
  const { project, organization } = context;
  const {
    slug,
    name,
    platform,
    options: named,
    ...options
  } = fields.readFields(context.body, {
    slug: fields.optional(fields.slug(100)),
    name: fields.optional(fields.text({ maximum: 200 })),
    platform: fields.nullable(fields.text({ blank: true })),
    // Outside the contract: what the settings pages send, such as `filters:error_messages`.
    options: fields.optional(fields.anyObject()),
    isBookmarked: fields.optional(fields.boolean()),
    subjectPrefix: fields.optional(fields.text({ maximum: 200, blank: true })),
    subjectTemplate: fields.optional(fields.text({ maximum: 200 })),
    resolveAge: fields.nullable(fields.integer()),
    highlightContext: fields.optional(fields.anyObject()),
    highlightTags: fields.optional(fields.list(fields.text())),
    enableAutoReleaseCreation: fields.optional(fields.boolean()),
    scmSourceContextEnabled: fields.optional(fields.boolean()),
    dataScrubber: fields.optional(fields.boolean()),
    dataScrubberDefaults: fields.optional(fields.boolean()),
    sensitiveFields: fields.optional(fields.list(fields.text())),
    safeFields: fields.optional(fields.list(fields.text())),
    scrubIPAddresses: fields.optional(fields.boolean()),
    scrapeJavaScript: fields.optional(fields.boolean()),
    allowedDomains: fields.optional(fields.list(fields.text())),
    digestsMinDelay: fields.optional(fields.integer({ minimum: 60, maximum: 3600 })),
    digestsMaxDelay: fields.optional(fields.integer({ minimum: 60, maximum: 3600 })),
    groupingEnhancements: fields.optional(fields.text({ blank: true })),
    fingerprintingRules: fields.optional(fields.text({ blank: true })),
    relayPiiConfig: fields.nullable(fields.text({ blank: true })),
  });
  if (slug !== undefined && slug !== project.slug) {
    const owner = organization.projects.find((other) => other.slug === slug);
    if (owner) throw badRequest(`Another project (${owner.name}) is already using that slug`);
    project.formerSlugs.push(project.slug);
    project.slug = slug;
  }
  if (name !== undefined) project.name = name;
  if (platform !== undefined) project.platform = platform;
  fields.assignPresent(project.options, { ...options, ...named });
  if (options.resolveAge === null) project.options['resolveAge'] = 0;
  return details(context);
}
