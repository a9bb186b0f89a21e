import type { Member, Organization, Team } from '../../store/model.ts';
import { notFound } from '../errors.ts';
import type { RestContext } from '../route.ts';

/** The team that the path names by id or slug. */
export function findTeam(context: RestContext): Team {
  const name = context.params['team_id_or_slug'];
  const team = context.organization.teams.find((one) => one.slug === name || one.id === name);
  if (!team) throw notFound();
  return team;
}

/** The member that the path names; `me` is the one whose token it is. */
export function findMember(context: RestContext): Member {
  const id = context.params['member_id'];
  const member = context.organization.members.find((one) =>
    id === 'me' ? one.userId === context.token.userId : one.id === id,
  );
  if (!member) throw notFound();
  return member;
}

/** With those who have not accepted their invitation yet, as in getsentry/sentry src/sentry/core/endpoints/team_members.py. */
export function membersOf(organization: Organization, team: Team): Member[] {
  return organization.members.filter((member) => member.teams.includes(team));
}
