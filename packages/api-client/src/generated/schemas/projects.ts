// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as own from '../shapes/projects.ts';
import type { ProjectDetails, ProjectReference, ProjectRepository, ProjectUser, ProjectWithTeams } from '../types/projects.ts';
import * as shared from '../shapes/shared.ts';
import type { Member, MemberTeam, Project } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `projects.listMembers`. */
export const member: StandardSchema<Member> = /*@__PURE__*/ schema(shared.member);

/** Answer, or item, of `projects.listTeams`. */
export const memberTeam: StandardSchema<MemberTeam> = /*@__PURE__*/ schema(shared.memberTeam);

/** Answer, or item, of `projects.create`, `projects.createInTeam`, `projects.list`. */
export const project: StandardSchema<Project> = /*@__PURE__*/ schema(shared.project);

/** Answer, or item, of `projects.get`, `projects.update`. */
export const projectDetails: StandardSchema<ProjectDetails> = /*@__PURE__*/ schema(own.projectDetails);

/** Answer, or item, of `projects.listAll`. */
export const projectReference: StandardSchema<ProjectReference> = /*@__PURE__*/ schema(own.projectReference);

/** Answer, or item, of `projects.linkRepo`. */
export const projectRepository: StandardSchema<ProjectRepository> = /*@__PURE__*/ schema(own.projectRepository);

/** Answer, or item, of `projects.listUsers`. */
export const projectUser: StandardSchema<ProjectUser> = /*@__PURE__*/ schema(own.projectUser);

/** Answer, or item, of `projects.addTeam`, `projects.removeTeam`. */
export const projectWithTeams: StandardSchema<ProjectWithTeams> = /*@__PURE__*/ schema(own.projectWithTeams);
