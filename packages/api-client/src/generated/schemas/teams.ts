// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Project, Team } from '../types/shared.ts';
import type { TeamMember } from '../types/teams.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `teams.listProjects`. */
export const project: StandardSchema<Project> = /*@__PURE__*/ schema(shapes.project);

/** Answer, or item, of `teams.create`, `teams.get`, `teams.list`, `teams.listMine`, `teams.update`. */
export const team: StandardSchema<Team> = /*@__PURE__*/ schema(shapes.team);

/** Answer, or item, of `teams.listMembers`. */
export const teamMember: StandardSchema<TeamMember> = /*@__PURE__*/ schema(shapes.teamMember);
