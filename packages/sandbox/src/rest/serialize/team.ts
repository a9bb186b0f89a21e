import type { Organization, Team } from '../../store/model.ts';
import { iso } from '../iso.ts';

export function serializeTeam(organization: Organization, team: Team): Record<string, unknown> {
  const members = organization.members.filter((member) => member.teams.includes(team));
  const self = members.find((member) => member.userId === '1');
  return {
    id: team.id,
    slug: team.slug,
    name: team.name,
    dateCreated: iso(team.createdAt),
    isMember: self !== undefined,
    teamRole: self === undefined ? null : teamRoleOf(self, team),
    flags: { 'idp:provisioned': false },
    access: ['team:read', 'team:write', 'team:admin'],
    hasAccess: true,
    isPending: false,
    memberCount: members.length,
    avatar: { avatarType: 'letter_avatar', avatarUuid: null },
  };
}

export function serializeTeamReference(team: Team): Record<string, unknown> {
  return { id: team.id, slug: team.slug, name: team.name };
}

export function teamRoleOf(member: { readonly teamsLed: readonly Team[] }, team: Team): string {
  return member.teamsLed.includes(team) ? 'admin' : 'contributor';
}
