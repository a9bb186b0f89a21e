// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Commit, CommitFile } from '../types/commits.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `commits.list`, `commits.listInProject`. */
export const commit: StandardSchema<Commit> = /*@__PURE__*/ schema(shapes.commit);

/** Answer, or item, of `commits.listFiles`. */
export const commitFile: StandardSchema<CommitFile> = /*@__PURE__*/ schema(shapes.commitFile);
