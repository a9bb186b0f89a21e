import type { Member, Organization } from '../../store/model.ts';
import { ORGANIZATION_ROLES, TEAM_ROLES } from './roles.ts';
import { teamRoleOf } from './team.ts';
import { iso } from '../iso.ts';

export function serializeUser(member: Member): Record<string, unknown> {
  return {
    id: member.userId,
    name: member.name,
    username: member.email,
    email: member.email,
    avatarUrl: '',
    avatar: { avatarType: 'letter_avatar', avatarUuid: null, avatarUrl: null },
    isActive: true,
    isSuspended: false,
    hasPasswordAuth: true,
    isManaged: false,
    dateJoined: iso(member.createdAt),
    lastLogin: null,
    has2fa: false,
    lastActive: null,
    isSuperuser: false,
    isStaff: false,
    experiments: {},
    emails: [{ id: member.userId, email: member.email, is_verified: true }],
  };
}

export function serializeMember(member: Member): Record<string, unknown> {
  return {
    id: member.id,
    email: member.email,
    name: member.name,
    user: member.pending ? null : serializeUser(member),
    role: member.role,
    roleName: ORGANIZATION_ROLES.find((role) => role['id'] === member.role)?.['name'],
    orgRole: member.role,
    pending: member.pending,
    expired: false,
    flags: {
      'idp:provisioned': false,
      'idp:role-restricted': false,
      'sso:linked': false,
      'sso:invalid': false,
      'member-limit:restricted': false,
      'partnership:restricted': false,
    },
    dateCreated: iso(member.createdAt),
    inviteStatus: 'approved',
    inviterName: null,
    externalUsers: [],
  };
}

export function serializeMemberDetails(
  organization: Organization,
  member: Member,
): Record<string, unknown> {
  const owners = organization.members.filter((other) => other.role === 'owner' && !other.pending);
  return {
    ...serializeMember(member),
    teams: member.teams.map((team) => team.slug),
    teamRoles: member.teams.map((team) => ({
      teamSlug: team.slug,
      role: teamRoleOf(member, team),
    })),
    invite_link: null,
    isOnlyOwner: owners.length === 1 && owners[0] === member,
    orgRoleList: ORGANIZATION_ROLES,
    teamRoleList: TEAM_ROLES,
  };
}
