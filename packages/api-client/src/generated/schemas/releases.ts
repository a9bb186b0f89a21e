// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Release } from '../types/releases.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `releases.create`, `releases.get`, `releases.list`, `releases.listInProject`, `releases.update`. */
export const release: StandardSchema<Release> = /*@__PURE__*/ schema(shapes.release);
