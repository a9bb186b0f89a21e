import type { Organization } from '../../store/model.ts';

/** The short form of a user, as activity entries and lists of people hold it; null for one who is no member. */
export function serializePerson(
  organization: Organization,
  userId: string | null,
): Record<string, unknown> | null {
  const member = organization.members.find((candidate) => candidate.userId === userId);
  if (!member) return null;
  return {
    id: member.userId,
    name: member.name,
    username: member.email,
    email: member.email,
    avatarUrl: null,
    isActive: true,
  };
}
