import { createTeam } from '../../store/create-organization.ts';
import type { Team } from '../../store/model.ts';
import { badRequest, conflict } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoices, readFlag } from '../read-choices.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeMember } from '../serialize/member.ts';
import { serializeOrganization } from '../serialize/organization.ts';
import { serializeProjectDetails, serializeProjectWithAvatar } from '../serialize/project.ts';
import { serializeTeam, teamRoleOf } from '../serialize/team.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { remove } from './delete-project.ts';
import { findTeam, membersOf } from './find-team.ts';
import { ORGANIZATION, PAGING, PROJECT, TEAM } from './paths.ts';
import { SCOPES } from './scopes.ts';
import { slugify } from './slugify.ts';

const PROJECT_TEAM = `${PROJECT}teams/{team_id_or_slug}/`;

export const teamRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ORGANIZATION}teams/`,
    scopes: SCOPES.organizationRead,
    query: [...PAGING, 'detailed', 'query'],
    handle: list,
  },
  {
    method: 'POST',
    path: `${ORGANIZATION}teams/`,
    scopes: ['org:admin', 'org:write', 'team:write'],
    handle: create,
  },
  {
    method: 'GET',
    path: `${ORGANIZATION}user-teams/`,
    scopes: SCOPES.organizationRead,
    handle(context) {
      const self = context.organization.members.find(
        ({ userId }) => userId === context.token.userId,
      );
      return { status: 200, body: (self?.teams ?? []).map((team) => withProjects(context, team)) };
    },
  },
  {
    method: 'GET',
    path: TEAM,
    scopes: SCOPES.teamRead,
    query: ['expand', 'collapse'],
    handle: get,
  },
  { method: 'PUT', path: TEAM, scopes: SCOPES.teamWrite, handle: update },
  {
    method: 'DELETE',
    path: TEAM,
    scopes: SCOPES.teamAdmin,
    handle(context) {
      const team = findTeam(context);
      for (const project of context.organization.projects) remove(project.teams, team);
      for (const member of context.organization.members) {
        remove(member.teams, team);
        remove(member.teamsLed, team);
      }
      remove(context.organization.teams, team);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: `${TEAM}members/`,
    scopes: SCOPES.teamRead,
    query: PAGING,
    handle(context) {
      const team = findTeam(context);
      return paginated(context, membersOf(context.organization, team), (member) => ({
        ...serializeMember(member),
        teamRole: teamRoleOf(member, team),
        teamSlug: team.slug,
      }));
    },
  },
  {
    method: 'GET',
    path: `${PROJECT}teams/`,
    scopes: SCOPES.projectRead,
    query: PAGING,
    handle: (context) =>
      paginated(context, context.project.teams, (team) =>
        serializeTeam(context.organization, team),
      ),
  },
  {
    method: 'POST',
    path: PROJECT_TEAM,
    scopes: SCOPES.projectWrite,
    handle(context) {
      const team = findTeam(context);
      if (!context.project.teams.includes(team)) context.project.teams.push(team);
      return projectAnswer(context, 201);
    },
  },
  {
    method: 'DELETE',
    path: PROJECT_TEAM,
    scopes: SCOPES.projectWrite,
    handle(context) {
      remove(context.project.teams, findTeam(context));
      return projectAnswer(context, 200);
    },
  },
];

function list(context: RestContext): RestAnswer {
  const query = parseSimpleQuery(context.query.get('query'), ['id', 'slug', 'name']);
  const isDetailed = readFlag(context.query, 'detailed', true);
  const teams = context.organization.teams.filter((team) =>
    matchesSimpleQuery(query, [team.slug, team.name], {
      id: [team.id],
      slug: [team.slug],
      name: [team.name],
    }),
  );
  const sorted = teams.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return paginated(context, sorted, (team) =>
    isDetailed ? withProjects(context, team) : serializeTeam(context.organization, team),
  );
}

function create(context: RestContext): RestAnswer {
  const { state, organization } = context;
  const { slug, name } = fields.readFields(context.body, {
    slug: fields.nullable(fields.slug(50)),
    name: fields.nullable(fields.text({ maximum: 64 })),
  });
  const label = name ?? slug;
  if (!label) throw badRequest('Name or slug is required');
  const isTaken = (candidate: string): boolean =>
    organization.teams.some((team) => team.slug === candidate);
  if (slug && isTaken(slug)) throw conflict('A team with this slug already exists.');
  const team = createTeam(state, organization, {
    slug: slug ?? slugify(label, isTaken),
    name: label,
  });
  organization.members.find(({ userId }) => userId === context.token.userId)?.teams.push(team);
  return { status: 201, body: withProjects(context, team) };
}

function get(context: RestContext): RestAnswer {
  const expanded = readChoices(context.query, 'expand', [
    'projects',
    'organization',
    'externalTeams',
  ]);
  const collapsed = readChoices(context.query, 'collapse', ['organization']);
  const team = findTeam(context);
  return {
    status: 200,
    body: {
      ...serializeTeam(context.organization, team),
      ...(collapsed.has('organization') ? {} : { organization: organizationOf(context) }),
      ...(expanded.has('projects') ? { projects: projectsOf(context, team) } : {}),
      ...(expanded.has('externalTeams') ? { externalTeams: [] } : {}),
    },
  };
}

function update(context: RestContext): RestAnswer {
  const team = findTeam(context);
  const { slug, name } = fields.readFields(context.body, {
    slug: fields.optional(fields.slug(50)),
    name: fields.optional(fields.text({ maximum: 64 })),
  });
  const isTaken = context.organization.teams.some((other) => other !== team && other.slug === slug);
  if (isTaken) throw fields.taken('slug', `The slug "${slug}" is already in use.`);
  if (slug !== undefined) team.slug = slug;
  if (name !== undefined) team.name = name;
  return {
    status: 200,
    body: {
      ...serializeTeam(context.organization, team),
      organization: organizationOf(context),
    },
  };
}

function withProjects(context: RestContext, team: Team): Record<string, unknown> {
  return {
    ...serializeTeam(context.organization, team),
    externalTeams: [],
    projects: projectsOf(context, team),
  };
}

function projectsOf(context: RestContext, team: Team): unknown[] {
  const projects = context.organization.projects.filter((one) => one.teams.includes(team));
  return projects.map((project) => serializeProjectWithAvatar(context.state, project));
}

function organizationOf(context: RestContext): Record<string, unknown> {
  return serializeOrganization(context.organization, context.baseUrl);
}

function projectAnswer(context: RestContext, status: number): RestAnswer {
  const organization = organizationOf(context);
  return {
    status,
    body: serializeProjectDetails(context.state, context.project, organization),
  };
}
