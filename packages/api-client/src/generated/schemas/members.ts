// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { MemberDetails, MemberTeamRole } from '../types/members.ts';
import type { Member, MemberTeam } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `members.create`, `members.list`. */
export const member: StandardSchema<Member> = /*@__PURE__*/ schema(shapes.member);

/** Answer, or item, of `members.get`, `members.update`. */
export const memberDetails: StandardSchema<MemberDetails> = /*@__PURE__*/ schema(shapes.memberDetails);

/** Answer, or item, of `members.addToTeam`, `members.removeFromTeam`. */
export const memberTeam: StandardSchema<MemberTeam> = /*@__PURE__*/ schema(shapes.memberTeam);

/** Answer, or item, of `members.updateInTeam`. */
export const memberTeamRole: StandardSchema<MemberTeamRole> = /*@__PURE__*/ schema(shapes.memberTeamRole);
