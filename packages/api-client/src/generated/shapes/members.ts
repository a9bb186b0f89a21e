// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { choice, flag, list, moment, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';
import { externalTeam, memberFlags, organizationRole, teamRole, user } from './shared.ts';

export const memberDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, email: text, name: text, user: nullable(user()), orgRole: text, pending: flag, expired: flag, flags: memberFlags(), dateCreated: moment, inviteStatus: text, inviterName: textOrNull, teams: texts, teamRoles: list(thing({ teamSlug: text, role: textOrNull })), invite_link: textOrNull, isOnlyOwner: flag, orgRoleList: list(organizationRole()), teamRoleList: list(teamRole()) }, { externalUsers: list(externalTeam()), role: text, roleName: text }));
export const memberTeamRole: Lazy = /*@__PURE__*/ once(() =>
  thing({ isActive: flag, teamRole: choice('contributor', 'admin') }));
