// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { RepositoryCommit } from '../types/repos.ts';
import type { Repository } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `repos.list`. */
export const repository: StandardSchema<Repository> = /*@__PURE__*/ schema(shapes.repository);

/** Answer, or item, of `repos.listCommits`. */
export const repositoryCommit: StandardSchema<RepositoryCommit> = /*@__PURE__*/ schema(shapes.repositoryCommit);
