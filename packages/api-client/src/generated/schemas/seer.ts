// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { SeerAutofix, SeerAutofixStarted, SeerModels } from '../types/seer.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `seer.getAutofix`. */
export const seerAutofix: StandardSchema<SeerAutofix> = /*@__PURE__*/ schema(shapes.seerAutofix);

/** Answer, or item, of `seer.startAutofix`. */
export const seerAutofixStarted: StandardSchema<SeerAutofixStarted> = /*@__PURE__*/ schema(shapes.seerAutofixStarted);

/** Answer, or item, of `seer.getModels`. */
export const seerModels: StandardSchema<SeerModels> = /*@__PURE__*/ schema(shapes.seerModels);
