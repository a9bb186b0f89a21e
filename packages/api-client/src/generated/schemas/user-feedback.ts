// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { UserFeedback } from '../types/user-feedback.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `userFeedback.create`, `userFeedback.list`. */
export const userFeedback: StandardSchema<UserFeedback> = /*@__PURE__*/ schema(shapes.userFeedback);
