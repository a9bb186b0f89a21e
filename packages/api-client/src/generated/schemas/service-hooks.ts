// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { ServiceHook } from '../types/service-hooks.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `serviceHooks.create`, `serviceHooks.get`, `serviceHooks.list`, `serviceHooks.update`. */
export const serviceHook: StandardSchema<ServiceHook> = /*@__PURE__*/ schema(shapes.serviceHook);
