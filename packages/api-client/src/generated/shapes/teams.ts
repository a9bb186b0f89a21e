// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { flag, list, moment, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';
import { externalTeam, memberFlags, user } from './shared.ts';

export const teamMember: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, email: text, name: text, user: user(), orgRole: text, pending: flag, expired: flag, flags: memberFlags(), dateCreated: moment, inviteStatus: text, inviterName: textOrNull, teamRole: textOrNull, teamSlug: text }, { externalUsers: list(externalTeam()), role: text, roleName: text }));
