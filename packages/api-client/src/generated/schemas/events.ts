// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { EventDetails, EventLocation, EventMeta, EventTimeseries, SourceMapDebug } from '../types/events.ts';
import type { EventSummary } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `events.get`. */
export const eventDetails: StandardSchema<EventDetails> = /*@__PURE__*/ schema(shapes.eventDetails);

/** Answer, or item, of `events.locate`. */
export const eventLocation: StandardSchema<EventLocation> = /*@__PURE__*/ schema(shapes.eventLocation);

/** Answer, or item, of `events.meta`. */
export const eventMeta: StandardSchema<EventMeta> = /*@__PURE__*/ schema(shapes.eventMeta);

/** Answer, or item, of `events.list`. */
export const eventSummary: StandardSchema<EventSummary> = /*@__PURE__*/ schema(shapes.eventSummary);

/** Answer, or item, of `events.timeseries`. */
export const eventTimeseries: StandardSchema<EventTimeseries> = /*@__PURE__*/ schema(shapes.eventTimeseries);

/** Answer, or item, of `events.getSourceMapDebug`. */
export const sourceMapDebug: StandardSchema<SourceMapDebug> = /*@__PURE__*/ schema(shapes.sourceMapDebug);
