// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Environment, EnvironmentDetails } from '../types/environments.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `environments.list`. */
export const environment: StandardSchema<Environment> = /*@__PURE__*/ schema(shapes.environment);

/** Answer, or item, of `environments.get`, `environments.listInProject`, `environments.update`, `environments.updateMany`. */
export const environmentDetails: StandardSchema<EnvironmentDetails> = /*@__PURE__*/ schema(shapes.environmentDetails);
