// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { ProjectDetails, ProjectReference, ProjectRepository, ProjectUser, ProjectWithTeams } from '../types/projects.ts';
import type { Member, MemberTeam, Project } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `projects.listMembers`. */
export const member: StandardSchema<Member> = /*@__PURE__*/ schema(shapes.member);

/** Answer, or item, of `projects.listTeams`. */
export const memberTeam: StandardSchema<MemberTeam> = /*@__PURE__*/ schema(shapes.memberTeam);

/** Answer, or item, of `projects.create`, `projects.createInTeam`, `projects.list`. */
export const project: StandardSchema<Project> = /*@__PURE__*/ schema(shapes.project);

/** Answer, or item, of `projects.get`, `projects.update`. */
export const projectDetails: StandardSchema<ProjectDetails> = /*@__PURE__*/ schema(shapes.projectDetails);

/** Answer, or item, of `projects.listAll`. */
export const projectReference: StandardSchema<ProjectReference> = /*@__PURE__*/ schema(shapes.projectReference);

/** Answer, or item, of `projects.linkRepo`. */
export const projectRepository: StandardSchema<ProjectRepository> = /*@__PURE__*/ schema(shapes.projectRepository);

/** Answer, or item, of `projects.listUsers`. */
export const projectUser: StandardSchema<ProjectUser> = /*@__PURE__*/ schema(shapes.projectUser);

/** Answer, or item, of `projects.addTeam`, `projects.removeTeam`. */
export const projectWithTeams: StandardSchema<ProjectWithTeams> = /*@__PURE__*/ schema(shapes.projectWithTeams);
