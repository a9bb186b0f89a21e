import type { Member } from '../../store/model.ts';
import { forbidden } from '../errors.ts';
import { paginated } from '../paginate.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeMember, serializeMemberDetails } from '../serialize/member.ts';
import { serializeTeam, teamRoleOf } from '../serialize/team.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { remove } from './delete-project.ts';
import { findMember, findTeam } from './find-team.ts';
import { ORGANIZATION, PAGING, PROJECT } from './paths.ts';
import { SCOPES } from './scopes.ts';

const MEMBERS = `${ORGANIZATION}members/`;
const MEMBER = `${MEMBERS}{member_id}/`;
const MEMBER_TEAM = `${MEMBER}teams/{team_id_or_slug}/`;

export const memberRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: MEMBERS,
    scopes: SCOPES.memberRead,
    query: [...PAGING, 'query'],
    handle: list,
  },
  { method: 'POST', path: MEMBERS, scopes: SCOPES.memberWrite, handle: invite },
  {
    method: 'GET',
    path: MEMBER,
    scopes: SCOPES.memberRead,
    handle: (context) => details(context, findMember(context)),
  },
  { method: 'PUT', path: MEMBER, scopes: SCOPES.memberWrite, handle: update },
  { method: 'DELETE', path: MEMBER, scopes: SCOPES.memberRead, handle: removeMember },
  {
    method: 'POST',
    path: MEMBER_TEAM,
    scopes: ['org:read', 'org:write', 'team:write'],
    handle(context) {
      const [member, team] = [findMember(context), findTeam(context)];
      if (member.teams.includes(team)) return { status: 204 };
      member.teams.push(team);
      return { status: 201, body: serializeTeam(context.organization, team) };
    },
  },
  {
    method: 'PUT',
    path: MEMBER_TEAM,
    scopes: [...SCOPES.memberRead, ...SCOPES.organizationRead, 'team:admin', 'team:write'],
    handle: setTeamRole,
  },
  {
    method: 'DELETE',
    path: MEMBER_TEAM,
    scopes: [...SCOPES.organizationRead, 'team:admin'],
    handle(context) {
      const [member, team] = [findMember(context), findTeam(context)];
      remove(member.teams, team);
      remove(member.teamsLed, team);
      return { status: 200, body: serializeTeam(context.organization, team) };
    },
  },
  {
    method: 'GET',
    path: `${PROJECT}members/`,
    scopes: SCOPES.projectRead,
    handle(context) {
      const members = context.organization.members.filter((member) =>
        member.teams.some((team) => context.project.teams.includes(team)),
      );
      return { status: 200, body: members.map((member) => serializeMember(member)) };
    },
  },
];

function list(context: RestContext): RestAnswer {
  const query = parseSimpleQuery(context.query.get('query'), ['id', 'email', 'user.id', 'role']);
  const members = context.organization.members.filter((member) =>
    matchesSimpleQuery(query, [member.email, member.name], {
      id: [member.id],
      email: [member.email],
      'user.id': [member.userId],
      role: [member.role],
    }),
  );
  return paginated(context, members, (member) => serializeMember(member));
}

const ROLES = ['billing', 'member', 'admin', 'manager', 'owner'] as const;
const TEAM_ROLES = fields.nullable(
  fields.list(
    fields.object({
      teamSlug: fields.text(),
      role: fields.nullable(fields.choice(['contributor', 'admin'])),
    }),
  ),
);

function invite(context: RestContext): RestAnswer {
  const { state, organization } = context;
  const { email, orgRole, role, teamRoles } = fields.readFields(context.body, {
    email: readEmail,
    orgRole: fields.optional(fields.choice(ROLES)),
    role: fields.optional(fields.choice(ROLES)),
    teamRoles: TEAM_ROLES,
  });
  if (organization.members.some((member) => member.email === email)) {
    throw fields.taken('email', `The user ${email} is already a member`);
  }
  const id = state.nextId('member');
  const member: Member = {
    id,
    userId: state.nextId('user'),
    email,
    name: email,
    role: orgRole ?? role ?? 'member',
    teams: [],
    teamsLed: [],
    createdAt: state.clock.now(),
    pending: true,
  };
  if (teamRoles) assignTeams(context, member, teamRoles);
  organization.members.push(member);
  return { status: 201, body: serializeMember(member) };
}

function readEmail(value: unknown): string {
  const email = fields.text({ maximum: 75 })(value);
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) return email;
  throw fields.fieldProblem('Enter a valid email address.');
}

function update(context: RestContext): RestAnswer {
  const member = findMember(context);
  const { orgRole, role, teamRoles } = fields.readFields(context.body, {
    orgRole: fields.optional(fields.choice(ROLES)),
    role: fields.optional(fields.choice(ROLES)),
    teamRoles: TEAM_ROLES,
  });
  if (teamRoles) assignTeams(context, member, teamRoles);
  member.role = orgRole ?? role ?? member.role;
  return details(context, member);
}

function assignTeams(
  context: RestContext,
  member: Member,
  teamRoles: readonly { teamSlug: string; role?: string | null | undefined }[],
): void {
  const found = teamRoles.map(({ teamSlug, role }) => {
    const team = context.organization.teams.find(({ slug }) => slug === teamSlug);
    if (!team) throw fields.taken('teamRoles', 'Invalid team');
    return { team, role };
  });
  const led = found.filter(({ role }) => role === 'admin');
  member.teams.splice(0, member.teams.length, ...found.map(({ team }) => team));
  member.teamsLed.splice(0, member.teamsLed.length, ...led.map(({ team }) => team));
}

function removeMember(context: RestContext): RestAnswer {
  const member = findMember(context);
  const owners = context.organization.members.filter(({ role }) => role === 'owner');
  if (owners.length === 1 && owners[0] === member) {
    throw forbidden('You cannot remove the only remaining owner of the organization.');
  }
  remove(context.organization.members, member);
  return { status: 204 };
}

function setTeamRole(context: RestContext): RestAnswer {
  const [member, team] = [findMember(context), findTeam(context)];
  const { teamRole } = fields.readFields(context.body, {
    teamRole: fields.optional(fields.choice(['contributor', 'admin'])),
  });
  if (teamRole === 'contributor') remove(member.teamsLed, team);
  if (teamRole === 'admin' && !member.teamsLed.includes(team)) member.teamsLed.push(team);
  const isActive = member.teams.includes(team);
  return { status: 200, body: { isActive, teamRole: teamRoleOf(member, team) } };
}

function details(context: RestContext, member: Member): RestAnswer {
  return { status: 200, body: serializeMemberDetails(context.organization, member) };
}
