/** Sentry's organization roles, lowest first (getsentry/sentry, src/sentry/conf/server.py, SENTRY_ROLES). */
export const ORGANIZATION_ROLES = [
  organizationRole('billing', 'Billing'),
  organizationRole('member', 'Member'),
  organizationRole('admin', 'Admin'),
  organizationRole('manager', 'Manager'),
  organizationRole('owner', 'Owner'),
] as const;

export const TEAM_ROLES = [
  teamRole('contributor', 'Contributor', null),
  teamRole('admin', 'Team Admin', 'admin'),
] as const;

function organizationRole(id: string, name: string): Record<string, unknown> {
  return {
    ...role(id, name),
    isRetired: id === 'admin',
    isTeamRolesAllowed: id !== 'billing',
    is_global: id === 'manager' || id === 'owner',
    isGlobal: id === 'manager' || id === 'owner',
    minimumTeamRole: id === 'member' || id === 'billing' ? 'contributor' : 'admin',
  };
}

function teamRole(id: string, name: string, isMinimumRoleFor: string | null): object {
  return {
    ...role(id, name),
    isRetired: false,
    isTeamRolesAllowed: true,
    isMinimumRoleFor,
  };
}

function role(id: string, name: string): Record<string, unknown> {
  return { id, name, desc: name, scopes: [], allowed: true, isAllowed: true };
}
