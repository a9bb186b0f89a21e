// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { TraceAttribute, TraceAttributeStat, TraceMeta } from '../types/traces.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `traces.listAttributes`. */
export const traceAttribute: StandardSchema<TraceAttribute> = /*@__PURE__*/ schema(shapes.traceAttribute);

/** Answer, or item, of `traces.listAttributeStats`. */
export const traceAttributeStat: StandardSchema<TraceAttributeStat> = /*@__PURE__*/ schema(shapes.traceAttributeStat);

/** Answer, or item, of `traces.getMeta`. */
export const traceMeta: StandardSchema<TraceMeta> = /*@__PURE__*/ schema(shapes.traceMeta);
