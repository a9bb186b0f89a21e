// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { ProjectKey, ProjectKeyStats } from '../types/project-keys.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `projectKeys.create`, `projectKeys.get`, `projectKeys.list`, `projectKeys.listInOrganization`, `projectKeys.update`. */
export const projectKey: StandardSchema<ProjectKey> = /*@__PURE__*/ schema(shapes.projectKey);

/** Answer, or item, of `projectKeys.getStats`. */
export const projectKeyStats: StandardSchema<ProjectKeyStats> = /*@__PURE__*/ schema(shapes.projectKeyStats);
